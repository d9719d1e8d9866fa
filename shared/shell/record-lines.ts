import type { ObjectChange, Progress, RunSummary, StreamRecord } from '../engine.ts'
import { cellDisplay } from '../format/display-text.ts'
import { shortened } from '../format/display-width.ts'
import { errorLines } from '../format/error-lines.ts'
import { listChange } from '../format/list-change.ts'
import { terminalTexts } from '../texts/terminal.ts'

/** A value on the one line that tells of it. */
const shown = (value: ObjectChange['fields'][number]['before']): string => cellDisplay(value) || terminalTexts.empty

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
    `  ${terminalTexts[change]({ entity, name: cellDisplay(name) })}`,
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
