import type { Language } from '../engine/context.ts'
import { castOrFail, isOfType, typeNames } from './casts.ts'
import { compare, equals } from './comparison.ts'
import { numberOf, toBoolean, toText } from './conversions.ts'
import { formatValue } from './format-operator.ts'
import { readMember } from './members.ts'
import { callMethod, textMethods } from './methods.ts'
import { binary } from './operators.ts'
import { staticMembers } from './static-members.ts'
import { timeSpan } from './time-span.ts'
import { isLike } from './wildcards.ts'

/** A type as an argument is a word with its brackets around it. */
function bareTypeName(text: string): string {
  return text.replace(/^\[(.*)\]$/s, '$1')
}

/** The language as cmdlets are handed it: the very functions that scripts run by. */
export const shellLanguage: Language = {
  text: value => toText(value),
  truth: toBoolean,
  number: numberOf,
  equals,
  compare,
  like: (text, pattern) => isLike(text, pattern),
  operator: (name, left, right) => {
    if (name === 'is' || name === 'isnot') return isOfType(left, bareTypeName(toText(right))) === (name === 'is')
    return binary(`-${name}`, left, right, { matched: () => undefined })
  },
  member: readMember,
  call: (value, name, args) => callMethod(value, name, args).value,
  format: formatValue,
  timeSpan,
  cast: (type, value) => castOrFail(type)(value),
  vocabulary: { types: typeNames, textMethods, staticMembers },
}
