import { fail } from '../../shared/errors.ts'
import { nearestNames } from '../../shared/language/nearest-names.ts'
import { goneText } from '../../shared/texts/templates.ts'
import type { Reader, Template, TemplateNames } from '../store/types.ts'
import { listed } from './find-person.ts'

/** The template of that name, whatever its case and accents. Fails with TemplateNotFound. */
export async function findTemplate(store: Reader, name: string, parameter: string): Promise<Template> {
  const found = await store.templates.find(name)
  if (found !== undefined) return found
  const names = (await store.templates.all()).map(each => each.name)
  const [suggestion] = nearestNames(name, names)
  fail(
    'TemplateNotFound',
    { name, templates: listed(names) },
    { parameter, target: name, ...(suggestion === undefined ? {} : { suggestion }) },
  )
}

/** What the template refers to, all of it still there. Fails with TemplateStale. */
export async function wholeNames(store: Reader, template: Template, parameter: string): Promise<TemplateNames> {
  const names = await store.templates.names(template)
  if (names.gone.length > 0) {
    const facts = { name: template.name, gone: names.gone.map(goneText).join(', ') }
    fail('TemplateStale', facts, { parameter, target: template.name })
  }
  return names
}
