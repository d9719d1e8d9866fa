import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { definitions } from '../../shared/cmdlets/index.ts'

const byName: ReadonlyMap<string, CmdletDefinition> = new Map(
  definitions.flatMap(definition =>
    [definition.name, ...(definition.aliases ?? [])].map(name => [name.toLowerCase(), definition] as const),
  ),
)

/** The definition of a cmdlet by its name or an alias, whatever the case. */
export function findDefinition(name: string): CmdletDefinition | undefined {
  return byName.get(name.toLowerCase())
}
