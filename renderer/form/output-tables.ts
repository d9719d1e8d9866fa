import type { CmdletDefinition, PropertyDefinition } from '../../shared/cmdlet.ts'
import { PsObject } from '../../shared/values.ts'
import type { RunResult } from '../engine/run.ts'

/** Objects of one type with the properties that are shown of them. */
export interface OutputTable {
  readonly type: string
  readonly properties: readonly PropertyDefinition[]
  readonly objects: readonly PsObject[]
}

/**
 * What a run gave beyond what its operations tell, type by type in the order of their first object. Of a defined type
 * the columns are shown, of any other all properties. Empty where operations tell of the objects already.
 */
export function outputTables(definitions: readonly CmdletDefinition[], result: RunResult): readonly OutputTable[] {
  if (result.operations.length > 0) return []
  const byType = new Map<string, PsObject[]>()
  for (const value of result.output) {
    if (!(value instanceof PsObject)) continue
    const known = byType.get(value.typeName)
    if (known === undefined) byType.set(value.typeName, [value])
    else known.push(value)
  }
  return Array.from(byType, ([type, objects]) => ({
    type,
    objects,
    properties: propertiesOf(type, objects, definitions),
  }))
}

function propertiesOf(
  type: string,
  objects: readonly PsObject[],
  definitions: readonly CmdletDefinition[],
): readonly PropertyDefinition[] {
  const output = definitions.find(definition => definition.output?.type === type)?.output
  if (output !== undefined) return output.properties.filter(property => property.column === true)
  const names = new Set(objects.flatMap(object => Array.from(object.properties(), ({ name }) => name)))
  return Array.from(names, name => ({ name, kind: 'object', label: name }))
}
