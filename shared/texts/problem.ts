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
  readonly advice?: (facts: Facts) => string
}

/** Writes one failure of the catalogue down; `Facts` is read off the sentence's parameter. */
export function problem<Facts = Record<never, never>>(
  category: ErrorCategory,
  message: (facts: Facts) => string,
  advice?: (facts: Facts) => string,
): Problem<Facts> {
  return advice === undefined ? { category, message } : { category, message, advice }
}
