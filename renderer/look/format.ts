import type { Kind } from '../../shared/kinds.ts'
import { language } from '../../shared/texts/language.ts'
import { lookTexts } from '../../shared/texts/look.ts'
import { Credential, Hashtable, isList, PsObject, ScriptBlock, SecureString, type Value } from '../../shared/values.ts'

/** The person's own way to write numbers and days, as long as it is of the language of this page. */
const locale = language === 'en' || navigator.language.startsWith(language) ? undefined : language

const number = new Intl.NumberFormat(locale)
const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
const dayOfThisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' })

/** A whole number as this person's country writes it. */
export function formatNumber(value: number): string {
  return number.format(value)
}

const units = ['bytes', 'KB', 'MB', 'GB', 'TB']

/** Bytes in the largest unit that leaves at least one: 25 GB. */
export function formatSize(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${figure.format(value)} ${units[unit] ?? ''}`
}

/** Whether it is the date that stands for none: the year 1. */
export function isNoDate(date: Date): boolean {
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1900
}

/** The day in the person's own words, without the year where it is this one; `never` where it stands for none. */
export function formatDay(date: Date, now = new Date()): string {
  if (isNoDate(date)) return lookTexts.never
  return (date.getFullYear() === now.getFullYear() ? dayOfThisYear : day).format(date)
}

/** Day and time, shortest near today: 09:12, Fri 17:31, 14 Sep 09:00. */
export function formatMoment(date: Date, now = new Date()): string {
  if (isNoDate(date)) return lookTexts.never
  if (date.toDateString() === now.toDateString()) return time.format(date)
  const days = (now.getTime() - date.getTime()) / 86_400_000
  return `${days >= 0 && days < 6 ? weekday.format(date) : formatDay(date, now)} ${time.format(date)}`
}

/** Day and time in full, for what is read on another day. */
export function formatFully(date: Date): string {
  return isNoDate(date) ? lookTexts.never : full.format(date)
}

/** Whole days from one moment to another, rounded down. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 86_400_000)
}

const byKind: Partial<Record<Kind, (value: Value) => string | undefined>> = {
  size: value => (typeof value === 'number' ? formatSize(value) : undefined),
  run: value => (typeof value === 'string' ? value.slice(0, 8) : undefined),
}

/** A value of a list or of a comparison in words; empty for nothing. */
export function formatValue(value: Value | undefined, kind: Kind = 'object'): string {
  if (value === undefined || value === null) return ''
  if (isList(value)) return value.map(item => formatValue(item, kind)).join(', ')
  const special = byKind[kind]?.(value)
  if (special !== undefined) return special
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? formatNumber(value) : lookTexts.unlimited
  if (typeof value === 'boolean') return value ? lookTexts.yes : lookTexts.no
  if (value instanceof Date) return formatMoment(value)
  if (value instanceof SecureString || value instanceof Credential) return lookTexts.sealed
  if (value instanceof ScriptBlock) return `{${value.text}}`
  if (value instanceof RegExp) return value.source
  if (value instanceof Hashtable) return lookTexts.entries(value.size)
  return objectText(value)
}

function objectText(object: PsObject): string {
  return Array.from(object.properties(), ({ name, value }) => `${name}: ${formatValue(value)}`).join('; ')
}
