export * from './en/terminal.ts'
