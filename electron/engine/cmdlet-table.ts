import { nearestNames } from '../../shared/language/nearest-names.ts'
import type { Cmdlet } from './context.ts'
import type { CmdletTable } from './run-state.ts'

/** The table of the handlers' cmdlets; a name or alias that two have is a fault of the program. */
export function createCmdletTable(cmdlets: readonly Cmdlet[]): CmdletTable {
  const byName = new Map<string, Cmdlet>()
  for (const cmdlet of cmdlets) {
    const { name, aliases = [] } = cmdlet.definition
    for (const known of [name, ...aliases]) {
      const key = known.toLowerCase()
      if (byName.has(key)) throw new Error(`two cmdlets answer to ${known}`)
      byName.set(key, cmdlet)
    }
  }
  const definitions = cmdlets.map(({ definition }) => definition)
  const names = definitions.map(({ name }) => name)
  return {
    definitions,
    find: name => byName.get(name.toLowerCase()),
    nearest: name => nearestNames(name, names),
  }
}
