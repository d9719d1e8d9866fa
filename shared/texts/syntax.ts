export * from './en/syntax.ts'
