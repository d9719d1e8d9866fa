import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { definitions } from '../../shared/cmdlets/index.ts'
import type { FieldChange, ObjectChange } from '../../shared/engine.ts'
import { jobs } from '../../shared/jobs/index.ts'
import { highlight } from '../../shared/language/highlight.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import { listOf, textOf } from './properties.ts'

const byName: ReadonlyMap<string, CmdletDefinition> = new Map(
  definitions.map(definition => [definition.name.toLowerCase(), definition]),
)

function definitionsIn(line: string): readonly CmdletDefinition[] {
  const words = highlight(line).filter(span => span.kind === 'cmdlet')
  return words.flatMap(({ start, end }) => byName.get(line.slice(start, end).toLowerCase()) ?? [])
}

/** The cmdlets that a line names, each once, in their order. */
export function cmdletsOf(line: string): readonly string[] {
  return [...new Set(definitionsIn(line).map(definition => definition.name))]
}

/**
 * What a run did in plain words: the name of the job that is made of its cmdlets, else of the first cmdlet that
 * writes, else of the first; where none is known, as of a script, the line itself.
 */
export function titleOfLine(line: string): string {
  const known = definitionsIn(line)
  const written = known.filter(definition => definition.writes)
  if (new Set(written).size > 1) {
    const job = Object.values(jobs).find(({ steps }) =>
      written.every(definition => steps.some(step => step.definition === definition)),
    )
    if (job !== undefined) return job.title
  }
  return (written[0] ?? known[0])?.label ?? line
}

/** How much of a run has been taken back. */
export function undoneOf(run: PsObject): 'whole' | 'partly' | 'no' {
  if (textOf(run, 'UndoneBy') !== '') return 'whole'
  return textOf(run, 'PartlyUndoneBy') === '' ? 'no' : 'partly'
}

const isObject = (value: Value) => value instanceof PsObject

/** What one operation of the journal did, object by object. */
export function changesOf(operation: PsObject): readonly ObjectChange[] {
  return listOf(operation, 'Changes').filter(isObject).map(changeOf)
}

/** What changes themselves tell of the name of the object they were done to: of somebody who was removed nothing else does. */
export function nameIn(changes: readonly ObjectChange[], target: string): string | undefined {
  const fields = changes.find(({ name }) => name === target)?.fields
  const told = fields?.find(({ field }) => field === 'DisplayName')
  return [told?.after, told?.before].find(value => typeof value === 'string')
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
