import { problem } from '../../problem.ts'

/** What can go wrong with starting, windows, browsers and the wire. */
export const hostErrors = {
  InternalError: problem(
    'InvalidResult',
    (p: { detail: string }) => `The program met a fault of its own: ${p.detail}.`,
    () => 'What had been done before it is kept and listed under Activity. Report the sentence above.',
  ),
  MessageRefused: problem(
    'InvalidData',
    (p: { detail: string }) => `A message was refused and nothing was done: ${p.detail}`,
    () => 'Reload the page. If it comes again, start the program anew.',
  ),
  MessageTooLong: problem(
    'LimitsExceeded',
    (p: { limit: number }) => `A message of more than ${p.limit} characters was refused and nothing was done.`,
    () => 'Split a long script or list into parts, or run it in the terminal.',
  ),
  ResultTooLarge: problem(
    'LimitsExceeded',
    () => 'One result is too large to be shown here and was left out.',
    () => 'Select fewer properties, or write the result to a file.',
  ),
  PageOutdated: problem(
    'ConnectionError',
    () => 'This page belongs to another version of the program.',
    () => 'Reload the page.',
  ),
  RunAlreadyKnown: problem('ResourceExists', (p: { run: string }) => `A run with the id ${p.run} is already there.`),
  RunWatchedElsewhere: problem(
    'ResourceBusy',
    (p: { run: string }) => `The run ${p.run} is being watched in another window.`,
    () => 'It can be stopped from here; its results are listed under Activity.',
  ),
  RunNotRunning: problem(
    'ObjectNotFound',
    (p: { run: string }) => `The run ${p.run} is no longer running.`,
    () => 'What it did is listed under Activity.',
  ),
  SessionTaken: problem('PermissionDenied', () => 'This session belongs to another window.'),
  TooManyRuns: problem(
    'LimitsExceeded',
    (p: { limit: number }) => `No more than ${p.limit} commands run for one window at a time.`,
    () => 'Wait until one has ended, or stop one.',
  ),
  ConnectionLost: problem(
    'ConnectionError',
    () => 'The connection to the program was lost while the command ran.',
    () => 'A command that writes goes on: look under Activity for what became of it.',
  ),
  EngineRestarted: problem(
    'ConnectionError',
    () => 'The engine ended unexpectedly and was started again; the command was interrupted.',
    () => 'What it had done before is kept. Look under Activity; it can be undone there.',
  ),
} as const
