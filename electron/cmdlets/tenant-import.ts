import type { Arguments } from '../../shared/cmdlet.ts'
import {
  exportTenantImportResult,
  getTenantImport,
  getTenantImportRow,
  resumeTenantImport,
} from '../../shared/cmdlets/tenant-import.ts'
import { fail } from '../../shared/errors.ts'
import type { ImportOrder } from '../../shared/import/table.ts'
import { handle, handleStream, handleTable } from '../engine/context.ts'
import type { ImportRow, ImportRowOutcome } from '../store/types.ts'
import { writeFile } from './file-output.ts'
import { findImport, importOutput, isUnfinished } from './import-output.ts'
import { importTable } from './import-table.ts'
import { pageOf, rowsOf } from './paging.ts'
import { lineEnd, resultLines } from './import-result.ts'

const resume = handleTable(resumeTenantImport, async (args, context) => {
  const known = await findImport(context.store, args.Import)
  if (!isUnfinished(known)) fail('ImportOver', { path: known.path }, { parameter: 'Import', target: known.path })
  // Written by `importTable` from an order.
  const order = JSON.parse(known.options) as ImportOrder
  return importTable({ path: args.Path ?? known.path, order, known }, context)
})

const get = handle(getTenantImport, async function* (args, context) {
  const { imports } = context.store
  if (args.Import !== undefined) {
    yield importOutput(await findImport(context.store, args.Import))
    return
  }
  if (args.Unfinished === true) {
    const { rows } = await imports.page({ open: true })
    const { first = rows.length, skip = 0 } = pageOf(args)
    for (const each of rows.filter(isUnfinished).slice(skip, skip + first)) yield importOutput(each)
    return
  }
  for await (const each of rowsOf(args, context, part => imports.page(part))) yield importOutput(each)
})

const outcomeNames = {
  created: 'Created',
  changed: 'Changed',
  removed: 'Removed',
  unchanged: 'Unchanged',
  failed: 'Failed',
  denied: 'Denied',
} as const satisfies Readonly<Record<ImportRowOutcome, string>>

function outcomesOf({ Outcome }: Arguments<typeof getTenantImportRow>): {
  readonly outcomes?: readonly ImportRowOutcome[]
} {
  if (Outcome === undefined) return {}
  const names = Object.entries(outcomeNames) as readonly (readonly [ImportRowOutcome, string])[]
  return { outcomes: names.filter(([, name]) => Outcome.some(each => each === name)).map(([outcome]) => outcome) }
}

function rowOutput({ line, outcome, target, objectId, error }: ImportRow) {
  return {
    Line: line,
    Outcome: outcomeNames[outcome],
    Target: target,
    Reason: error?.message ?? null,
    Advice: error?.advice ?? null,
    Column: error?.column ?? null,
    ErrorId: error?.id ?? null,
    Id: objectId,
  }
}

const getRows = handle(getTenantImportRow, async function* (args, context) {
  const { id } = await findImport(context.store, args.Import)
  const asked = outcomesOf(args)
  const read = (part: { readonly skip: number; readonly first: number }) =>
    context.store.imports.rows({ import: id, ...asked, ...part })
  for await (const row of rowsOf(args, context, read)) yield rowOutput(row)
})

const exportResult = handleStream(exportTenantImportResult, async function* (input, context) {
  for await (const { Import: id, Path: path, FailedOnly: failedOnly = false } of input) {
    const known = await findImport(context.store, id)
    const outcomes = failedOnly ? { outcomes: ['failed', 'denied'] as const } : {}
    const read = (part: { readonly skip: number; readonly first: number }) =>
      context.store.imports.rows({ import: known.id, ...part, ...outcomes })
    const lines = resultLines(known, rowsOf({}, context, read), rowOutput, failedOnly)
    if (path === undefined) {
      yield* lines
      continue
    }
    const output = { path, action: exportTenantImportResult.label, usually: 'utf-8-bom' as const }
    await writeFile(context, output, async sink => {
      for await (const line of lines) await sink.write(line + lineEnd)
    })
  }
})

/** The handlers of bulk imports. */
export const tenantImport = [resume, get, getRows, exportResult]
