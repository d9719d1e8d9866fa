import type { PsObject } from '../../shared/values.ts'
import { textOf } from '../engine/properties.ts'

/** The words of a name or label; a cmdlet's name is taken apart at hyphens and capitals, and kept whole. */
function wordsOf(text: string): readonly string[] {
  const parts = text.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').split(/[\s-]+/u)
  return [...parts, text].map(word => word.toLocaleLowerCase())
}

/** Whether every word of the search begins a word of the texts, whatever its case. */
export function matches(search: string, ...texts: readonly string[]): boolean {
  const words = texts.flatMap(wordsOf)
  return search
    .trim()
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every(part => words.some(word => word.startsWith(part)))
}

/** People whose name or address begins with the words, before those who have them somewhere else. */
export function nearest(search: string, people: readonly PsObject[], most: number): readonly PsObject[] {
  const far = (person: PsObject) => !matches(search, textOf(person, 'DisplayName'), textOf(person, 'Identity'))
  return people.toSorted((a, b) => Number(far(a)) - Number(far(b))).slice(0, most)
}

/** A piece of a text; `found` where a word of the search stands. */
export interface TextPiece {
  readonly start: number
  readonly text: string
  readonly found: boolean
}

/** A text in pieces, so that the beginnings of words that the search names can be shown. */
export function foundIn(text: string, search: string): readonly TextPiece[] {
  const parts = search
    .trim()
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter(part => part !== '')
  let start = 0
  return text.split(/(?<=[\s-])/u).flatMap(word => {
    const lower = word.toLocaleLowerCase()
    const length = Math.max(0, ...parts.map(part => (lower.startsWith(part) ? part.length : 0)))
    const pieces = [
      { start, text: word.slice(0, length), found: true },
      { start: start + length, text: word.slice(length), found: false },
    ]
    start += word.length
    return pieces.filter(piece => piece.text !== '')
  })
}
