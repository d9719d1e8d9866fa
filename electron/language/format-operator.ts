import { fail } from '../../shared/errors.ts'
import { timeSpanText } from '../../shared/format/time-span-text.ts'
import type { Value } from '../../shared/values.ts'
import { formatDate } from './format-date.ts'
import { formatNumber } from './format-number.ts'
import { toText } from './conversions.ts'
import { checkTextLength } from './limits.ts'
import { isTimeSpan } from './time-span.ts'

const item = /\{\{|\}\}|\{(\d{1,9})(?:,\s*(-?\d{1,9}))?(?::([^}]*))?\}|[{}]/g
const widest = 10_000

/** One value in the format that stands behind the colon; without one, as text. */
export function formatValue(value: Value, format: string): string {
  if (format === '') return toText(value)
  if (typeof value === 'number') return formatNumber(value, format)
  if (value instanceof Date) return formatDate(value, format)
  if (isTimeSpan(value)) return timeSpanText(value, format)
  return toText(value)
}

/** `text -f values`: `{0}`, `{1,10}`, `{2:N2}`; a brace is written twice. */
export function formatText(text: string, values: readonly Value[]): string {
  let length = text.length
  return text.replace(item, (whole, index?: string, width?: string, format?: string) => {
    if (whole === '{{' || whole === '}}') return whole.charAt(0)
    const value = index === undefined ? undefined : values[Number(index)]
    const wide = Number(width ?? 0)
    if (value === undefined || Math.abs(wide) > widest) fail('FormatMalformed', { format: text, values: values.length })
    const formatted = formatValue(value, format ?? '')
    const padded = wide < 0 ? formatted.padEnd(-wide) : formatted.padStart(wide)
    length += padded.length
    checkTextLength(length)
    return padded
  })
}
