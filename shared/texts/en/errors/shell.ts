import { problem } from '../../problem.ts'

/** What can go wrong with command text, binding and the shell's own cmdlets. */
export const shellErrors = {
  CommandNotFound: problem(
    'ObjectNotFound',
    (p: { name: string; nearest: string }) => `There is no cmdlet "${p.name}".`,
    (p: { nearest: string }) => (p.nearest === '' ? 'Get-Command lists them all.' : `Did you mean ${p.nearest}?`),
  ),
  Stopped: problem('OperationStopped', () => 'The command was stopped.'),
} as const
