export * from './en/sync.ts'
