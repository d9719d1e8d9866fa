import type { Value } from '../values.ts'
import { converted, refused, type Bounds, type Conversion } from './conversion.ts'
import { sortOf } from './text.ts'

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i
const invariant = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$/i

/**
 * A moment: ISO 8601 (2026-11-30, 2026-11-30T08:15:00Z) or the invariant form of PowerShell, month first
 * (11/30/2026 8:15 AM). Without a zone it is local time. Days that no calendar has are refused.
 */
export function convertDate(bounds: Bounds, raw: Value): Conversion<Date> {
  const parameter = bounds.name
  if (raw instanceof Date && !Number.isNaN(raw.getTime())) return converted(raw)
  if (typeof raw !== 'string') {
    return refused(parameter, 'ValueTypeMismatch', { parameter, expected: 'a date', given: sortOf(raw) })
  }
  const given = raw.trim()
  const date = fromIso(given) ?? fromInvariant(given)
  return date === undefined ? refused(parameter, 'DateMalformed', { parameter, given }) : converted(date)
}

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
}

function fromIso(text: string): Date | undefined {
  const match = iso.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = match
  const clock = {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Math.floor(Number(`0.${fraction}`) * 1000),
  }
  return moment(Number(year), Number(month), Number(day), clock, zone)
}

function fromInvariant(text: string): Date | undefined {
  const match = invariant.exec(text)
  if (match === null) return undefined
  const [, month, day, year, hour = '0', minute = '0', second = '0', half] = match
  const given = Number(hour)
  if (half !== undefined && (given < 1 || given > 12)) return undefined
  const hours = half === undefined ? given : (given % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
  const clock = { hour: hours, minute: Number(minute), second: Number(second), millisecond: 0 }
  return moment(Number(year), Number(month), Number(day), clock, undefined)
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
  if (zone.toUpperCase() === 'Z') return 0
  const figures = zone.replace(/\D/g, '')
  const minutes = Number(figures.slice(0, 2)) * 60 + Number(figures.slice(2))
  return zone.startsWith('-') ? -minutes : minutes
}
