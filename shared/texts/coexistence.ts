export * from './en/coexistence.ts'
