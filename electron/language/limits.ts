import { fail } from '../../shared/errors.ts'

/** Characters that one text may have. */
export const longestText = 16 * 1024 * 1024
/** Items that one list may have. */
export const longestList = 5_000_000
/** Calls of functions, scripts and script blocks inside one another. */
export const deepestCall = 200
/** Characters that a regular expression may be tried on. */
export const longestSubject = 1024 * 1024

/** Fails where a text would become too long. */
export function checkTextLength(length: number): void {
  if (length > longestText) fail('TextTooLarge', { most: longestText })
}

/** Fails where a list would become too long. */
export function checkListLength(length: number): void {
  if (length > longestList) fail('ListTooLarge', { most: longestList })
}

/** Fails where calls are nested too deeply. */
export function checkDepth(depth: number): void {
  if (depth > deepestCall) fail('CallsTooDeep', {})
}
