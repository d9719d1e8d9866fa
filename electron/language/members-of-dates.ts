import { fail } from '../../shared/errors.ts'
import type { Value } from '../../shared/values.ts'
import { formatDate } from './format-date.ts'
import { timeSpan } from './time-span.ts'

const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

function startOfDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate())
}

/** A property of a date, in local time; undefined where there is none of that name. */
export function dateMember(date: Date, name: string): Value | undefined {
  switch (name) {
    case 'year':
      return date.getFullYear()
    case 'month':
      return date.getMonth() + 1
    case 'day':
      return date.getDate()
    case 'hour':
      return date.getHours()
    case 'minute':
      return date.getMinutes()
    case 'second':
      return date.getSeconds()
    case 'millisecond':
      return date.getMilliseconds()
    case 'dayofweek':
      return days[date.getDay()]
    case 'dayofyear':
      return Math.round((startOfDay(date).getTime() - new Date(date.getFullYear(), 0, 1).getTime()) / 86_400_000) + 1
    case 'date':
      return startOfDay(date)
    case 'ticks':
      return (date.getTime() + 62_135_596_800_000) * 10_000
    case 'timeofday':
      return timeSpan(date.getTime() - startOfDay(date).getTime())
    default:
      return undefined
  }
}

const units = new Map([
  ['addmilliseconds', 1],
  ['addseconds', 1_000],
  ['addminutes', 60_000],
  ['addhours', 3_600_000],
  ['adddays', 86_400_000],
])

/** The date so many months on; a day that the month has not becomes its last. */
function addMonths(date: Date, months: number): Date {
  const moved = new Date(date)
  moved.setDate(1)
  moved.setMonth(date.getMonth() + months)
  const last = new Date(moved.getFullYear(), moved.getMonth() + 1, 0).getDate()
  moved.setDate(Math.min(date.getDate(), last))
  return moved
}

/** Adds whole days by the calendar, so that the hour stays when clocks change. */
function addDays(date: Date, count: number): Date {
  const moved = new Date(date)
  moved.setDate(date.getDate() + Math.trunc(count))
  return new Date(moved.getTime() + (count % 1) * 86_400_000)
}

/** Calls a method of a date; undefined where there is none of that name. */
export function callOfDate(date: Date, name: string, args: readonly Value[]): Value | undefined {
  const [first = 0] = args
  const unit = units.get(name)
  const count = typeof first === 'number' ? first : Number(first)
  if ((unit !== undefined || name === 'addmonths' || name === 'addyears') && Number.isNaN(count)) {
    fail('NotANumber', { value: String(first) })
  }
  if (name === 'adddays') return addDays(date, count)
  if (unit !== undefined) return new Date(date.getTime() + count * unit)
  switch (name) {
    case 'addmonths':
      return addMonths(date, Math.trunc(count))
    case 'addyears':
      return addMonths(date, Math.trunc(count) * 12)
    case 'tostring':
      return formatDate(date, args.length === 0 ? 'G' : String(first))
    case 'toshortdatestring':
      return formatDate(date, 'd')
    case 'tolongdatestring':
      return formatDate(date, 'D')
    case 'toshorttimestring':
      return formatDate(date, 't')
    case 'tolocaltime':
    case 'touniversaltime':
      return date
    default:
      return undefined
  }
}
