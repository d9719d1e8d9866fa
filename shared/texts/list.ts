export * from './en/list.ts'
