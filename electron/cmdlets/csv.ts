import { convertFromCsv, convertToCsv, exportCsv, importCsv } from '../../shared/cmdlets/csv.ts'
import { readCsv, type CsvReadOptions } from '../../shared/csv-read.ts'
import { createCsvWriter, type CsvWriter, type CsvWriteOptions } from '../../shared/csv-write.ts'
import type { TextEncoding } from '../../shared/encodings.ts'
import { fail } from '../../shared/errors.ts'
import { cmdletTexts } from '../../shared/texts/en/cmdlets.ts'
import { csvWarningText, csvWriteWarnings, encodingWarning } from '../../shared/texts/en/csv.ts'
import { handleStream, type FileSink, type ReadContext, type ShellContext } from '../engine/context.ts'
import { propertyNames } from './property-expressions.ts'

interface Columns {
  readonly Delimiter?: string | undefined
  readonly UseCulture?: boolean | undefined
}

function delimiterOf({ Delimiter, UseCulture }: Columns): { readonly delimiter?: string } {
  if (Delimiter !== undefined) return { delimiter: Delimiter }
  return UseCulture === true ? { delimiter: ';' } : {}
}

function readOptions(
  args: Columns & { readonly Header?: readonly string[] | undefined },
  context: ReadContext,
): CsvReadOptions {
  return {
    ...delimiterOf(args),
    ...(args.Header === undefined ? {} : { header: args.Header }),
    onWarning: warning => context.warning(csvWarningText(warning)),
  }
}

const read = handleStream(importCsv, async function* (input, context) {
  for await (const args of input) {
    for (const path of args.Path) {
      const text = context.files.readText(path, encoding => sayEncoding(path, encoding, context))
      for await (const rows of readCsv(text, readOptions(args, context))) yield* rows
    }
  }
})

function sayEncoding(path: string, encoding: TextEncoding, context: ReadContext): void {
  const warning = encodingWarning(path, encoding)
  if (warning !== undefined) context.warning(warning)
}

const encodings: Readonly<Record<string, TextEncoding>> = {
  UTF8: 'utf-8-bom',
  UTF8BOM: 'utf-8-bom',
  UTF8NoBOM: 'utf-8',
  Unicode: 'utf-16le',
  BigEndianUnicode: 'utf-16be',
  Default: 'windows-1252',
  // Every ASCII text is the same bytes in UTF-8, and letters beyond it survive.
  ASCII: 'utf-8',
}

const lineEnd = '\r\n'

const write = handleStream(exportCsv, async function* (input, context) {
  let file: { readonly sink: FileSink; readonly writer: CsvWriter } | undefined
  let path = ''
  try {
    for await (const args of input) {
      path = args.Path
      if (context.whatIf) continue
      if (file === undefined) {
        const columns = args.Append === true ? await columnsAt(args.Path, args, context) : undefined
        const { InputObject: first = null } = args
        const missing = columns?.filter(name => !propertyNames(first).some(own => isSame(own, name))) ?? []
        if (missing.length > 0 && args.Force !== true) {
          fail(
            'CsvColumnsDiffer',
            { path: args.Path, missing: missing.join(', ') },
            { parameter: 'Append', target: args.Path },
          )
        }
        const sink = await context.files.write(args.Path, {
          append: args.Append === true,
          noClobber: args.NoClobber === true,
          encoding: encodings[args.Encoding ?? 'UTF8'] ?? 'utf-8-bom',
        })
        file = {
          sink,
          writer: createCsvWriter({
            ...writeOptions(args),
            ...(columns === undefined ? {} : { columns, header: false }),
          }),
        }
      }
      if (!context.piped) continue
      for (const line of file.writer.lines(args.InputObject ?? null)) await file.sink.write(line + lineEnd)
    }
    await file?.sink.close()
  } finally {
    await file?.sink.abort()
  }
  if (context.whatIf && path !== '') context.warning(cmdletTexts.fileNotWritten({ path: context.files.resolve(path) }))
  if (file !== undefined) sayCounts(file.writer, context)
  yield* []
})

interface WriteArguments extends Columns {
  readonly IncludeTypeInformation?: boolean | undefined
  readonly EscapeFormula?: boolean | undefined
}

function writeOptions(args: WriteArguments): CsvWriteOptions {
  return {
    ...delimiterOf(args),
    typeInformation: args.IncludeTypeInformation === true,
    escapeFormula: args.EscapeFormula === true,
  }
}

/** The columns of a file that is added to; undefined where there is none yet. */
async function columnsAt(path: string, args: Columns, context: ShellContext): Promise<readonly string[] | undefined> {
  if (!(await context.files.exists(path))) return undefined
  let columns: readonly string[] | undefined
  const options = { ...delimiterOf(args), onHeader: (names: readonly string[]) => (columns = names) }
  for await (const rows of readCsv(context.files.readText(path), options)) if (rows.length > 0) break
  return columns
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}

function sayCounts(writer: CsvWriter, context: ReadContext): void {
  for (const warning of csvWriteWarnings(writer.counts())) context.warning(warning)
}

const toText = handleStream(convertToCsv, async function* (input, context) {
  let writer: CsvWriter | undefined
  for await (const args of input) {
    writer ??= createCsvWriter(writeOptions(args))
    yield* writer.lines(args.InputObject ?? null)
  }
  if (writer !== undefined) sayCounts(writer, context)
})

const fromText = handleStream(convertFromCsv, async function* (input, context) {
  const lines: string[] = []
  let options: CsvReadOptions = {}
  for await (const args of input) {
    options = readOptions(args, context)
    const given = args.InputObject
    for (const line of Array.isArray(given) ? given : [given]) lines.push(`${context.language.text(line)}\n`)
  }
  for await (const rows of readCsv(lines, options)) yield* rows
})

/** The handlers of CSV files and text. */
export const csv = [read, write, toText, fromText]
