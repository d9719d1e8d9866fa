export * from '../en/errors/syntax.ts'
