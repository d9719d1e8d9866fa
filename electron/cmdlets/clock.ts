import { getDate, measureCommand, newTimeSpan, startSleep } from '../../shared/cmdlets/clock.ts'
import { fail } from '../../shared/errors.ts'
import { handleStream, type Language, type ShellContext } from '../engine/context.ts'
import type { Value } from '../../shared/values.ts'
import { quietly } from './quietly.ts'

interface Parts {
  readonly Year?: number | undefined
  readonly Month?: number | undefined
  readonly Day?: number | undefined
  readonly Hour?: number | undefined
  readonly Minute?: number | undefined
  readonly Second?: number | undefined
  readonly Millisecond?: number | undefined
}

/** The moment with some of its parts exchanged, in local time; a day that the month lacks is refused. */
function withParts(moment: Date, parts: Parts): Date {
  const date = new Date(moment)
  const { Year: year = date.getFullYear(), Month: month = date.getMonth() + 1, Day: day = date.getDate() } = parts
  date.setFullYear(year, month - 1, day)
  if (date.getMonth() !== month - 1) {
    fail('DateMalformed', { parameter: 'Day', given: `${year}-${month}-${day}` }, { parameter: 'Day' })
  }
  date.setHours(
    parts.Hour ?? date.getHours(),
    parts.Minute ?? date.getMinutes(),
    parts.Second ?? date.getSeconds(),
    parts.Millisecond ?? date.getMilliseconds(),
  )
  return date
}

const now = handleStream(getDate, async function* (input, { language, services }) {
  for await (const args of input) {
    const date = withParts(args.Date ?? new Date(services.now()), args)
    if (args.UFormat !== undefined) yield unixText(date, args.UFormat, language)
    else yield args.Format === undefined ? date : language.format(date, args.Format)
  }
})

/** The pictures of -Format that stand for the letters behind % of -UFormat. */
const pictures = new Map([
  ['Y', 'yyyy'],
  ['y', 'yy'],
  ['m', 'MM'],
  ['d', 'dd'],
  ['H', 'HH'],
  ['I', 'hh'],
  ['M', 'mm'],
  ['S', 'ss'],
  ['p', 'tt'],
  ['A', 'dddd'],
  ['a', 'ddd'],
  ['B', 'MMMM'],
  ['b', 'MMM'],
  ['h', 'MMM'],
  ['D', 'MM/dd/yy'],
  ['x', 'MM/dd/yy'],
  ['F', 'yyyy-MM-dd'],
  ['R', 'HH:mm'],
  ['T', 'HH:mm:ss'],
  ['X', 'HH:mm:ss'],
  ['r', 'hh:mm:ss tt'],
])

/** The moment as the letters behind % say; those that are none stay as they stand. */
function unixText(date: Date, form: string, language: Language): string {
  return form.replaceAll(/%(.)/gs, (written, letter: string) => {
    if (letter === 'j') return language.text(language.member(date, 'DayOfYear')).padStart(3, '0')
    if (letter === 'n' || letter === 't') return letter === 'n' ? '\n' : '\t'
    const picture = pictures.get(letter)
    return picture === undefined ? (letter === '%' ? letter : written) : language.format(date, picture)
  })
}

const units = { Days: 86_400_000, Hours: 3_600_000, Minutes: 60_000, Seconds: 1_000 } as const

const span = handleStream(newTimeSpan, async function* (input, { language, services }) {
  for await (const { Start: start, End: end, ...parts } of input) {
    const length = Object.entries(units).reduce((sum, [unit, milliseconds]) => {
      const given = parts[unit as keyof typeof units]
      return given === undefined ? sum : sum + toNumber(unit, given, language) * milliseconds
    }, 0)
    const now = services.now()
    yield language.timeSpan((end?.getTime() ?? now) - (start?.getTime() ?? now) + length)
  }
})

function toNumber(parameter: string, given: Value, language: Language): number {
  return language.number(given) ?? fail('NotANumber', { value: language.text(given) }, { parameter })
}

const measure = handleStream(measureCommand, async function* (input, context, { Expression: block }) {
  const begin = performance.now()
  if (block !== undefined) {
    for await (const { InputObject: item } of input) {
      const output = context.invoke(block, item)[Symbol.asyncIterator]()
      while ((await output.next()).done !== true);
    }
  }
  yield context.language.timeSpan(Math.round((performance.now() - begin) * 10_000) / 10_000)
})

/** How long a stop may have to wait, in milliseconds. */
const longestNap = 50

async function sleep(milliseconds: number, { stopped }: ShellContext): Promise<void> {
  const end = performance.now() + milliseconds
  for (let left = milliseconds; left > 0 && !stopped(); left = end - performance.now()) {
    const nap = Promise.withResolvers<void>()
    setTimeout(nap.resolve, Math.min(left, longestNap))
    await nap.promise
  }
}

const wait = handleStream(startSleep, (input, context) =>
  quietly(async () => {
    for await (const { Seconds: seconds, Milliseconds: milliseconds } of input) {
      const length = milliseconds ?? secondsOf(context.language.number(seconds ?? null)) * 1000
      await sleep(length, context)
    }
  }),
)

function secondsOf(seconds: number | undefined): number {
  if (seconds !== undefined && seconds >= 0) return seconds
  return fail('NumberOutOfRange', { parameter: 'Seconds', given: seconds ?? Number.NaN, least: 0, most: 2_147_483 })
}

/** The handlers about time. */
export const clock = [now, wait, span, measure]
