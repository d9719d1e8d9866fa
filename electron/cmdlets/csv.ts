import { convertFromCsv, convertToCsv, exportCsv, importCsv } from '../../shared/cmdlets/csv.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { readCsv, type CsvReadOptions } from '../../shared/csv-read.ts'
import { createCsvWriter, type CsvWriter, type CsvWriteOptions } from '../../shared/csv-write.ts'
import { fail, Failure } from '../../shared/errors.ts'
import { isFormatValue } from '../../shared/format/format-record.ts'
import { readAs } from '../../shared/encodings.ts'
import { csvWarningText, csvWriteWarnings, encodingWarning, layoutWarning } from '../../shared/texts/csv.ts'
import type { Value } from '../../shared/values.ts'
import { handleStream, type FileSink, type ShellContext } from '../engine/context.ts'
import { writeFile } from './file-output.ts'
import { propertyNames } from './property-expressions.ts'

interface Columns {
  readonly Delimiter?: Value | undefined
  readonly UseCulture?: boolean | undefined
}

/** Where numbers have a decimal comma, spreadsheets separate fields by semicolons. */
function cultureDelimiter(): string {
  const parts = new Intl.NumberFormat().formatToParts(1.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ','
}

function delimiterOf({ Delimiter, UseCulture }: Columns, { language }: ShellContext): { readonly delimiter?: string } {
  if (Delimiter !== undefined) return { delimiter: language.text(Delimiter) }
  return UseCulture === true ? { delimiter: cultureDelimiter() } : {}
}

function readOptions(
  args: Columns & { readonly Header?: readonly string[] | undefined },
  context: ShellContext,
): CsvReadOptions {
  return {
    ...delimiterOf(args, context),
    ...(args.Header === undefined ? {} : { header: args.Header }),
    onWarning: warning => context.warning(csvWarningText(warning)),
  }
}

const read = handleStream(importCsv, async function* (input, context) {
  // The rows to come are about as long as those that came.
  let [size, seen, given] = [0, 0, 0]
  const measured = async function* (text: AsyncIterable<string>) {
    for await (const piece of text) {
      seen += Buffer.byteLength(piece)
      yield piece
    }
  }
  for await (const args of input) {
    for (const path of args.Path) {
      ;[size, seen, given] = [0, 0, 0]
      const text = context.files.readText(path, {
        ...readAs(args.Encoding),
        onEncoding: encoding => {
          const warning = encodingWarning(path, encoding)
          if (warning !== undefined) context.warning(warning)
        },
        onSize: bytes => (size = bytes),
      })
      for await (const rows of readCsv(measured(text), readOptions(args, context))) {
        given += rows.length
        context.expect(Math.round((given * size) / seen))
        yield* rows
      }
    }
  }
})

interface WriteArguments extends Columns {
  readonly IncludeTypeInformation?: boolean | undefined
  readonly EscapeFormula?: boolean | undefined
}

function writeOptions(args: WriteArguments, context: ShellContext): CsvWriteOptions {
  return {
    ...delimiterOf(args, context),
    typeInformation: args.IncludeTypeInformation === true,
    escapeFormula: args.EscapeFormula === true,
  }
}

type Exporting = Partial<Arguments<typeof exportCsv>> & { readonly Path: string }
type Importing = AsyncIterable<Arguments<typeof exportCsv>>

/** RFC 4180 and PowerShell agree on this one, on every system. */
const lineEnd = '\r\n'

const write = handleStream(exportCsv, async function* (input, context, written) {
  const { Path: path } = written
  if (path === undefined) return
  const args: Exporting = { ...written, Path: path }
  const columns = args.Append === true ? await columnsAt(path, args, context) : undefined
  const output = {
    path,
    action: exportCsv.label,
    append: args.Append,
    noClobber: args.NoClobber,
    encoding: args.Encoding,
    usually: 'utf-8-bom' as const,
  }
  const writer = await writeFile(context, output, sink =>
    writeRows(sayingLayout(input, context), sink, args, columns, context),
  )
  if (writer !== undefined) sayCounts(writer, context)
  yield* []
})

async function writeRows(
  input: Importing,
  sink: FileSink,
  args: Exporting,
  columns: readonly string[] | undefined,
  context: ShellContext,
): Promise<CsvWriter> {
  const kept = columns === undefined ? {} : { columns, header: false }
  const writer = createCsvWriter({ ...writeOptions(args, context), ...kept })
  let first = true
  for await (const { InputObject: item } of input) {
    if (first && columns !== undefined && args.Force !== true) checkColumns(item, columns, args.Path)
    first = false
    for (const line of writer.lines(item)) await sink.write(line + lineEnd)
  }
  return writer
}

function checkColumns(item: Value, columns: readonly string[], path: string): void {
  const own = new Set(propertyNames(item).map(name => name.toLowerCase()))
  const missing = columns.filter(name => !own.has(name.toLowerCase()))
  if (missing.length === 0) return
  fail('CsvColumnsDiffer', { path, missing: missing.join(', ') }, { parameter: 'Append', target: path })
}

/** The columns of a file that is added to; undefined where there is none yet. */
async function columnsAt(path: string, args: Columns, context: ShellContext): Promise<readonly string[] | undefined> {
  let columns: readonly string[] | undefined
  const options = { ...delimiterOf(args, context), onHeader: (names: readonly string[]) => (columns = names) }
  try {
    for await (const rows of readCsv(context.files.readText(path), options)) if (rows.length > 0) break
  } catch (error) {
    // Asked of the file itself: two looks at it would be two questions where each has to be allowed.
    if (!(error instanceof Failure) || error.record.id !== 'PathNotFound') throw error
  }
  return columns
}

/** Passes the objects on, and says once when they only tell how to print something. */
async function* sayingLayout<T extends { readonly InputObject: Value }>(
  input: AsyncIterable<T>,
  context: ShellContext,
): AsyncGenerator<T> {
  let said = false
  for await (const args of input) {
    if (!said && isFormatValue(args.InputObject)) {
      said = true
      context.warning(layoutWarning)
    }
    yield args
  }
}

function sayCounts(writer: CsvWriter, context: ShellContext): void {
  for (const warning of csvWriteWarnings(writer.counts())) context.warning(warning)
}

const toText = handleStream(convertToCsv, async function* (input, context, written) {
  const writer = createCsvWriter(writeOptions(written, context))
  for await (const { InputObject: item } of sayingLayout(input, context)) yield* writer.lines(item)
  sayCounts(writer, context)
})

const fromText = handleStream(convertFromCsv, async function* (input, context, written) {
  const lines = async function* () {
    for await (const { InputObject: given } of input) for (const line of given) yield `${context.language.text(line)}\n`
  }
  for await (const rows of readCsv(lines(), readOptions(written, context))) yield* rows
})

/** The handlers of CSV files and text. */
export const csv = [read, write, toText, fromText]
