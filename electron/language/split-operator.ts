import { fail } from '../../shared/errors.ts'
import { isList, ScriptBlock, type Value } from '../../shared/values.ts'
import { toInteger, toText } from './conversions.ts'
import { checkListLength } from './limits.ts'
import { expressionOf, matchesIn } from './regular-expressions.ts'

interface SplitOptions {
  readonly expression: RegExp
  /** At most this many pieces; below zero counts from the end; 0 is all. */
  readonly most: number
}

function optionsOf(right: Value, caseSensitive: boolean): SplitOptions {
  const [pattern = null, most = 0, options = ''] = isList(right) ? right : [right]
  if (pattern instanceof ScriptBlock) fail('SplitByBlock', {})
  const said = toText(options).toLowerCase()
  const simple = said.includes('simplematch')
  const source = simple ? toText(pattern).replace(/[\\^$.|?*+()[\]{}/-]/g, '\\$&') : toText(pattern)
  const exact = caseSensitive && !said.includes('ignorecase')
  return { expression: expressionOf(source, exact, 'g'), most: toInteger(most) }
}

/** The pieces of the text between the matches, groups of the pattern among them. */
function pieces(text: string, expression: RegExp, most: number): Value[] {
  const found = matchesIn(expression, text)
  const used = most > 0 ? found.slice(0, most - 1) : found
  checkListLength(used.length)
  const result: Value[] = []
  let at = 0
  for (const match of used) {
    result.push(text.slice(at, match.index))
    for (const group of match.slice(1)) if (group !== undefined) result.push(group)
    at = match.index + match[0].length
  }
  result.push(text.slice(at))
  return result
}

/** The pieces when the limit counts from the end: what is over stays together in front. */
function piecesFromEnd(text: string, expression: RegExp, most: number): Value[] {
  const found = matchesIn(expression, text)
  const used = found.slice(Math.max(0, found.length - (most - 1)))
  const result: Value[] = []
  let end = text.length
  for (const match of used.toReversed()) {
    result.push(text.slice(match.index + match[0].length, end))
    end = match.index
  }
  return [text.slice(0, end), ...result.reverse()]
}

/** `text -split right`: right is a pattern, or a list of pattern, most pieces and options. */
export function splitText(text: string, right: Value, caseSensitive: boolean): readonly Value[] {
  const { expression, most } = optionsOf(right, caseSensitive)
  return most < 0 ? piecesFromEnd(text, expression, -most) : pieces(text, expression, most)
}

/** `-split text`: the words between blanks. */
export function splitWords(text: string): readonly string[] {
  const trimmed = text.trim()
  return trimmed === '' ? [''] : trimmed.split(/\s+/)
}
