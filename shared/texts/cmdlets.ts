export * from './en/cmdlets.ts'
