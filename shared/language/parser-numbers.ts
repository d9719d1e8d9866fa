import { codeAt, isDash, isDigit, isNamePart } from './characters.ts'
import type { NumberLiteral } from './tree-expressions.ts'

const hexadecimal = /[+\-\u2013\u2014\u2015]?0x([0-9a-f]+)(l)?([kmgtp]b)?/iy
const decimal =
  /[+\-\u2013\u2014\u2015]?((?:\d+(?:\.\d+)?|\.\d+|\d+\.(?![.\p{L}_]))(?:e[+\-\u2013\u2014\u2015]?\d+)?)([ld])?([kmgtp]b)?/iuy

const multipliers = new Map([
  ['kb', 1024],
  ['mb', 1024 ** 2],
  ['gb', 1024 ** 3],
  ['tb', 1024 ** 4],
  ['pb', 1024 ** 5],
])

function kindOf(whole: boolean, suffix: string, value: number): NumberLiteral['kind'] {
  if (suffix === 'd') return 'decimal'
  if (suffix === 'l') return 'long'
  if (!whole) return 'double'
  if (Math.abs(value) <= 0x7fffffff || value === -0x80000000) return 'int'
  return Math.abs(value) < 2 ** 63 ? 'long' : 'double'
}

/** Whether a number could begin there, told by a look at two characters. */
function mayBegin(text: string, at: number): boolean {
  const code = codeAt(text, at)
  if (isDigit(code) || code === 46) return true
  if (code !== 43 && !isDash(code)) return false
  const next = codeAt(text, at + 1)
  return isDigit(next) || next === 46
}

/**
 * The number that begins at `at`, signed or not, or undefined where none does or where letters follow it.
 * Hexadecimal digits of eight or sixteen places are two's complement.
 */
export function numberAt(text: string, at: number): NumberLiteral | undefined {
  if (!mayBegin(text, at)) return undefined
  hexadecimal.lastIndex = at
  decimal.lastIndex = at
  const hex = hexadecimal.exec(text)
  const match = hex ?? decimal.exec(text)
  if (match === null) return undefined
  const [written, digits = '', suffix = '', unit = ''] = match
  const end = at + written.length
  if (isNamePart(codeAt(text, end))) return undefined
  const plain = digits.replace(/[\u2013\u2014\u2015]/g, '-')
  let magnitude = hex === null ? Number(plain) : Number(`0x${plain}`)
  if (hex !== null && plain.length === 8 && magnitude > 0x7fffffff) magnitude -= 2 ** 32
  if (hex !== null && plain.length === 16 && magnitude >= 2 ** 63) magnitude -= 2 ** 64
  const negative = /^[-\u2013\u2014\u2015]/.test(written)
  const value = (negative ? -magnitude : magnitude) * (multipliers.get(unit.toLowerCase()) ?? 1)
  const kind = kindOf(hex !== null || /^\d+$/.test(plain), suffix.toLowerCase(), value)
  return { type: 'Number', text: written, value, kind, start: at, end }
}
