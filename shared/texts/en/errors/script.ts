import { problem } from '../../problem.ts'

/** After what a person is asked whether to go on. */
type Spoken = 'error' | 'warning' | 'information'

const spoken = ({ stream }: { readonly stream: Spoken }): string => (stream === 'information' ? 'message' : stream)

/** What can go wrong while a script runs: values, operators, questions, limits. */
export const scriptErrors = {
  AnswerMissing: problem(
    'InvalidOperation',
    (p: { prompt: string; parameter: string }) => `Nobody was there to answer "${p.prompt}".`,
    (p: { parameter: string }) =>
      p.parameter === '' ? 'Run the command where it can ask.' : `Give -${p.parameter} with the command.`,
  ),
  ArgumentEmpty: problem('InvalidArgument', (p: { name: string }) => `${p.name} may not be empty.`),
  ArgumentRefused: problem(
    'InvalidData',
    (p: { parameter: string; value: string; expected: string }) => `${p.parameter} cannot be "${p.value}".`,
    (p: { expected: string }) => `It takes ${p.expected}.`,
  ),
  AssignmentTarget: problem('InvalidOperation', () => 'Only variables, properties and items can be given a value.'),
  CallsTooDeep: problem(
    'LimitsExceeded',
    () => 'Functions call one another too deeply.',
    () => 'Up to 200 calls may be inside one another; look for a function that calls itself without an end.',
  ),
  CollectionFixed: problem(
    'InvalidOperation',
    (p: { method: string }) => `A list has a fixed size, so it has no ${p.method}().`,
    () =>
      'Use += to add and Where-Object to leave items out, or make the list with New-Object System.Collections.ArrayList.',
  ),
  CommandEmpty: problem('InvalidOperation', () => 'There is no command behind the operator.'),
  CredentialMissing: problem(
    'InvalidOperation',
    (p: { prompt: string }) => `Nobody was there to give a user name and password: ${p.prompt}`,
    () => 'Run the command where it can ask, or give -Credential with the command.',
  ),
  ConfirmationMissing: problem(
    'InvalidOperation',
    (p: { text: string }) => `Nobody was there to confirm: ${p.text}`,
    () => 'Add -Confirm:$false to run it without asking.',
  ),
  InquiryHalted: problem(
    'OperationStopped',
    (p: { stream: Spoken }) => `Stopped after the ${spoken(p)} above, as answered.`,
    () => 'What was done before it stays; Undo-TenantChange takes it back.',
  ),
  InquiryUnanswered: problem(
    'OperationStopped',
    (p: { stream: Spoken }) => `Nobody was there to say whether to go on after the ${spoken(p)} above.`,
    (p: { stream: Spoken }) => {
      const parameter =
        p.stream === 'error' ? '-ErrorAction' : p.stream === 'warning' ? '-WarningAction' : '-InformationAction'
      return `Use ${parameter} Continue to go on after each ${spoken(p)}, or Stop to end at the first.`
    },
  ),
  MessageStopped: problem(
    'OperationStopped',
    (p: { stream: string; text: string }) =>
      `Stopped at the ${p.stream === 'information' ? 'message' : p.stream}: ${p.text}`,
    () => 'What was done before it stays. The preference for such messages is Stop; Continue would go on.',
  ),
  ConversionFailed: problem(
    'InvalidType',
    (p: { value: string; type: string }) => `"${p.value}" cannot be made a ${p.type}.`,
  ),
  DividedByZero: problem('InvalidOperation', () => 'A number was divided by zero.'),
  DriveNotSupported: problem(
    'ObjectNotFound',
    (p: { name: string }) => `There is no scope or drive "${p.name}".`,
    () => 'Known are global, script, local and env. To end a name before a colon write ${name}.',
  ),
  EnvironmentReadOnly: problem(
    'PermissionDenied',
    (p: { name: string }) => `The environment variable ${p.name} cannot be set here.`,
  ),
  FlowOutside: problem('InvalidOperation', (p: { word: string }) => `There is no loop around "${p.word}".`),
  FormatMalformed: problem(
    'InvalidData',
    (p: { format: string; values: number }) => `The format "${p.format}" does not fit its ${p.values} values.`,
    () => 'Places count from {0}; a brace that shall be shown is written twice.',
  ),
  IndexNotNumber: problem('InvalidType', (p: { index: string }) => `"${p.index}" is no place in a list.`),
  IndexOfNull: problem('InvalidOperation', () => 'There is nothing to take an item from.'),
  IndexOutOfRange: problem('InvalidArgument', (p: { index: string }) => `The place ${p.index} is outside.`),
  KeyTwice: problem('InvalidData', (p: { key: string }) => `The key "${p.key}" is there already.`),
  ListTooLarge: problem('LimitsExceeded', (p: { most: number }) => `A list may have ${p.most} items.`),
  MemberNotSupported: problem(
    'NotImplemented',
    (p: { member: string }) => `${p.member} is not part of this shell.`,
    () => 'Get-Help about_Language lists what is.',
  ),
  MethodNotSupported: problem(
    'ObjectNotFound',
    (p: { name: string; type: string }) => `A ${p.type} has no method ${p.name}() here.`,
    () => 'Get-Help about_Language lists the methods there are.',
  ),
  MethodOfNull: problem('InvalidOperation', (p: { name: string }) => `${p.name}() was called on nothing.`),
  NotADate: problem('InvalidType', (p: { value: string }) => `"${p.value}" is not a date.`),
  NotANumber: problem('InvalidType', (p: { value: string }) => `"${p.value}" is not a number.`),
  NotComparable: problem(
    'InvalidType',
    (p: { left: string; right: string }) => `"${p.left}" and "${p.right}" have no order.`,
  ),
  NumberFormatNotWhole: problem(
    'InvalidType',
    (p: { value: string }) => `The format takes whole numbers, not ${p.value}.`,
  ),
  NumberTooLarge: problem(
    'InvalidArgument',
    (p: { value: string; type: string }) => `${p.value} does not fit into ${p.type}.`,
  ),
  OperatorNotDefined: problem(
    'InvalidOperation',
    (p: { operator: string; left: string; right: string }) => `"${p.left}" ${p.operator} "${p.right}" has no meaning.`,
  ),
  PathNotAllowed: problem(
    'PermissionDenied',
    (p: { path: string; access: string }) => `The file ${p.path} was not opened: nobody allowed it.`,
    () => 'Use a file in the folder of this session, or allow the file when asked.',
  ),
  PatternMalformed: problem(
    'InvalidArgument',
    (p: { pattern: string; detail: string }) => `"${p.pattern}" is not a regular expression: ${p.detail}.`,
  ),
  PatternNotSupported: problem(
    'NotImplemented',
    (p: { pattern: string }) => `The regular expression "${p.pattern}" uses what only .NET has.`,
    () => 'Write it without atomic groups, inline options in the middle, balancing groups and class subtraction.',
  ),
  PatternTooSlow: problem(
    'OperationTimeout',
    (p: { pattern: string }) => `The regular expression "${p.pattern}" took too long.`,
    () => 'Repetition inside repetition makes it slow; write it without.',
  ),
  PropertyNotFound: problem(
    'InvalidOperation',
    (p: { name: string; value: string }) => `"${p.value}" has no property ${p.name} that can be set.`,
  ),
  ScriptError: problem('InvalidResult', (p: { text: string }) => p.text),
  SnapInNotFound: problem(
    'ObjectNotFound',
    (p: { name: string; known: string }) => `There is no snap-in "${p.name}".`,
    (p: { known: string }) => `There are ${p.known}.`,
  ),
  SplitByBlock: problem('NotImplemented', () => '-split with a script block is not part of this shell.'),
  TextTooLarge: problem('LimitsExceeded', (p: { most: number }) => `A text may have ${p.most} characters.`),
  TypeNotSupported: problem(
    'NotImplemented',
    (p: { type: string }) => `The type [${p.type}] is not part of this shell.`,
    () => 'Get-Help about_Language lists the types there are.',
  ),
  VersionTooLow: problem(
    'NotInstalled',
    (p: { asked: string; own: string }) => `The script asks for PowerShell ${p.asked}; this shell is ${p.own}.`,
    () => 'Take the #Requires line out if the script needs nothing newer.',
  ),
  VariableReadOnly: problem('PermissionDenied', (p: { name: string }) => `$${p.name} cannot be set.`),
} as const
