import { problem } from '../../problem.ts'

/** What can go wrong with files, encodings and CSV. */
export const fileErrors = {
  PathNotFound: problem(
    'ObjectNotFound',
    (p: { path: string }) => `There is no file ${p.path}.`,
    () => 'Check the name and the folder; a relative path starts at the current folder.',
  ),
  FolderNotFound: problem(
    'ObjectNotFound',
    (p: { path: string }) => `There is no folder for the file ${p.path}.`,
    () => 'Make the folder first, or choose another one.',
  ),
  PathInvalid: problem(
    'InvalidArgument',
    (p: { path: string; reason: PathFault }) => `"${p.path}" ${pathFaults[p.reason]}.`,
  ),
  PathRefused: problem(
    'SecurityError',
    (p: { path: string; reason: PathRefusal }) => `The file ${p.path} stays shut: ${pathRefusals[p.reason]}.`,
    (p: { reason: PathRefusal }) =>
      p.reason === 'outside' ? 'Use a file in that folder, or choose this one in a dialog.' : 'Choose another place.',
  ),
  PathAccessDenied: problem(
    'PermissionDenied',
    (p: { path: string }) => `The account that runs this program has no right to open ${p.path}.`,
    () => 'Choose another place, or have the rights of the file or its folder changed.',
  ),
  PathIsFolder: problem('InvalidArgument', (p: { path: string }) => `${p.path} is a folder, not a file.`),
  PathNotAFile: problem(
    'InvalidArgument',
    (p: { path: string }) => `${p.path} is a device, a pipe or a socket, not a file.`,
  ),
  PathExists: problem(
    'ResourceExists',
    (p: { path: string }) => `There is already a file ${p.path}.`,
    () => 'Leave -NoClobber out to replace it, or choose another name.',
  ),
  FileInUse: problem(
    'ResourceBusy',
    (p: { path: string }) => `${p.path} is held open by another program.`,
    () => 'Close it there, then run the command again.',
  ),
  FileTooLarge: problem(
    'LimitsExceeded',
    (p: { path: string; most: number }) => `${p.path} is larger than the ${p.most} bytes a file may have here.`,
    () => 'Split it into several files.',
  ),
  FileFailed: problem(
    'DeviceError',
    (p: { path: string; code: string }) => `The system could not use ${p.path} (${p.code}).`,
  ),
  FileRefusedInWhatIf: problem(
    'InvalidOperation',
    (p: { path: string }) => `What-if changes nothing, so ${p.path} was not written.`,
    () => 'Run the command without -WhatIf to get the file.',
  ),
  TextNotInEncoding: problem(
    'WriteError',
    (p: { path: string; character: string; encoding: string }) =>
      `${p.path} is kept in ${p.encoding}, which has no character "${p.character}".`,
    () => 'Write a new file instead of adding to this one.',
  ),
  CsvDelimiterInvalid: problem(
    'InvalidArgument',
    (p: { delimiter: string }) => `"${p.delimiter}" cannot separate fields.`,
    () => 'Give one character that is neither a quote nor an end of line.',
  ),
  CsvColumnTwice: problem(
    'InvalidData',
    (p: { name: string }) => `The heading "${p.name}" stands there twice.`,
    () => 'Give every column a name of its own; capitals make no difference.',
  ),
  CsvQuoteOpen: problem(
    'InvalidData',
    (p: { line: number; column: number }) => `The quote opened in line ${p.line}, column ${p.column} is never closed.`,
    () => 'Close the quote, or double it where it is part of the text. The rows before that line have been read.',
  ),
  CsvFieldTooLong: problem(
    'LimitsExceeded',
    (p: { line: number; most: number }) => `A field that begins in line ${p.line} has more than ${p.most} characters.`,
    () => 'Look for a quote that is not closed.',
  ),
  CsvTooManyColumns: problem(
    'LimitsExceeded',
    (p: { line: number; most: number }) => `Line ${p.line} has more than ${p.most} columns.`,
  ),
} as const

/** Why a text is no path. */
export type PathFault = 'empty' | 'control' | 'device' | 'network' | 'drive' | 'stream' | 'ending' | 'length'

const pathFaults: Readonly<Record<PathFault, string>> = {
  empty: 'names no file',
  control: 'holds a control character',
  device: 'is the name of a device',
  network: 'is a network or device path; only files of this machine are opened',
  drive: 'begins with a drive that is not there',
  stream: 'holds a colon, which no file name may',
  ending: 'has a part that ends in a dot or a blank',
  length: 'is longer than a path may be, or its links go round in a circle',
}

/** Why a path that could be opened is not. */
export type PathRefusal = 'outside' | 'hidden' | 'startup' | 'tenant' | 'moved'

const pathRefusals: Readonly<Record<PathRefusal, string>> = {
  outside: "it lies outside this session's folder",
  hidden: 'a name that begins with a dot is for settings of programs',
  startup: 'what lies there runs by itself when somebody signs in',
  tenant: 'it holds a tenant',
  moved: 'it was moved while it was being opened',
}
