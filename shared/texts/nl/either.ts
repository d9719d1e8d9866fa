import type * as en from '../en/either.ts'

export const either: typeof en.either = words => {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} of ${last}`
}
