export * from './en/hand-out.ts'
