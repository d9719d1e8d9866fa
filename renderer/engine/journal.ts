import { definitions } from '../../shared/cmdlets/index.ts'
import type { FieldChange, ObjectChange } from '../../shared/engine.ts'
import { jobs } from '../../shared/jobs/index.ts'
import { highlight } from '../../shared/language/highlight.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import { listOf, textOf } from './properties.ts'

/** The cmdlets that a line names, each once, in their order. */
export function cmdletsOf(line: string): readonly string[] {
  const names = highlight(line).filter(span => span.kind === 'cmdlet')
  return [...new Set(names.map(({ start, end }) => line.slice(start, end)))]
}

/**
 * What a run did in plain words: the name of the job that is made of its cmdlets, else of the first cmdlet that
 * writes, else of the first; undefined where none is known, as of a script.
 */
export function titleOfLine(line: string): string | undefined {
  const names = cmdletsOf(line).map(name => name.toLowerCase())
  const known = names.flatMap(name => definitions.find(definition => definition.name.toLowerCase() === name) ?? [])
  const written = known.filter(definition => definition.writes)
  if (written.length > 1) {
    const job = Object.values(jobs).find(({ steps }) =>
      written.every(definition => steps.some(step => step.definition === definition)),
    )
    if (job !== undefined) return job.title
  }
  return (written[0] ?? known[0])?.label
}

const isObject = (value: Value) => value instanceof PsObject

/** What one operation of the journal did, object by object. */
export function changesOf(operation: PsObject): readonly ObjectChange[] {
  return listOf(operation, 'Changes').filter(isObject).map(changeOf)
}

function changeOf(change: PsObject): ObjectChange {
  return {
    entity: textOf(change, 'Entity'),
    id: textOf(change, 'Id'),
    name: textOf(change, 'Name'),
    change: kindOf(textOf(change, 'Change')),
    fields: listOf(change, 'Fields').filter(isObject).map(fieldOf),
  }
}

function kindOf(word: string): ObjectChange['change'] {
  return word === 'create' || word === 'remove' ? word : 'change'
}

function fieldOf(field: PsObject): FieldChange {
  return {
    field: textOf(field, 'Field'),
    before: field.get('Before') ?? null,
    after: field.get('After') ?? null,
  }
}
