import type { ErrorRecord, SourcePlace } from '../errors.ts'
import { mayBeKept } from '../shell/may-be-kept.ts'
import { terminalTexts } from '../texts/terminal.ts'
import { PsObject } from '../values.ts'
import { cellDisplay, displayText } from './display-text.ts'
import { displayWidth, fitting, shortened } from './display-width.ts'

/** How many characters of a long line are shown before the place of an error. */
const before = 40

/** The line of the command with the place marked under it; of a long line what is around the place, of one with a secret nothing. */
export function placeLines(place: SourcePlace, width: number): readonly string[] {
  const { text, column, length } = place
  if (!mayBeKept(text)) return [terminalTexts.at(place)]
  const room = Math.max(20, width - 6)
  const start = displayWidth(text) > room ? Math.max(0, column - 1 - before) : 0
  const ahead = `${start > 0 ? '…' : ''}${text.slice(start, column - 1)}`
  const shown = shortened(ahead + text.slice(column - 1), room)
  const marked = displayWidth(fitting(text.slice(column - 1), length))
  // Tabs stay tabs, so that the mark stands under what it marks.
  const indent = Array.from(ahead, letter => (letter === '\t' ? '\t' : ' '.repeat(displayWidth(letter)))).join('')
  const mark = '^'.repeat(Math.max(1, Math.min(marked, displayWidth(shown) - displayWidth(ahead))))
  return [`${terminalTexts.at(place)}:`, shown, `${indent}${mark}`]
}

/** The object of an error whose sentence names none, where neither a row nor the command's line tells it. */
function targetOf({ message, place, row, target = '' }: ErrorRecord): string | undefined {
  if (target === '' || row !== undefined || place !== undefined) return undefined
  return message.toLowerCase().includes(target.toLowerCase()) ? undefined : target
}

/** The cell of the row that is wrong, where the sentence does not name it. */
function cellOf({ message, parameter, column = parameter }: ErrorRecord): string | undefined {
  return column === undefined || message.includes(column) ? undefined : column
}

/** An error as a person reads it: what, with which object or row, where in the command, and the way out. */
export function errorLines(error: ErrorRecord, width: number): readonly string[] {
  const { cmdlet, message, advice, place, row } = error
  const target = targetOf(error)
  const said = target === undefined ? message : `${message} ${terminalTexts.target({ target: cellDisplay(target) })}`
  return spokenLines({
    cmdlet,
    sentence: row === undefined ? said : `${said} ${terminalTexts.row({ row, cell: cellOf(error) })}`,
    place: place === undefined ? [] : placeLines(place, width),
    advice,
  })
}

/** The same of an error as scripts have it in `$_` and `$Error`. */
export function errorObjectLines(error: PsObject): readonly string[] {
  const part = (name: string, member: string): string => {
    const held = error.get(name)
    return held instanceof PsObject ? displayText(held.get(member) ?? null) : ''
  }
  const place = part('InvocationInfo', 'PositionMessage')
  return spokenLines({
    cmdlet: part('CategoryInfo', 'Activity') || undefined,
    sentence: part('Exception', 'Message'),
    place: place === '' ? [] : place.split('\n'),
    advice: part('ErrorDetails', 'RecommendedAction') || undefined,
  })
}

interface Spoken {
  readonly cmdlet: string | undefined
  readonly sentence: string
  readonly place: readonly string[]
  readonly advice: string | undefined
}

function spokenLines({ cmdlet, sentence, place, advice }: Spoken): readonly string[] {
  const inset = [...place, ...(advice?.split('\n') ?? [])]
  return [cmdlet === undefined ? sentence : `${cmdlet}: ${sentence}`, ...inset.map(line => `    ${line}`)]
}
