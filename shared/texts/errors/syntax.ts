export type { Met, syntaxErrors } from '../en/errors/syntax.ts'
