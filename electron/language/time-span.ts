import { PsObject } from '../../shared/values.ts'

/** A length of time in milliseconds as PowerShell's TimeSpan shows it. */
export function timeSpan(length: number): PsObject {
  const part = (unit: number, most: number) => Math.trunc(length / unit) % most
  return PsObject.of('System.TimeSpan', {
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
