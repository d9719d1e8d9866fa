import { csvLimits } from './csv-records.ts'
import { fail } from './errors.ts'

/** What a row of a CSV text breaks, and where: the line, and the place in it counted from 1. */
export interface CsvFault {
  readonly fault: 'quoteStray' | 'quoteOpen' | 'nul' | 'unreadable'
  readonly line: number
  readonly column: number
}

/** One row as it stands; of one with a fault the cells are only what a reader would show. */
export interface StrictRow {
  /** The line in which it begins, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly fault?: CsvFault
}

/** Cuts text into rows as it comes. */
export interface StrictRows {
  /** Adds text; with `last` there is no more to come. */
  readonly feed: (text: string, last?: boolean) => void
  /** The next row that is not blank, or undefined where more text is needed or none is left. */
  readonly next: () => StrictRow | undefined
}

/**
 * A reader of rows by RFC 4180 that never guesses: a quote inside a cell that does not begin with one, text after a
 * closing quote, a quote that is never closed, NUL, and bytes that were no text are faults of their row, and the rows
 * after it stand. Any of CR, LF and CRLF ends a row. Fails with CsvFieldTooLong and CsvTooManyColumns.
 */
export function createStrictRows(delimiter: string): StrictRows {
  let text = ''
  let at = 0
  let line = 1
  let complete = false
  const newline = nearest('\n')
  const carriageReturn = nearest('\r')
  const quotes = nearest('"')

  /** The next place of one character at or after another place, looked up once for each stretch. */
  function nearest(character: string): { readonly find: (from: number) => number; readonly forget: () => void } {
    let known = { from: 0, place: -1 }
    return {
      find: from => {
        if (from < known.from || from > known.place) {
          const place = text.indexOf(character, from)
          known = { from, place: place < 0 ? Infinity : place }
        }
        return known.place
      },
      forget: () => (known = { from: 0, place: -1 }),
    }
  }

  /** Where the line that holds the place ends; undefined where that cannot be told yet. */
  function lineEnd(from: number): number | undefined {
    const end = Math.min(newline.find(from), carriageReturn.find(from), text.length)
    // A CR at the very end may be half of a CRLF.
    return complete || end + (text[end] === '\r' ? 1 : 0) < text.length ? end : undefined
  }

  function take(cells: readonly string[], end: number, fault?: CsvFault): StrictRow {
    const begins = line
    line += linesIn(text, at, end)
    if (end < text.length) line++
    at = Math.min(end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1), text.length)
    return checked({ line: begins, cells, ...(fault === undefined ? {} : { fault }) })
  }

  function faultAt(fault: CsvFault['fault'], place: number): CsvFault {
    const start = Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1), at - 1) + 1
    return { fault, line: line + linesIn(text, at, place), column: place - start + 1 }
  }

  /** A row with a fault, up to the end of the line that holds the place. */
  function faulty(fault: CsvFault['fault'], place: number, from: number): StrictRow | undefined {
    const end = lineEnd(from)
    return end === undefined ? undefined : take(text.slice(at, end).split(delimiter), end, faultAt(fault, place))
  }

  /** Whether a cell that began there is longer than any may be. */
  const isTooLong = (from: number): boolean => text.length - from > csvLimits.field

  function quotedRow(): StrictRow | undefined {
    const cells: string[] = []
    for (let from = at; ;) {
      if (text[from] !== '"') {
        const end = cellEnd(from)
        if (end === undefined) return undefined
        const cell = text.slice(from, end)
        const quote = cell.indexOf('"')
        if (quote >= 0) return faulty('quoteStray', from + quote, end)
        cells.push(cell)
        if (text[end] !== delimiter) return take(cells, end)
        from = end + 1
        continue
      }
      const close = closing(from)
      if (close === undefined) return complete || isTooLong(from) ? faulty('quoteOpen', from, from) : undefined
      const after = close + 1
      if (after >= text.length && !complete) return undefined
      const next = text[after]
      if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r')
        return faulty('quoteStray', close, after)
      if (next === '\r' && after + 1 >= text.length && !complete) return undefined
      cells.push(text.slice(from + 1, close).replaceAll('""', '"'))
      if (next !== delimiter) return take(cells, after)
      from = after + 1
    }
  }

  /** The quote that closes the one at the place, as far as can be told. */
  function closing(open: number): number | undefined {
    for (let from = open + 1; ;) {
      const close = text.indexOf('"', from)
      if (close < 0) return undefined
      if (text[close + 1] !== '"') return close
      from = close + 2
    }
  }

  function cellEnd(from: number): number | undefined {
    const end = lineEnd(from)
    const separator = text.indexOf(delimiter, from)
    return separator >= 0 && separator < (end ?? text.length) ? separator : end
  }

  function next(): StrictRow | undefined {
    while (at < text.length) {
      const end = lineEnd(at)
      const plain = quotes.find(at) >= (end ?? text.length)
      let row: StrictRow | undefined
      if (!plain) row = quotedRow()
      else if (end !== undefined) row = take(text.slice(at, end).split(delimiter), end)
      if (row === undefined) {
        // What has no end is not looked through again and again as more of it comes.
        if (text.length - at > csvLimits.record) fail('CsvFieldTooLong', { line, most: csvLimits.field }, { row: line })
        return undefined
      }
      if (row.cells.some(cell => cell !== '')) return row
    }
    return undefined
  }

  return {
    feed: (more, last = false) => {
      text = text.slice(at) + more
      at = 0
      complete = last
      for (const place of [newline, carriageReturn, quotes]) place.forget()
    },
    next,
  }
}

function checked(row: StrictRow): StrictRow {
  const { line, cells } = row
  if (cells.length > csvLimits.columns) fail('CsvTooManyColumns', { line, most: csvLimits.columns }, { row: line })
  let column = 1
  for (const cell of cells) {
    if (cell.length > csvLimits.field) fail('CsvFieldTooLong', { line, most: csvLimits.field }, { row: line })
    const bad = row.fault === undefined ? unwanted.exec(cell) : null
    if (bad !== null)
      return { ...row, fault: { fault: bad[0] === '\0' ? 'nul' : 'unreadable', line, column: column + bad.index } }
    column += cell.length + 1
  }
  return row
}

/** NUL, and the sign that stands for bytes that were no text. */
const unwanted = /[\0\uFFFD]/

/** How many ends of lines lie between two places. */
function linesIn(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++
  }
  return lines
}
