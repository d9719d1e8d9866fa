import type { Engine } from '../../../shared/engine.ts'
import { createCsvWriter } from '../../../shared/csv-write.ts'
import { handOutTexts } from '../../../shared/texts/hand-out.ts'
import { PsObject } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import { run, type RevealedSecret } from '../../engine/run.ts'

/** Somebody who is to be told a password. */
export interface HandOutPerson {
  readonly name: string
  readonly address: string
  readonly password: string
}

/** The people of new passwords by their names. The engine is asked by address alone; who is not found goes by address. */
export async function peopleOf(
  secrets: readonly RevealedSecret[],
  engine: Engine,
  session: string,
): Promise<readonly HandOutPerson[]> {
  const { output } = await run(engine, {
    session,
    command: {
      pipelines: [
        [
          { cmdlet: 'Write-Output', arguments: [['InputObject', secrets.map(({ target }) => target)]] },
          { cmdlet: 'Get-MSOnlineUser', arguments: [] },
        ],
      ],
    },
  })
  const names = new Map(
    output
      .filter(value => value instanceof PsObject)
      .map(person => [textOf(person, 'Identity').toLowerCase(), textOf(person, 'DisplayName')]),
  )
  return secrets.map(({ target, password }) => ({
    name: names.get(target.toLowerCase()) ?? target,
    address: target,
    password,
  }))
}

/** What stands in a sealed file: CSV that a spreadsheet opens. */
export function listOf(people: readonly HandOutPerson[]): string {
  const { name, address, password } = handOutTexts.columns
  const writer = createCsvWriter({ columns: [name, address, password], escapeFormula: true })
  return people
    .flatMap(each =>
      writer.lines(PsObject.of('HandOut', { [name]: each.name, [address]: each.address, [password]: each.password })),
    )
    .map(line => `${line}\r\n`)
    .join('')
}
