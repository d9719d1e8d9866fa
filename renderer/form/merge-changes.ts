import type { FieldChange, ObjectChange } from '../../shared/engine.ts'

/**
 * What several commands do to the same objects as one change each: the first before, the last after, in the order in
 * which the objects were first touched. What was made and removed again, or ends as it began, is left out.
 */
export function mergeChanges(changes: readonly ObjectChange[]): readonly ObjectChange[] {
  const merged = new Map<string, ObjectChange | undefined>()
  for (const change of changes) {
    const key = `${change.entity} ${change.id}`
    const before = merged.get(key)
    merged.set(key, before === undefined ? change : joined(before, change))
  }
  return [...merged.values()].filter(change => change !== undefined)
}

function joined(first: ObjectChange, then: ObjectChange): ObjectChange | undefined {
  if (first.change === 'create' && then.change === 'remove') return undefined
  const change = first.change === 'create' ? 'create' : then.change
  const fields = fieldsOf(first, then).filter(field => change !== 'change' || !sameText(field.before, field.after))
  return change === 'change' && fields.length === 0 ? undefined : { ...then, change, fields }
}

function fieldsOf(first: ObjectChange, then: ObjectChange): readonly FieldChange[] {
  const fields = new Map(first.fields.map(field => [field.field, field] as const))
  for (const field of then.fields) {
    const known = fields.get(field.field)
    fields.set(field.field, known === undefined ? field : { ...field, before: known.before })
  }
  return [...fields.values()]
}

function sameText(one: FieldChange['before'], other: FieldChange['after']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
