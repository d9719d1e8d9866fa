import { fail } from '../../shared/errors.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const code = /\\(.)|'([^']*)'|d{1,4}|M{1,4}|y{1,4}|h{1,2}|H{1,2}|m{1,2}|s{1,2}|f{1,7}|tt?|[^]/g

const standard: ReadonlyMap<string, string> = new Map([
  ['d', 'MM/dd/yyyy'],
  ['s', "yyyy-MM-dd'T'HH:mm:ss"],
  ['t', 'HH:mm'],
  ['T', 'HH:mm:ss'],
])

/** What a part of the picture takes from the text. */
function taken(part: string): RegExp | undefined {
  if (/^d{3,4}$/.test(part)) return /^(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?/i
  if (/^M{3,4}$/.test(part)) return /^[a-z]+/i
  if (part.startsWith('t')) return /^[ap]m?/i
  if (/^y+$/.test(part)) return part.length > 2 ? /^\d{4}/ : /^\d{2}/
  if (/^f+$/.test(part)) return new RegExp(`^\\d{${part.length}}`)
  if (/^[dMhHms]+$/.test(part)) return part.length === 2 ? /^\d{2}/ : /^\d{1,2}/
  return undefined
}

/** A text that is written exactly as the picture says (`yyyyMMdd`, `d MMM yyyy HH:mm`), in local time. */
export function parseDate(text: string, format: string): Date {
  const refuse = () => fail('NotADate', { value: text })
  const read = new Map<string, string>()
  let rest = text
  for (const [part, escaped, quoted] of (standard.get(format) ?? format).matchAll(code)) {
    const literal = escaped ?? quoted
    const pattern = literal === undefined ? taken(part) : undefined
    const piece = pattern === undefined ? (literal ?? part) : pattern.exec(rest)?.[0]
    if (piece === undefined || !rest.startsWith(piece)) return refuse()
    if (pattern !== undefined) read.set(/^d{3}/.test(part) ? 'weekday' : part.charAt(0), piece)
    rest = rest.slice(piece.length)
  }
  if (rest !== '') return refuse()
  const number = (name: string, otherwise: number) => Number(read.get(name) ?? otherwise)
  const today = new Date()
  const named = months.indexOf((read.get('M') ?? '').slice(0, 3).toLowerCase())
  const month = named >= 0 ? named : number('M', read.has('y') ? 1 : today.getMonth() + 1) - 1
  const short = number('y', today.getFullYear())
  const year = read.get('y')?.length === 2 ? short + (short < 50 ? 2_000 : 1_900) : short
  const day = number('d', read.has('y') || read.has('M') ? 1 : today.getDate())
  const half = read.get('t')?.toLowerCase()
  const hour = read.has('h') ? (number('h', 0) % 12) + (half?.startsWith('p') === true ? 12 : 0) : number('H', 0)
  const milliseconds = Math.floor(Number(`0.${read.get('f') ?? '0'}`) * 1_000)
  const date = new Date(year, month, day, hour, number('m', 0), number('s', 0), milliseconds)
  const held = date.getMonth() === month && date.getDate() === day && date.getMinutes() === number('m', 0)
  return held ? date : refuse()
}
