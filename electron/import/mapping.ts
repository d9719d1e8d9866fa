import { fail } from '../../shared/errors.ts'
import type { Job, JobField } from '../../shared/jobs/job.ts'
import { labelsOf } from '../../shared/localized.ts'
import type { MappedColumn, Said } from '../../shared/import/table.ts'
import { recogniseHeadings } from './headings.ts'

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

function fieldOf(job: Job, name: string, parameter: string): JobField {
  const found = job.fields.find(
    each =>
      same(each.name, name) ||
      same(each.parameter.name, name) ||
      labelsOf(each.parameter.label).some(label => same(label, name)),
  )
  return found ?? fail('ImportFieldUnknown', { field: name, fields: namesOf(job) }, { parameter, target: name })
}

function namesOf(job: Job): string {
  return job.fields.map(({ name }) => name).join(', ')
}

/**
 * What each column gives: as said, else as recognised. Fails with ImportColumnUnknown, ImportFieldUnknown, ImportFieldTwice,
 * and with ImportColumnMissing where nothing names the object.
 */
export function mapColumns(job: Job, headings: readonly string[], said: Said): readonly MappedColumn[] {
  const chosen = new Map<string, JobField | undefined>()
  for (const [column, name] of Object.entries(said.mapping)) {
    const heading = headings.find(each => same(each, column))
    if (heading === undefined)
      fail('ImportColumnUnknown', { column, columns: headings.join(', ') }, { parameter: 'Mapping', target: column })
    chosen.set(heading, name === '' ? undefined : fieldOf(job, name, 'Mapping'))
  }
  const open = headings.filter(heading => !chosen.has(heading))
  const left = job.fields.filter(field => ![...chosen.values()].includes(field))
  const recognised = recogniseHeadings({ ...job, fields: left }, open)
  const columns = headings.map(heading => {
    const name = recognised[open.indexOf(heading)]
    const field = chosen.has(heading) ? chosen.get(heading) : left.find(each => each.name === name)
    return { heading, field }
  })
  for (const [index, { heading, field }] of columns.entries()) {
    const first = columns.find(each => field !== undefined && each.field === field)
    if (first === undefined || field === undefined || columns.indexOf(first) === index) continue
    const facts = { field: field.name, first: first.heading, second: heading }
    fail('ImportFieldTwice', facts, { parameter: 'Mapping', target: heading })
  }
  return columns
}

/** Fails with ImportColumnMissing where no column names the object of a row. */
export function checkSubject(job: Job, columns: readonly MappedColumn[]): void {
  if (columns.some(({ field }) => field?.name === job.subject)) return
  const subject = job.fields.find(({ name }) => name === job.subject)
  const facts = {
    field: job.subject,
    label: subject?.parameter.label ?? job.subject,
    columns: columns.map(({ heading }) => heading).join(', '),
  }
  fail('ImportColumnMissing', facts, { parameter: 'Mapping', target: job.subject })
}

/** The defaults by the fields' own names. Fails with ImportFieldUnknown and ImportSecretInLine. */
export function defaultsOf(job: Job, said: Said): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(said.defaults).map(([name, value]) => {
      const field = fieldOf(job, name, 'Default')
      refuseSecret(field, 'Default')
      return [field.name, value]
    }),
  )
}

/** The corrections by line and place of the column. Fails as `mapColumns` does, and with ImportCorrectionMalformed. */
export function correctionsOf(
  columns: readonly MappedColumn[],
  said: Said,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const lines = new Map<number, Map<number, string>>()
  for (const [key, value] of Object.entries(said.corrections)) {
    const [, digits, heading = ''] = /^(\d+):(.+)$/s.exec(key) ?? []
    if (digits === undefined) fail('ImportCorrectionMalformed', { key }, { parameter: 'Correction', target: key })
    const place = columns.findIndex(each => same(each.heading, heading))
    const column = columns[place]
    if (column === undefined) {
      const facts = { column: heading, columns: columns.map(each => each.heading).join(', ') }
      fail('ImportColumnUnknown', facts, { parameter: 'Correction', target: key })
    }
    if (column.field !== undefined) refuseSecret(column.field, 'Correction')
    const line = Number(digits)
    const cells = lines.get(line) ?? new Map<number, string>()
    lines.set(line, cells.set(place, value))
  }
  return lines
}

function refuseSecret({ name, parameter: { kind } }: JobField, parameter: string): void {
  if (kind === 'secret') fail('ImportSecretInLine', { field: name }, { parameter, target: name })
}
