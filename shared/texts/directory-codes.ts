export * from './en/directory-codes.ts'
