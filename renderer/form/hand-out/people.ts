import type { Engine } from '../../../shared/engine.ts'
import { createCsvWriter } from '../../../shared/csv-write.ts'
import { handOutTexts } from '../../../shared/texts/hand-out.ts'
import { PsObject } from '../../../shared/values.ts'
import { namesOf } from '../../engine/names-of.ts'
import type { RevealedSecret } from '../../engine/run.ts'

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
  const names = await namesOf(
    secrets.map(({ target }) => target),
    engine,
    session,
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
