import type { ObjectChange, Progress, RunSummary, StreamRecord } from '../engine.ts'
import type { ErrorRecord, SourcePlace } from '../errors.ts'
import { displayText } from '../format/display-text.ts'
import { displayWidth, fitting, shortened } from '../format/display-width.ts'
import { listChange } from '../format/list-change.ts'
import { terminalTexts } from '../texts/en/terminal.ts'
import { mayBeKept } from './may-be-kept.ts'

/** How many characters of a long line are shown before the place of an error. */
const before = 40

/** The line of the command with the place marked under it; of a long line what is around the place, of one with a secret nothing. */
function placeLines(place: SourcePlace, width: number): readonly string[] {
  const { text, column, length } = place
  if (!mayBeKept(text)) return [`    ${terminalTexts.at(place)}`]
  const room = Math.max(20, width - 6)
  const start = displayWidth(text) > room ? Math.max(0, column - 1 - before) : 0
  const ahead = `${start > 0 ? '…' : ''}${text.slice(start, column - 1)}`
  const shown = shortened(ahead + text.slice(column - 1), room)
  const marked = displayWidth(fitting(text.slice(column - 1), length))
  // Tabs stay tabs, so that the mark stands under what it marks.
  const indent = Array.from(ahead, letter => (letter === '\t' ? '\t' : ' '.repeat(displayWidth(letter)))).join('')
  const mark = '^'.repeat(Math.max(1, Math.min(marked, displayWidth(shown) - displayWidth(ahead))))
  return [`    ${terminalTexts.at(place)}:`, `    ${shown}`, `    ${indent}${mark}`]
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
  const said = cmdlet === undefined ? message : `${cmdlet}: ${message}`
  const head = target === undefined ? said : `${said} ${terminalTexts.target({ target })}`
  return [
    row === undefined ? head : `${head} ${terminalTexts.row({ row, cell: cellOf(error) })}`,
    ...(place === undefined ? [] : placeLines(place, width)),
    ...(advice === undefined ? [] : advice.split('\n').map(line => `    ${line}`)),
  ]
}

const shown = (value: ObjectChange['fields'][number]['before']): string => displayText(value) || terminalTexts.empty

function fieldLine(kind: ObjectChange['change'], { field, before, after }: ObjectChange['fields'][number]): string {
  if (kind === 'create') return `    ${terminalTexts.field({ field, value: shown(after) })}`
  if (kind === 'remove') return `    ${terminalTexts.field({ field, value: shown(before) })}`
  const parts = listChange(before, after)
  return parts === undefined
    ? `    ${terminalTexts.changed({ field, before: shown(before), after: shown(after) })}`
    : `    ${terminalTexts.listChanged({ field, gone: parts.gone.map(shown), came: parts.came.map(shown) })}`
}

/** What would happen to each object, field by field. */
export function changeLines(changes: readonly ObjectChange[]): readonly string[] {
  return changes.flatMap(({ change, entity, name, fields }) => [
    `  ${terminalTexts[change]({ entity, name })}`,
    ...fields
      .filter(({ before, after }) => change === 'change' || (change === 'create' ? after : before) !== null)
      .map(field => fieldLine(change, field)),
  ])
}

const barWidth = 20

/** One line that tells how far something is. */
export function progressLine({ activity, status, percent, secondsLeft }: Progress, width: number): string {
  const done = Math.round((Math.min(100, Math.max(0, percent ?? 0)) / 100) * barWidth)
  const bar = percent === undefined ? '' : `[${'#'.repeat(done)}${' '.repeat(barWidth - done)}]`
  const line = terminalTexts.progress({
    activity,
    status,
    bar,
    left: secondsLeft === undefined ? '' : terminalTexts.secondsLeft({ seconds: Math.ceil(secondsLeft) }),
  })
  return shortened(line.replace(/\p{Cc}+/gu, ' '), width - 1)
}

/** How what is said beside the output is meant. */
export type Meaning = 'error' | 'warning' | 'detail' | 'whatIf' | 'plain'

/** What a record says to a reader, apart from the output itself, Write-Host and progress. */
export interface Spoken {
  readonly meaning: Meaning
  readonly lines: readonly string[]
}

/** The records that every shell words alike. */
export type SpokenRecord = Exclude<StreamRecord, { readonly stream: 'output' | 'host' | 'progress' | 'operation' }>

/** A record in lines of that many places. */
export function spokenOf(record: SpokenRecord, width: number): Spoken {
  switch (record.stream) {
    case 'error':
      return { meaning: 'error', lines: errorLines(record.error, width) }
    case 'warning':
      return { meaning: 'warning', lines: [terminalTexts.warning(record)] }
    case 'verbose':
    case 'debug':
      return { meaning: 'detail', lines: [terminalTexts[record.stream](record)] }
    case 'information':
      return { meaning: 'plain', lines: [record.text] }
    case 'whatIf':
      return { meaning: 'whatIf', lines: [record.text, ...changeLines(record.changes)] }
    case 'total':
      return { meaning: 'plain', lines: [terminalTexts.total(record)] }
    case 'secret':
      return { meaning: 'plain', lines: [terminalTexts.secret(record)] }
  }
}

/** What was done by a run that did not come to its end, with the way back. */
export function unfinishedLines({ id, outcome, changed, undoable }: RunSummary): readonly string[] {
  return outcome === 'completed' || !undoable ? [] : [terminalTexts.doneBefore({ changed, run: id })]
}
