import { fail } from '../../shared/errors.ts'
import type { ImportOrder, MappedColumn, TableFile } from '../../shared/import/table.ts'
import type { TableContext, TableCounts, TableRow, TableRun } from '../engine/context.ts'
import type { Import, ImportInfo } from '../store/types.ts'
import { importOutput, isUnfinished } from './import-output.ts'

/** A file that is to be imported. */
interface Wanted {
  readonly path: string
  readonly order: ImportOrder
  /** The import that goes on; its file has to be the same. */
  readonly known?: Import
}

/**
 * Examines the file and gives its rows. The same file in the same way, stopped or killed before, goes on where it stopped.
 * Fails with ImportFileChanged where it is not the file of the import that goes on.
 */
export async function importTable(
  { path, order, known }: Wanted,
  context: TableContext,
): Promise<TableRun<ReturnType<typeof importOutput>>> {
  const { services, files, store } = context
  const file = await services.imports.examine(path, order, files.read)
  if (known !== undefined && known.hash !== file.hash)
    fail('ImportFileChanged', { path }, { parameter: 'Path', target: path })
  const options = JSON.stringify(order)
  const earlier = (await store.imports.ofFile(file.hash, order.kind)).filter(
    each => each.options === options && !each.undone,
  )
  const open = known ?? earlier.find(isUnfinished)
  const info: ImportInfo = {
    id: open?.id ?? context.newId(),
    kind: order.kind,
    path,
    hash: file.hash,
    options,
    columns: file.head.headings,
    rows: file.rows,
    startedAt: services.now(),
  }

  async function* rows(): AsyncGenerator<TableRow, void, void> {
    const after = open === undefined ? 0 : await store.imports.lastLine(open.id)
    const others = earlier.filter(each => each.id !== open?.id)
    const doneBefore = await linesDone(others, context)
    const columnOf = columnFinder(file)
    const planned = services.imports.plan(file, order, files.read, { doneBefore, after, store: () => context.store })
    await context.open(info)
    context.expect(file.rows - (open === undefined ? 0 : rowsDone(open)))
    for await (const row of planned) yield { ...row, columnOf }
  }

  return {
    rows: rows(),
    summary: async counts => {
      const kept = context.whatIf ? undefined : await context.store.imports.get(info.id)
      return importOutput(kept ?? unlisted(info, counts))
    },
  }
}

function rowsDone({ counts }: Import): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** Tells which lines an earlier import of the same file did. */
async function linesDone(earlier: readonly Import[], { store }: TableContext): Promise<(line: number) => boolean> {
  const done = await Promise.all(
    earlier.map(async ({ id }) => {
      const last = await store.imports.lastLine(id)
      const { rows } = await store.imports.rows({ import: id, outcomes: ['failed', 'denied'] })
      return { last, failed: new Set(rows.map(({ line }) => line)) }
    }),
  )
  return line => done.some(({ last, failed }) => line <= last && !failed.has(line))
}

/** The heading that gave a parameter: the field of that name, or the one that a job calls otherwise. */
function columnFinder({ columns }: TableFile): (parameter: string) => string | undefined {
  const of = (matches: (column: MappedColumn) => boolean) => columns.find(matches)?.heading
  return parameter =>
    of(({ field }) => field?.name === parameter) ?? of(({ field }) => field?.parameter.name === parameter)
}

/** An import that no list holds, as after a what-if. */
function unlisted(info: ImportInfo, counts: TableCounts): Import {
  return { ...info, counts, outcome: 'completed', endedAt: null, runs: [], undone: false }
}
