export * from './en/store-notes.ts'
