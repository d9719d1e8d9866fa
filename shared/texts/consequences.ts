export * from './en/consequences.ts'
