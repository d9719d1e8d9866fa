import { problem } from '../../problem.ts'

/** What can go wrong with files, encodings and CSV. */
export const fileErrors = {
  PathNotFound: problem(
    'ObjectNotFound',
    (p: { path: string }) => `There is no file ${p.path}.`,
    () => 'Check the name and the folder; a relative path starts at the current folder.',
  ),
} as const
