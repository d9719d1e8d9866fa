export * from './en/csv.ts'
