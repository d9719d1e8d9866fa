import type { Value } from '../values.ts'
import { converted, refused, type Bounds, type Conversion } from './conversion.ts'
import { sortOf } from './text.ts'
import { wantedTexts } from '../texts/details.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const weekday = '(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\\s+)?'
const clock =
  '(?:(?:T|\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<fraction>\\d{1,7}))?)?\\s*(?<half>AM|PM)?)?\\s*(?<zone>Z|GMT|[+-]\\d{2}:?\\d{2})?'

/** How a day is written: ISO 8601, month first, day before the month's name, month's name first. */
const forms = [
  '(?<year>\\d{4})([-/])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})',
  '(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}|\\d{2})',
  `${weekday}(?<day>\\d{1,2})[- ]${monthName}[- ](?<year>\\d{4}|\\d{2})`,
  `${weekday}${monthName}\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})`,
].map(day => new RegExp(`^${day}${clock}$`, 'i'))

/**
 * A moment: ISO 8601 (2026-11-30, 2026-11-30T08:15:00Z), the invariant form of PowerShell, month first
 * (11/30/2026 8:15 AM), or with the month's English name (30 November 2026). Without a zone it is local time. Days that
 * no calendar has are refused.
 */
export function convertDate(bounds: Bounds, raw: Value): Conversion<Date> {
  const parameter = bounds.name
  if (raw instanceof Date && !Number.isNaN(raw.getTime())) return converted(raw)
  if (typeof raw !== 'string') {
    return refused(parameter, 'ValueTypeMismatch', { parameter, expected: wantedTexts.date, given: sortOf(raw) })
  }
  const given = raw.trim()
  const date = readDate(given)
  return date === undefined ? refused(parameter, 'DateMalformed', { parameter, given }) : converted(date)
}

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
}

function readDate(text: string): Date | undefined {
  for (const form of forms) {
    const parts = form.exec(text)?.groups
    if (parts === undefined) continue
    const { year = '', month, name = '', day = '', hour = '0', minute = '0', second = '0', fraction = '0' } = parts
    const { half, zone } = parts
    const given = Number(hour)
    if (half !== undefined && (given < 1 || given > 12)) return undefined
    const time = {
      hour: half === undefined ? given : (given % 12) + (half.toUpperCase() === 'PM' ? 12 : 0),
      minute: Number(minute),
      second: Number(second),
      millisecond: Math.floor(Number(`0.${fraction}`) * 1000),
    }
    const numbered = month === undefined ? months.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(month)
    return moment(fullYear(year), numbered, Number(day), time, zone)
  }
  return undefined
}

/** Two figures are a year from 1930 to 2029, as in .NET's invariant culture. */
function fullYear(figures: string): number {
  if (figures.length > 2) return Number(figures)
  return Number(figures) + (Number(figures) < 30 ? 2_000 : 1_900)
}

function moment(year: number, month: number, day: number, clock: Clock, zone: string | undefined): Date | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  if (clock.hour > 23 || clock.minute > 59 || clock.second > 59) return undefined
  // Built in two steps, because years below 100 are taken for 19xx by the constructor.
  const date = new Date(0)
  if (zone === undefined) {
    date.setFullYear(year, month - 1, day)
    date.setHours(clock.hour, clock.minute, clock.second, clock.millisecond)
    return date
  }
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(clock.hour, clock.minute - minutesOf(zone), clock.second, clock.millisecond)
  return date
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function minutesOf(zone: string): number {
  if (/^(?:Z|GMT)$/i.test(zone)) return 0
  const figures = zone.replace(/\D/g, '')
  const minutes = Number(figures.slice(0, 2)) * 60 + Number(figures.slice(2))
  return zone.startsWith('-') ? -minutes : minutes
}
