import type { PsObject } from '../values.ts'

/** The type of lengths of time. */
export const timeSpanType = 'System.TimeSpan'

const codes = /\\(.)|'([^']*)'|d{1,8}|h{1,2}|m{1,2}|s{1,2}|f{1,7}/gs

/**
 * A TimeSpan as text: `1.02:03:04`, with a fraction only where there is one; with a picture as in .NET
 * (`hh\:mm`, `d\.hh`), which tells nothing of the sign.
 */
export function timeSpanText(span: PsObject, picture?: string): string {
  const length = Number(span.get('TotalMilliseconds'))
  const part = (name: string) => Math.abs(Number(span.get(name)))
  const padded = (number: number, width: number) => String(number).padStart(width, '0')
  const fraction = `${padded(part('Milliseconds'), 3)}0000`
  if (picture !== undefined && !['c', 't', 'T', 'g', 'G'].includes(picture)) {
    return picture.replace(codes, (code: string, escaped?: string, quoted?: string) => {
      if (escaped !== undefined || quoted !== undefined) return escaped ?? quoted ?? ''
      if (code.startsWith('f')) return fraction.slice(0, code.length)
      const names = { d: 'Days', h: 'Hours', m: 'Minutes', s: 'Seconds' } as const
      return padded(part(names[code.charAt(0) as keyof typeof names]), code.length)
    })
  }
  const days = part('Days') === 0 ? '' : `${part('Days')}.`
  const clock = ['Hours', 'Minutes', 'Seconds'].map(name => padded(part(name), 2)).join(':')
  return `${length < 0 ? '-' : ''}${days}${clock}${part('Milliseconds') === 0 ? '' : `.${fraction}`}`
}
