import { errorRecord, Failure, type ErrorRecord } from '../../shared/errors.ts'
import { placeLines } from '../../shared/format/error-lines.ts'
import type { Span } from '../../shared/language/tree.ts'
import { lineAt, placeOf } from '../../shared/language/syntax.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import { exceptionObject } from './exceptions.ts'
import type { Source } from './frame.ts'
import { longestList, longestText } from './limits.ts'

/** Columns of the line that an error's place is shown in. */
const usualWidth = 120

const records = new WeakMap<PsObject, ErrorRecord>()

/** The error as scripts see it in `$_` and `$Error`: Exception.Message, FullyQualifiedErrorId, CategoryInfo, TargetObject. */
export function errorObject(record: ErrorRecord): PsObject {
  const category = PsObject.of('System.Management.Automation.ErrorCategoryInfo', {
    Category: record.category,
    Activity: record.cmdlet ?? '',
    Reason: record.id,
    TargetName: record.target ?? '',
  })
  const exception = exceptionObject(record.exception ?? 'System.Exception', record.message)
  const details = PsObject.of('System.Management.Automation.ErrorDetails', {
    Message: record.message,
    RecommendedAction: record.advice ?? '',
  })
  const invocation = PsObject.of('System.Management.Automation.InvocationInfo', {
    MyCommand: record.cmdlet ?? '',
    ScriptLineNumber: record.place?.line ?? 0,
    OffsetInLine: record.place?.column ?? 0,
    Line: record.place?.text ?? '',
    PositionMessage: record.place === undefined ? '' : placeLines(record.place, usualWidth).join('\n'),
  })
  const object = PsObject.of('System.Management.Automation.ErrorRecord', {
    Exception: exception,
    TargetObject: record.target ?? null,
    CategoryInfo: category,
    FullyQualifiedErrorId:
      record.writtenId ?? (record.cmdlet === undefined ? record.id : `${record.id},${record.cmdlet}`),
    ErrorDetails: details,
    InvocationInfo: invocation,
  })
  records.set(object, record)
  return object
}

/** The record behind an error as scripts see it, or undefined for any other value. */
export function recordOf(value: Value): ErrorRecord | undefined {
  return value instanceof PsObject ? records.get(value) : undefined
}

/** The record of whatever was thrown; what is no Failure is a fault of the program, and no stack leaves it. */
export function thrownRecord(error: unknown): ErrorRecord {
  if (error instanceof Failure) return error.record
  if (error instanceof RangeError) {
    if (error.message.includes('call stack')) return errorRecord('CallsTooDeep', {})
    if (/^(?:Map maximum|Set maximum|Invalid array)/.test(error.message))
      return errorRecord('ListTooLarge', { most: longestList })
    if (error.message.startsWith('Invalid string')) return errorRecord('TextTooLarge', { most: longestText })
  }
  return errorRecord('InternalError', { detail: error instanceof Error ? error.message : String(error) })
}

/** The record with its place in the source, where it has none yet. */
export function placed(record: ErrorRecord, source: Source, span: Span): ErrorRecord {
  if (record.place !== undefined) return record
  const { line, column } = placeOf(source.text, span.start)
  const text = lineAt(source.text, span.start)
  const length = Math.max(1, Math.min(span.end, span.start + text.length - column + 1) - span.start)
  return { ...record, place: { line, column, text, length } }
}
