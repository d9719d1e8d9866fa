export * from './en/directory.ts'
