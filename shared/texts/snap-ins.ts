export * from './en/snap-ins.ts'
