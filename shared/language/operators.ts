import { codeAt, isDash, isNamePart, isNameStart } from './characters.ts'
import type { Unary } from './tree-expressions.ts'

/** A binary operator met in the text: its canonical name, its precedence (higher binds closer) and its length there. */
export interface BinaryOperator {
  readonly name: string
  readonly precedence: number
  readonly length: number
}

/** The precedence of `..`; a comma binds closer still. */
export const rangePrecedence = 7

const dashed = new Map<string, { readonly name: string; readonly precedence: number }>()
for (const name of ['and', 'or', 'xor']) dashed.set(name, { name: `-${name}`, precedence: 1 })
for (const name of ['band', 'bor', 'bxor']) dashed.set(name, { name: `-${name}`, precedence: 2 })
for (const name of ['is', 'isnot', 'as', 'shl', 'shr', 'join']) dashed.set(name, { name: `-${name}`, precedence: 3 })
dashed.set('f', { name: '-f', precedence: 6 })
const withCase = 'eq ne gt ge lt le like notlike match notmatch contains notcontains in notin replace split'.split(' ')
for (const name of withCase) {
  dashed.set(name, { name: `-${name}`, precedence: 3 })
  dashed.set(`i${name}`, { name: `-${name}`, precedence: 3 })
  dashed.set(`c${name}`, { name: `-c${name}`, precedence: 3 })
}

const unary = new Map<string, Unary['operator']>([
  ['not', '-not'],
  ['bnot', '-bnot'],
  ['split', '-split'],
  ['isplit', '-split'],
  ['csplit', '-csplit'],
  ['join', '-join'],
])

/** Every binary operator that is written with a dash, by its canonical name. */
export const dashedOperators: readonly string[] = [...new Set(Array.from(dashed.values(), ({ name }) => name))]

/** The letters after the dash at `at`, in lower case; empty where there is no dashed word. */
export function dashedWord(text: string, at: number): string {
  if (!isDash(codeAt(text, at))) return ''
  let end = at + 1
  while (isNamePart(codeAt(text, end))) end++
  return text.slice(at + 1, end).toLowerCase()
}

/** The dashed prefix operator at `at`, or undefined. */
export function unaryOperatorAt(
  text: string,
  at: number,
): { readonly operator: Unary['operator']; readonly length: number } | undefined {
  const word = dashedWord(text, at)
  const operator = unary.get(word)
  return operator === undefined ? undefined : { operator, length: word.length + 1 }
}

/** The binary operator at `at`, or undefined; a comma, an assignment and a redirection are none. */
export function binaryOperatorAt(text: string, at: number): BinaryOperator | undefined {
  const code = codeAt(text, at)
  if (isDash(code)) {
    const word = dashedWord(text, at)
    const found = dashed.get(word)
    if (found !== undefined) return { ...found, length: word.length + 1 }
    const next = codeAt(text, at + 1)
    return next === 61 || isDash(next) || isNameStart(next) ? undefined : { name: '-', precedence: 4, length: 1 }
  }
  const next = codeAt(text, at + 1)
  if (code === 43) return next === 61 || next === 43 ? undefined : { name: '+', precedence: 4, length: 1 }
  if (code === 42 || code === 47 || code === 37) {
    return next === 61 ? undefined : { name: String.fromCharCode(code), precedence: 5, length: 1 }
  }
  if (code === 46 && next === 46) return { name: '..', precedence: rangePrecedence, length: 2 }
  return undefined
}
