import { getDate, startSleep } from '../../shared/cmdlets/clock.ts'
import { fail } from '../../shared/errors.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'
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
    yield args.Format === undefined ? date : language.format(date, args.Format)
  }
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
export const clock = [now, wait]
