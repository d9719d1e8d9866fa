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
  PortTaken: problem(
    'ResourceBusy',
    (p: { port: number }) => `Port ${p.port} is taken by another program.`,
    () => 'Choose another with --port, or leave --port out to take any that is free.',
  ),
  PortForbidden: problem(
    'PermissionDenied',
    (p: { port: number }) => `Port ${p.port} may not be used by this account.`,
    () => 'Choose one from 1024 on, or leave --port out.',
  ),
  HostRefused: problem(
    'SecurityError',
    () => 'Tenant Desk never listens beyond this computer, so --host is refused.',
    () => 'To work from elsewhere, use a remote desktop or forward the port by ssh.',
  ),
  OptionUnknown: problem(
    'InvalidArgument',
    (p: { option: string; usage: string }) => `There is no option "${p.option}" here.`,
    p => p.usage,
  ),
  OptionValue: problem(
    'InvalidArgument',
    (p: { option: string; wanted: string; usage: string }) => `The option ${p.option} needs ${p.wanted}.`,
    p => p.usage,
  ),
  CommandUnknown: problem(
    'InvalidArgument',
    (p: { word: string; usage: string }) => `There is no command "${p.word}".`,
    p => p.usage,
  ),
  OutputNotWritten: problem(
    'WriteError',
    (p: { detail: string }) => `Standard output could not be written (${p.detail}), so the command was stopped.`,
    () => 'What had been done before it is kept. Look at the disk or program that takes the output.',
  ),
  PageNotBuilt: problem(
    'ResourceUnavailable',
    (p: { detail: string }) => `The page could not be built: ${p.detail}`,
    () => 'Run "npm ci" and start again.',
  ),
  PreferencesTooLarge: problem(
    'LimitsExceeded',
    () => 'The preferences are larger than 256 KiB and were not saved.',
    () => 'Remove saved views that are no longer needed.',
  ),
  NotOffered: problem(
    'NotImplemented',
    (p: { service: string }) => `"${p.service}" is not offered here.`,
    () => 'Use the window, or the terminal with --tenant.',
  ),
  AddressNotOpened: problem(
    'SecurityError',
    (p: { address: string }) => `The address ${p.address} was not opened.`,
    () => 'Only https and mailto addresses are opened outside the program.',
  ),
  TabUnknown: problem(
    'AuthenticationError',
    () => 'This tab was not opened from Tenant Desk.',
    () => 'Press Enter in the terminal where Tenant Desk runs, and open the address it prints.',
  ),
  HostSilent: problem(
    'ConnectionError',
    () => 'Tenant Desk does not answer here, or no longer knows this tab.',
    () => 'Press Enter in the terminal where Tenant Desk runs, and open the address it prints; or start it again.',
  ),
} as const
