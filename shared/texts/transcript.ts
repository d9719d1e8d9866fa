export * from './en/transcript.ts'
