import { Hashtable, isList, PsObject, type Value } from '../values.ts'
import { displayText } from './display-text.ts'
import { displayWidth, padded, shortened, wrapped } from './display-width.ts'
import { errorObjectLines } from './error-lines.ts'
import { formatRecordOf, type FormatColumn, type FormatRecord } from './format-record.ts'
import { grownColumns, headLines, rowLines, sizeColumns, type SizedColumn } from './table-lines.ts'
import { defaultColumns, fieldsOf, type ViewColumn, type Views } from './views.ts'

/** Rows that decide how wide columns are; later ones have what room the line has left, and are cut beyond it. */
const sizingRows = 300

/** Turns values into lines, as PowerShell's default output does. */
export interface Formatter {
  /** The lines that are ready after this value; the first rows of a table wait for others. */
  readonly add: (value: Value) => readonly string[]
  /** The lines that wait, for a reader who waits too; what comes later keeps their columns, or widens them where the line has room. */
  readonly flush: () => readonly string[]
}

/** What is being printed. `key` tells what belongs to it. */
interface Block {
  readonly key: string
  readonly add: (value: Value) => readonly string[]
  readonly flush: () => readonly string[]
}

interface Table {
  readonly columns: readonly FormatColumn[]
  readonly sparse: ReadonlySet<number>
  readonly headings: boolean
  readonly wrap: boolean
}

/** Rows under common headings. */
function tableBlock(
  key: string,
  table: Table,
  width: number,
  cellsOf: (value: Value) => readonly (readonly Value[])[],
): Block {
  let waiting: (readonly Value[])[] = []
  let sized: readonly SizedColumn[] | undefined

  function size(): readonly string[] {
    const kept = table.columns
      .map((column, index) => ({ column, index }))
      .filter(({ index }) => {
        return !table.sparse.has(index) || waiting.some(row => (row[index] ?? null) !== null)
      })
    const rows = waiting.map(row => kept.map(({ index }) => row[index] ?? null))
    const columns = kept.map(({ column }) => column)
    sized = sizeColumns(columns, rows, width).map(({ index, label, width: given, alignment }) => ({
      index: kept[index]?.index ?? index,
      label,
      width: given,
      alignment,
    }))
    return table.headings ? headLines(sized) : []
  }

  function flush(): readonly string[] {
    if (waiting.length === 0 && sized !== undefined) return []
    const head = sized === undefined ? size() : []
    const columns = sized ?? []
    const lines = waiting.flatMap(row => rowLines(columns, row, table.wrap))
    waiting = []
    return [...head, ...lines]
  }

  /** The first rows said how wide the columns are; they grow where a later one needs it and the line has room. */
  function laterLines(row: readonly Value[]): readonly string[] {
    const isFixed = (index: number) => table.columns[index]?.width !== undefined
    const columns = grownColumns(sized ?? [], row, width, isFixed)
    sized = columns
    return rowLines(columns, row, table.wrap)
  }

  return {
    key,
    add: value => {
      const rows = cellsOf(value)
      if (sized !== undefined) return rows.flatMap(laterLines)
      waiting.push(...rows)
      return waiting.length >= sizingRows ? flush() : []
    },
    flush,
  }
}

type Fields = readonly (readonly [string, Value])[]

function listLines(fields: Fields, width: number): readonly string[] {
  const label = fields.reduce((most, [name]) => Math.max(most, displayWidth(name)), 0)
  const room = Math.max(10, width - label - 3)
  return fields.flatMap(([name, value]) => {
    const lines = displayText(value)
      .split(/\r\n|\r|\n/)
      .flatMap(line => wrapped(line, room))
    return lines.map((line, at) =>
      `${padded(at === 0 ? name : '', label, 'left')} ${at === 0 ? ':' : ' '} ${line}`.trimEnd(),
    )
  })
}

/** Objects one under the other, a blank line between them. */
function listBlock(key: string, width: number, fieldsFor: (value: Value) => Fields): Block {
  let begun = false
  return {
    key,
    add: value => {
      const lines = listLines(fieldsFor(value), width)
      if (begun) return ['', ...lines]
      begun = true
      return lines
    },
    flush: () => [],
  }
}

/** Cells side by side. */
function wideBlock(columns: number, width: number): Block {
  let waiting: string[] = []

  function flush(): readonly string[] {
    const widest = waiting.reduce((most, text) => Math.max(most, displayWidth(text)), 1)
    const count = columns === 0 ? Math.max(1, Math.floor((width + 1) / (widest + 1))) : columns
    const room = Math.max(1, columns === 0 ? Math.min(widest, width) : Math.floor((width + 1) / count) - 1)
    const lines: string[] = []
    for (let at = 0; at < waiting.length; at += count) {
      const cells = waiting.slice(at, at + count).map(text => padded(shortened(text, room), room, 'left'))
      lines.push(cells.join(' ').trimEnd())
    }
    waiting = []
    return lines
  }

  return {
    key: 'cell',
    add: value => {
      const record = formatRecordOf(value)
      waiting.push(displayText(record?.kind === 'cell' ? record.value : value))
      return waiting.length >= sizingRows && columns > 0 && waiting.length % columns === 0 ? flush() : []
    },
    flush,
  }
}

/** The type of errors as scripts have them: printed as errors are, not as objects. */
const errorType = 'System.Management.Automation.ErrorRecord'

const errorBlock: Block = {
  key: `object:${errorType}`,
  add: value => (value instanceof PsObject ? errorObjectLines(value) : []),
  flush: () => [],
}

const textBlock: Block = {
  key: 'text',
  add: value => displayText(value).split(/\r\n|\r|\n/),
  flush: () => [],
}

/** The type whose objects are printed as the text they hold. */
export const textType = 'Format.Text'

function keyOf(value: Value): string {
  if (value instanceof Hashtable) return 'table:hashtable'
  return value instanceof PsObject ? `object:${value.typeName}` : 'text'
}

function viewTable(columns: readonly ViewColumn[]): Table {
  return {
    columns: columns.map(({ label }) => ({ label })),
    sparse: new Set(columns.flatMap(({ sparse }, index) => (sparse ? [index] : []))),
    headings: true,
    wrap: false,
  }
}

/** A formatter for lines of that many places; `views` gives the default columns of known types. */
export function createFormatter(width: number, views: Views): Formatter {
  let block: Block | undefined
  let begun = false

  function valueBlock(value: Value): Block {
    const key = keyOf(value)
    if (!(value instanceof PsObject || value instanceof Hashtable)) return textBlock
    if (value instanceof PsObject && value.typeName === errorType) return errorBlock
    const columns = defaultColumns(value, views)
    if (columns === undefined) return listBlock(key, width, fieldsOf)
    return tableBlock(key, viewTable(columns), width, each =>
      each instanceof Hashtable
        ? fieldsOf(each)
        : [columns.map(({ name }) => (each instanceof PsObject ? (each.get(name) ?? null) : null))],
    )
  }

  function recordBlock(record: FormatRecord): Block {
    switch (record.kind) {
      case 'table':
        return tableBlock('row', { ...record, sparse: new Set() }, width, each => {
          const row = formatRecordOf(each)
          return row?.kind === 'row' ? [row.cells] : []
        })
      case 'wide':
        return wideBlock(record.columns, width)
      case 'cell':
        return wideBlock(0, width)
      default:
        return listBlock('entry', width, each => {
          const entry = formatRecordOf(each)
          return entry?.kind === 'entry'
            ? entry.labels.map((label, at) => [label, entry.values[at] ?? null] as const)
            : []
        })
    }
  }

  /** Ends what is being printed and begins something else, a blank line between them. */
  function begin(next: Block | undefined): readonly string[] {
    const before = block?.flush() ?? []
    block = next
    const lines = begun ? [...before, ''] : before
    begun = true
    return lines
  }

  function addRecord(record: FormatRecord, value: Value): readonly string[] {
    if (record.kind === 'table' || record.kind === 'wide') return begin(recordBlock(record))
    if (record.kind === 'group') {
      return [...begin(undefined), `   ${record.label}: ${displayText(record.value)}`]
    }
    const before = block?.key === record.kind ? [] : begin(recordBlock(record))
    return [...before, ...(block?.add(value) ?? [])]
  }

  return {
    add: value => {
      const record = formatRecordOf(value)
      if (record !== undefined) return addRecord(record, value)
      if (value === null) return []
      if (isList(value)) return value.flatMap(item => add(item))
      return add(value)
    },
    flush: () => block?.flush() ?? [],
  }

  function add(value: Value): readonly string[] {
    if (value === null) return []
    if (value instanceof PsObject && value.typeName === textType) return add(value.get('Text') ?? null)
    const before = block?.key === keyOf(value) ? [] : begin(valueBlock(value))
    return [...before, ...(block?.add(value) ?? [])]
  }
}
