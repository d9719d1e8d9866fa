import { errorRecord, type ErrorRecord } from '../../shared/errors.ts'
import { templateField } from '../../shared/import/import-jobs.ts'
import type { MappedColumn } from '../../shared/import/table.ts'
import type { JobValues } from '../../shared/jobs/job.ts'
import { templateValues } from '../../shared/jobs/template-values.ts'
import { nearestNames } from '../../shared/language/nearest-names.ts'
import { goneText } from '../../shared/texts/templates.ts'
import type { Reader } from '../store/types.ts'

/** What the template that a row names says; nothing where it names none, and what is wrong where there is none such. */
export async function templateOf(
  values: JobValues,
  columns: readonly MappedColumn[],
  store: Reader,
): Promise<{ readonly values: JobValues } | { readonly problem: ErrorRecord }> {
  const name = values[templateField]
  if (typeof name !== 'string') return { values: {} }
  const column = columns.find(({ field }) => field?.name === templateField)?.heading
  const place = { parameter: templateField, target: name, ...(column === undefined ? {} : { column }) }
  const template = await store.templates.find(name)
  if (template === undefined) {
    const names = (await store.templates.all()).map(each => each.name)
    const [suggestion] = nearestNames(name, names)
    const facts = { name, templates: names.join(', ') }
    return {
      problem: errorRecord('TemplateNotFound', facts, {
        ...place,
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    }
  }
  const { gone, ...references } = await store.templates.names(template)
  if (gone.length === 0) return { values: templateValues(template, references) }
  return {
    problem: errorRecord('TemplateStale', { name: template.name, gone: gone.map(goneText).join(', ') }, place),
  }
}
