import { expect, test } from 'vitest'
import { highlight } from '../../shared/language/highlight.ts'
import { partedAt } from './code-spans.tsx'

test('a text parted at two offsets is the whole text in the same order, whatever the offsets', () => {
  const text = "Get-MSOnlineUser -First 3 | Out-Null # and 'so on'"
  const tokens = highlight(text)
  const written = (part: ReturnType<typeof partedAt>[number]) =>
    part.map(({ start, end }) => text.slice(start, end)).join('')
  for (let from = 0; from <= text.length; from += 1) {
    for (const to of [from, from + 1, from + 7, text.length].filter(each => each <= text.length)) {
      const [before, between, behind] = partedAt(tokens, from, to)
      expect([before, between, behind].map(written)).toEqual([
        text.slice(0, from),
        text.slice(from, to),
        text.slice(to),
      ])
    }
  }
})
