import type { Engine } from '../../shared/engine.ts'
import { PsObject } from '../../shared/values.ts'
import { textOf } from './properties.ts'
import { run } from './run.ts'

/** The display names of the people of these addresses, each address in small letters; who is not found is left out. */
export async function namesOf(
  addresses: readonly string[],
  engine: Engine,
  session: string,
): Promise<ReadonlyMap<string, string>> {
  const { output } = await run(engine, {
    session,
    command: {
      pipelines: [
        [
          { cmdlet: 'Write-Output', arguments: [['InputObject', addresses]] },
          { cmdlet: 'Get-MSOnlineUser', arguments: [] },
        ],
      ],
    },
  })
  return new Map(
    output
      .filter(value => value instanceof PsObject)
      .map(person => [textOf(person, 'Identity').toLowerCase(), textOf(person, 'DisplayName')]),
  )
}
