import { patternOf } from '../../../shared/address-pattern.ts'
import { getTenantTemplate, setTenantTemplate } from '../../../shared/cmdlets/tenant-template.ts'
import type { Invocation } from '../../../shared/engine.ts'
import { isSaid } from '../../../shared/jobs/pipelines.ts'
import { isList, type PsObject, type Value } from '../../../shared/values.ts'
import type { FormValues } from '../form-plan.ts'
import { sizeText } from '../read-line.ts'
import type { AddressPattern } from '../use-form.ts'

const about: ReadonlySet<string> = new Set(['Name', 'AddressPattern', 'Gone'])

/** The fields of provisioning that a template may fill; it has properties of the same names. */
const fields = getTenantTemplate.output.properties.filter(({ name }) => !about.has(name))

/** What a template says in the field, as a person would have filled it in. */
function valueIn(template: PsObject, { name, kind }: (typeof fields)[number]): Value | undefined {
  const value = template.get(name)
  if (value === undefined || !isSaid(value)) return undefined
  return kind === 'size' && typeof value === 'number' ? sizeText(value) : value
}

const same = (one: Value | undefined, other: Value | undefined): boolean =>
  isList(one) && isList(other) ? one.join('\n') === other.join('\n') : one === other

/**
 * The changes that fill a form by a template, in place of the one before: what somebody has said otherwise stays, but for
 * what is on or off, which the template decides. Without a template what the one before filled in goes.
 */
export function changesBy(
  values: FormValues,
  template: PsObject | undefined,
  before: PsObject | undefined,
): Readonly<Record<string, Value | undefined>> {
  const changes: Record<string, Value | undefined> = {}
  for (const field of fields) {
    const value = values[field.name]
    const next = template === undefined ? undefined : valueIn(template, field)
    const filled = before === undefined ? undefined : valueIn(before, field)
    const decided = field.kind === 'boolean' && template !== undefined
    const open = !isSaid(value) || (filled !== undefined && same(value, filled))
    if ((decided || open) && !same(value, next)) changes[field.name] = next
  }
  return changes
}

/** The command that keeps what stands in the fields as a template, with the pattern that the address shows. */
export function savingCommand(name: string, values: FormValues, pattern: AddressPattern, usual: string): Invocation {
  const address = typeof values['Identity'] === 'string' ? values['Identity'] : ''
  const names = { first: textIn(values['FirstName']), last: textIn(values['LastName']) }
  const shown = patternOf(address, names, pattern.domain) ?? pattern.pattern
  const said = fields.flatMap(field => {
    const value = values[field.name]
    return value !== undefined && isSaid(value) ? [[field.name, value] as const] : []
  })
  return {
    cmdlet: setTenantTemplate.name,
    arguments: [
      ['Name', name],
      ...(shown === usual ? [] : [['AddressPattern', shown] as const]),
      ...said,
      ['Replace', true],
    ],
  }
}

/** What the form that changes a template begins with: all that it says, and that nothing else is to stay. */
export function templatePresets(template: PsObject): FormValues {
  const pattern = template.get('AddressPattern')
  const said = fields.flatMap(field => {
    const value = valueIn(template, field)
    return value === undefined ? [] : [[field.name, value] as const]
  })
  return {
    Name: template.get('Name') ?? null,
    ...(typeof pattern === 'string' ? { AddressPattern: pattern } : {}),
    ...Object.fromEntries(said),
    Replace: true,
  }
}

const textIn = (value: Value | undefined) => (typeof value === 'string' ? value : '')
