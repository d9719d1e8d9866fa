export * from '../en/errors/files.ts'
