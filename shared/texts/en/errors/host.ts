import { problem } from '../../problem.ts'

/** What can go wrong with starting, windows, browsers and the wire. */
export const hostErrors = {
  InternalError: problem(
    'InvalidResult',
    (p: { detail: string }) => `The program met a fault of its own: ${p.detail}.`,
    () => 'What had been done before it is kept and listed under Activity. Report the sentence above.',
  ),
} as const
