import { fail } from '../../shared/errors.ts'
import { halfToEven, numberText } from './conversions.ts'

const standard = /^([CDEFGNPRX])(\d{0,2})$/i

/** `N2`, `P1`, `D6`, `X`, `0.00`, `#,##0` and the like, by the rules of .NET's invariant culture. */
export function formatNumber(value: number, format: string): string {
  const known = standard.exec(format)
  if (known !== null) return standardNumber(value, known[1] ?? '', known[2] ?? '')
  return customNumber(value, format)
}

function fixed(value: number, digits: number): string {
  return value.toFixed(Math.min(digits, 100))
}

function grouped(value: number, digits: number): string {
  const [whole = '', fraction] = fixed(Math.abs(value), digits).split('.')
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
  return isNegative(value, digits) ? `-${text}` : text
}

function isNegative(value: number, digits: number): boolean {
  return value < 0 && Number(fixed(value, digits)) !== 0
}

function standardNumber(value: number, letter: string, precision: string): string {
  const digits = precision === '' ? undefined : Number(precision)
  switch (letter.toUpperCase()) {
    case 'C':
      return isNegative(value, digits ?? 2) ? `(¤${grouped(-value, digits ?? 2)})` : `¤${grouped(value, digits ?? 2)}`
    case 'D':
      return whole(value, 10, digits ?? 0)
    case 'X': {
      const text = whole(value, 16, digits ?? 0)
      return letter === 'X' ? text.toUpperCase() : text
    }
    case 'E':
      return exponential(value, digits ?? 6, letter)
    case 'F':
      return fixed(value, digits ?? 2)
    case 'N':
      return grouped(value, digits ?? 2)
    case 'P':
      return `${grouped(value * 100, digits ?? 2)} %`
    default:
      return numberText(digits === undefined || digits === 0 ? value : Number(value.toPrecision(Math.min(digits, 100))))
  }
}

function whole(value: number, radix: number, digits: number): string {
  if (!Number.isInteger(value)) fail('NumberFormatNotWhole', { value: numberText(value) })
  const wrapped = radix === 16 && value < 0 ? value + 2 ** 32 : Math.abs(value)
  const text = wrapped.toString(radix).padStart(digits, '0')
  return value < 0 && radix === 10 ? `-${text}` : text
}

function exponential(value: number, digits: number, letter: string): string {
  const [mantissa = '', exponent = ''] = value.toExponential(Math.min(digits, 100)).split('e')
  return `${mantissa}${letter}${exponent.charAt(0)}${exponent.slice(1).padStart(3, '0')}`
}

/** A picture of digits: `0` always shows, `#` where there is one; `,` groups, `%` multiplies; sections by sign. */
function customNumber(value: number, format: string): string {
  const sections = format.split(';')
  const [positive = '', negative, zero] = sections
  if (value === 0 && zero !== undefined) return picture(0, zero)
  if (value < 0 && negative !== undefined && negative !== '') return picture(-value, negative)
  return picture(value, positive)
}

function picture(value: number, format: string): string {
  const parts = /^([^0#]*)([0#,.]*)(.*)$/s.exec(format)
  const [, before = '', digits = '', after = ''] = parts ?? []
  if (digits === '') return format
  const scaled = format.includes('%') ? value * 100 : value
  const [left = '', right = ''] = digits.split('.', 2)
  const least = right.replaceAll('#', '').length
  const rounded = right === '' ? String(halfToEven(Math.abs(scaled))) : fixed(Math.abs(scaled), right.length)
  const [wholePart = '', fractionPart = ''] = rounded.split('.')
  const fraction = fractionPart.slice(0, least) + fractionPart.slice(least).replace(/0+$/, '')
  const leastWhole = left.replace(/[^0]/g, '').length
  const padded = (wholePart === '0' && leastWhole === 0 ? '' : wholePart).padStart(leastWhole, '0')
  const shownWhole = left.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded
  const text = `${shownWhole}${fraction === '' ? '' : `.${fraction}`}`
  const sign = scaled < 0 && /[1-9]/.test(text) ? '-' : ''
  return `${sign}${literalText(before)}${text}${literalText(after)}`
}

/** Quotes and back-slashes around plain text in a picture are not shown. */
function literalText(text: string): string {
  return text.replace(/\\(.)|['"]/gs, (_, plain?: string) => plain ?? '')
}
