import { unescapeFormula } from '../../shared/csv-write.ts'
import { errorRecord, type ErrorRecord } from '../../shared/errors.ts'
import { convert } from '../../shared/kinds.ts'
import { countryCalled } from '../../shared/kinds/country.ts'
import { jobChoices } from '../../shared/jobs/mailbox.ts'
import type { Job, JobField, JobValues } from '../../shared/jobs/job.ts'
import { nearestNames } from '../../shared/language/nearest-names.ts'
import { SecureString, type Value } from '../../shared/values.ts'
import { cellParts } from '../../shared/import/cell-parts.ts'
import type { MappedColumn } from '../../shared/import/table.ts'
import { choiceSaid, truthSaid } from './said.ts'

/** The values of one row by field, `own` those of its own cells; or what is wrong with the first cell that is. */
export type RowValues = { readonly values: JobValues; readonly own: JobValues } | { readonly problem: ErrorRecord }

/** Words for yes and no where a field offers two words of its own. */
const yesAndNo: Readonly<Record<string, { readonly yes: string; readonly no: string | null }>> = {
  Pop3: { yes: jobChoices.on, no: jobChoices.off },
  FullAccess: { yes: jobChoices.grant, no: null },
  SendAs: { yes: jobChoices.grant, no: null },
  SendOnBehalf: { yes: jobChoices.grant, no: null },
}

/** What Get-MSOnlineUser exports as a number of megabytes. */
const megabytes = /^mailboxsize$/i

/** What a cell says as a raw value; null where it says nothing. */
function rawValue({ name, parameter }: JobField, heading: string, cell: string): Value {
  const text = unescapeFormula(cell.trim()).normalize('NFC')
  if (text === '') return null
  if (parameter.kind === 'secret') return new SecureString(cell)
  if (parameter.many === true) return cellParts(text)
  if (parameter.kind === 'size' && megabytes.test(heading) && /^\d+$/.test(text))
    return text === '0' ? null : `${text}MB`
  if (parameter.kind === 'choice') return choiceOf(name, text)
  if (parameter.kind === 'switch' || parameter.kind === 'boolean') return truthSaid(text) ?? text
  return text
}

function choiceOf(name: string, text: string): Value {
  const words = yesAndNo[name]
  const truth = words === undefined ? undefined : truthSaid(text)
  if (words === undefined || truth === undefined) return choiceSaid(text) ?? text
  return truth ? words.yes : words.no
}

/** The cells of one row as values of the job's fields, each checked as the form checks it. */
export function valuesOf(
  columns: readonly MappedColumn[],
  cells: readonly string[],
  job: Job,
  defaults: ReadonlyMap<string, string>,
): RowValues {
  const values: Record<string, Value> = {}
  for (const [place, { heading, field }] of columns.entries()) {
    if (field === undefined) continue
    const problem = put(values, field, heading, rawValue(field, heading, cells[place] ?? ''))
    if (problem !== undefined) return { problem: { ...problem, column: heading } }
  }
  const own = { ...values }
  for (const field of job.fields) {
    const text = defaults.get(field.name)
    if (text === undefined || values[field.name] !== undefined) continue
    const problem = put(values, field, field.name, rawValue(field, field.name, text))
    if (problem !== undefined) return { problem }
  }
  return { values, own }
}

function put(values: Record<string, Value>, field: JobField, heading: string, raw: Value): ErrorRecord | undefined {
  if (raw === null) return undefined
  const converted = convert({ ...field.parameter, name: heading }, raw)
  if (converted.ok) values[field.name] = converted.value
  else return { ...converted.problem, parameter: field.name, ...suggestion(field, raw) }
  return undefined
}

function suggestion({ parameter: { kind, choices = [] } }: JobField, raw: Value): { readonly suggestion?: string } {
  if (typeof raw !== 'string') return {}
  const named = kind === 'country' ? countryCalled(raw) : undefined
  const nearest = named?.code ?? nearestNames(raw, choices)[0]
  return nearest === undefined ? {} : { suggestion: nearest }
}

/** Says that a field is not said, with the column that would say it. */
export function emptyCell(columns: readonly MappedColumn[], { name, parameter }: JobField): ErrorRecord {
  const column = columns.find(({ field }) => field?.name === name)?.heading
  return errorRecord(
    'RowCellEmpty',
    { label: parameter.label },
    { parameter: name, ...(column === undefined ? {} : { column }) },
  )
}
