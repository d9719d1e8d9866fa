export * from './en/run.ts'
