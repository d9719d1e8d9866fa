import { timeSpanType } from '../../shared/format/time-span-text.ts'
import { PsObject, type Value } from '../../shared/values.ts'

/** A length of time in milliseconds as PowerShell's TimeSpan shows it. */
export function timeSpan(length: number): PsObject {
  const part = (unit: number, most: number) => Math.trunc(length / unit) % most
  return PsObject.of(timeSpanType, {
    Days: Math.trunc(length / 86_400_000),
    Hours: part(3_600_000, 24),
    Minutes: part(60_000, 60),
    Seconds: part(1_000, 60),
    Milliseconds: part(1, 1_000),
    Ticks: length * 10_000,
    TotalDays: length / 86_400_000,
    TotalHours: length / 3_600_000,
    TotalMinutes: length / 60_000,
    TotalSeconds: length / 1_000,
    TotalMilliseconds: length,
  })
}

const written = /^(-?)(?:(\d+)\.)?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,7})?))?$/

/** The milliseconds of a TimeSpan, or of a text that is written as one; undefined for anything else. */
export function lengthOf(value: Value): number | undefined {
  if (isTimeSpan(value)) return Number(value.get('TotalMilliseconds'))
  const match = typeof value === 'string' ? written.exec(value.trim()) : null
  if (match === null) return undefined
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match
  const length = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1_000
  return sign === '-' ? -length : length
}

/** Whether the value is a TimeSpan. */
export function isTimeSpan(value: Value): value is PsObject {
  return value instanceof PsObject && value.typeName === timeSpanType
}
