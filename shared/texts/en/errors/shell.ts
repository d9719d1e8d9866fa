import type { OutsideDoing } from '../../../language/outside-commands.ts'
import { problem } from '../../problem.ts'
import { either } from '../either.ts'

/** What is left out, and the way without it. */
const outside: Readonly<Record<OutsideDoing, { readonly there: string; readonly instead: string }>> = {
  code: {
    there: 'it runs text as commands',
    instead: 'Write the commands themselves, or keep them in a script block { … } and call it with &.',
  },
  files: {
    there: 'there is no walking through folders here',
    instead:
      'Name each file by its path; Import-Csv, Get-Content and Test-Path read, Export-Csv and Set-Content write.',
  },
  jobs: {
    there: 'it runs in the background',
    instead: 'Run the command itself; Ctrl+C stops it, and a pipeline hands on each object as it comes.',
  },
  machine: {
    there: 'it is about this computer, not about the tenant',
    instead: 'Leave the line out, or run it in PowerShell and hand its result over as a CSV file.',
  },
  modules: { there: 'nothing can be loaded here', instead: 'Leave the line out; Get-Command lists what is there.' },
  network: {
    there: 'scripts reach no network from here',
    instead: 'Write what is to be sent into a file with Export-Csv or Set-Content, and send that.',
  },
  program: {
    there: 'it starts another program',
    instead: 'Run that program outside, and hand its result over as a file.',
  },
  remoting: {
    there: 'it connects to another computer or service',
    instead: 'Leave the line out: the tenant is open already.',
  },
  types: {
    there: 'it loads or changes types of .NET',
    instead:
      'Use [pscustomobject]@{ … } for objects and functions for what they do; Get-Help about_Language lists the types.',
  },
}

/** What can go wrong with command text, binding and the shell's own cmdlets. */
export const shellErrors = {
  CommandNotFound: problem(
    'ObjectNotFound',
    (p: { name: string; nearest: readonly string[] }) => `There is no cmdlet "${p.name}".`,
    (p: { nearest: readonly string[] }) =>
      p.nearest.length === 0 ? 'Get-Command lists them all.' : `Did you mean ${either(p.nearest)}?`,
  ),
  CommandOutside: problem(
    'NotImplemented',
    (p: { name: string; doing: OutsideDoing }) => `"${p.name}" is not part of this shell: ${outside[p.doing].there}.`,
    (p: { doing: OutsideDoing }) => outside[p.doing].instead,
  ),
  Stopped: problem('OperationStopped', () => 'The command was stopped.'),
  PropertyMalformed: problem(
    'InvalidArgument',
    () => 'A property is neither a name, a script block nor a hash table with an expression.',
    () => "Write it like City, 'C*', { $_.City.ToUpper() } or @{Name='Town'; Expression={ $_.City }}.",
  ),
  ExpandPropertyNotFound: problem(
    'InvalidArgument',
    (p: { name: string; known: string }) => `The object has no property "${p.name}".`,
    (p: { known: string }) => (p.known === '' ? 'Get-Member shows what an object has.' : `It has ${p.known}.`),
  ),
  ComparisonNotSingle: problem(
    'InvalidArgument',
    (p: { given: string }) => (p.given === '' ? 'No comparison is named.' : `${p.given} are given together.`),
    () => 'Give exactly one, such as -eq or -like, between the property and the value.',
  ),
  WrittenError: problem('InvalidResult', (p: { message: string }) => p.message),
  SecureStringNotPlain: problem(
    'InvalidArgument',
    () => 'Only plain text can be made a secret.',
    () => 'Add -AsPlainText -Force, or ask for it with Read-Host -AsSecureString.',
  ),
  JsonMalformed: problem('InvalidData', (p: { detail: string }) => `The text is not JSON: ${p.detail}.`),
  JsonTooDeep: problem('LimitsExceeded', (p: { most: number }) => `The value is nested more than ${p.most} deep.`),
  HelpNotFound: problem(
    'ObjectNotFound',
    (p: { name: string; nearest: readonly string[] }) => `There is no help for "${p.name}".`,
    (p: { nearest: readonly string[] }) =>
      p.nearest.length === 0 ? 'Get-Command lists every cmdlet.' : `Did you mean ${either(p.nearest)}?`,
  ),
  AliasNotFound: problem('ObjectNotFound', (p: { name: string }) => `There is no alias "${p.name}".`),
  VariableNotFound: problem('ObjectNotFound', (p: { name: string }) => `There is no variable $${p.name}.`),
  VariableExists: problem(
    'ResourceExists',
    (p: { name: string }) => `There is already a variable $${p.name}.`,
    () => 'Use Set-Variable, or add -Force.',
  ),
  MemberExists: problem(
    'ResourceExists',
    (p: { name: string }) => `The object has a property "${p.name}" already.`,
    () => 'Add -Force to give it another value.',
  ),
  MemberNotAddable: problem(
    'InvalidOperation',
    () => 'Properties can only be added to objects.',
    () => 'Make one with [pscustomobject]@{ Name = ... } first.',
  ),
  CredentialArguments: problem(
    'InvalidArgument',
    () => 'A credential is made of a user name and a secret.',
    () => "Give both: -ArgumentList 'ann', (Read-Host 'Password' -AsSecureString).",
  ),
  TypeNotMakeable: problem(
    'InvalidType',
    (p: { name: string }) => `"${p.name}" cannot be made here.`,
    () => 'New-Object makes PSObject, PSCredential, ArrayList, Hashtable and exceptions to throw.',
  ),
  HistoryLineNotFound: problem(
    'ObjectNotFound',
    (p: { line: string }) => (p.line === '' ? 'There is no line before.' : `No line is "${p.line}" or begins so.`),
    () => 'Get-History lists the lines; those with secrets are not kept.',
  ),
  TranscriptMissing: problem('InvalidOperation', () => 'No transcript is being written.'),
  TranscriptRunning: problem(
    'InvalidOperation',
    (p: { path: string }) => `A transcript is being written already: ${p.path}.`,
    () => 'End it with Stop-Transcript.',
  ),
  SecretKeyLength: problem(
    'InvalidArgument',
    (p: { length: number }) => `A key of ${p.length} bytes does not fit.`,
    () => 'Give 16, 24 or 32 numbers from 0 to 255.',
  ),
  SecretNotDecrypted: problem(
    'InvalidData',
    () => 'The text was not encrypted with this key.',
    () => 'Give the key and the whole text that ConvertFrom-SecureString gave.',
  ),
  CsvColumnsDiffer: problem(
    'InvalidData',
    (p: { path: string; missing: string }) => `${p.path} has columns that the objects lack: ${p.missing}.`,
    () => 'Add -Force to leave them empty.',
  ),
} as const
