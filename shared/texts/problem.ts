/** PowerShell's categories of error records, those that are used here. */
export const errorCategories = [
  'AuthenticationError',
  'CloseError',
  'ConnectionError',
  'DeviceError',
  'InvalidArgument',
  'InvalidData',
  'InvalidOperation',
  'InvalidResult',
  'InvalidType',
  'LimitsExceeded',
  'MetadataError',
  'NotImplemented',
  'NotInstalled',
  'NotSpecified',
  'ObjectNotFound',
  'OpenError',
  'OperationStopped',
  'OperationTimeout',
  'ParserError',
  'PermissionDenied',
  'ReadError',
  'ResourceBusy',
  'ResourceExists',
  'ResourceUnavailable',
  'SecurityError',
  'SyntaxError',
  'WriteError',
] as const
export type ErrorCategory = (typeof errorCategories)[number]

/** One kind of failure: its category, its sentence made from the facts, and the way out where one sentence tells it. */
export interface Problem<Facts> {
  readonly category: ErrorCategory
  readonly message: (facts: Facts) => string
  readonly advice?: never
}

/** A kind of failure whose way out one sentence tells. */
export interface AdvisedProblem<Facts> {
  readonly category: ErrorCategory
  readonly message: (facts: Facts) => string
  readonly advice: (facts: Facts) => string
}

/** Writes one failure of the catalogue down; `Facts` is read off the sentence's parameter. */
export function problem<Facts = Record<never, never>>(
  category: ErrorCategory,
  message: (facts: Facts) => string,
): Problem<Facts>
export function problem<Facts = Record<never, never>>(
  category: ErrorCategory,
  message: (facts: Facts) => string,
  advice: (facts: Facts) => string,
): AdvisedProblem<Facts>
export function problem<Facts>(
  category: ErrorCategory,
  message: (facts: Facts) => string,
  advice?: (facts: Facts) => string,
): Problem<Facts> | AdvisedProblem<Facts> {
  return advice === undefined ? { category, message } : { category, message, advice }
}

/** Failures by their ids. */
type Catalogue = Readonly<Record<string, Problem<never> | AdvisedProblem<never>>>

/** What the failures of an English catalogue say in another language: each of them, and advice exactly where English has some. */
export type Sentences<English> = { readonly [Id in keyof English]: Omit<English[Id], 'category'> }

/** The catalogue with other sentences: the categories are those of English. */
export function inOtherWords<English extends Catalogue>(english: English, sentences: Sentences<English>): English {
  const worded = Object.entries(english).map(([id, { category }]) => [id, { category, ...sentences[id] }])
  return Object.fromEntries(worded) as English
}
