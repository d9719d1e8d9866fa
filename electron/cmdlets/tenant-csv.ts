import { getTenantCsvColumn, importTenantCsv } from '../../shared/cmdlets/tenant-csv.ts'
import { PsObject } from '../../shared/values.ts'
import { handleStream, handleTable } from '../engine/context.ts'
import { orderOf } from './import-order.ts'
import { importTable } from './import-table.ts'

const start = handleTable(importTenantCsv, (args, context) =>
  importTable({ path: args.Path, order: orderOf(args) }, context),
)

const getColumns = handleStream(getTenantCsvColumn, async function* (input, context) {
  const { files, services } = context
  for await (const args of input) {
    const file = await services.imports.examine(args.Path, orderOf(args), files.read)
    for (const [place, { heading, field }] of file.columns.entries()) {
      yield PsObject.of('TenantCsvColumn', {
        Column: heading,
        Field: field?.name ?? null,
        Samples: file.sample.map(cells => cells[place] ?? ''),
        Rows: file.rows,
        Encoding: file.head.encoding,
        Delimiter: file.head.delimiter,
        Hash: file.hash,
      })
    }
  }
})

/** The handlers that read files as jobs. */
export const tenantCsv = [start, getColumns]
