import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../electron/build/build.ts'
import { createTenant } from '../../electron/store/create.ts'
import { builtTexts, type Evidence, gather, type Texts } from './evidence.ts'
import { rows } from './rows.ts'

let folder = ''
let texts: Texts
let tenant = ''

/** A folder of its own below that of these tests. */
function place(name: string): string {
  const made = join(folder, name)
  mkdirSync(made)
  return made
}

beforeAll(async () => {
  await build(['page', 'desktop'])
  folder = mkdtempSync(join(tmpdir(), 'checklist-'))
  tenant = join(folder, 'checked.tenant')
  await createTenant(tenant, { name: 'Checked', domain: 'checked.example', seats: 1 })
  texts = builtTexts()
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

test('what is built keeps to Electron’s checklist', async () => {
  const evidence = await gather(texts, place('as-built'), tenant)
  expect(rows.map(({ item, wrong }) => ({ item, wrong: wrong(evidence) }))).toEqual(
    rows.map(({ item }) => ({ item, wrong: [] })),
  )
}, 120_000)

/** The texts with the fault of this number planted for each row that has so many. */
function planted(round: number): Texts {
  const changed: Record<keyof Texts, string> = { ...texts }
  for (const { item, faults } of rows) {
    const fault = faults[round]
    if (fault === undefined) continue
    const [text, from, to] = fault
    const { length } = changed[text]
    changed[text] = changed[text].replace(from, () => to)
    if (changed[text].length === length && !changed[text].includes(to)) throw new Error(`${item}: there is no ${from}`)
  }
  return changed
}

const rounds = Math.max(...rows.map(({ faults }) => faults.length))

// Faults of different rows share a run: each has to be found by its own row.
test.each(Array.from({ length: rounds }, (_, round) => round))(
  'planted faults are found, round %i',
  async round => {
    const asked = rows.filter(({ faults }) => faults[round] !== undefined)
    const evidence: Evidence = await gather(planted(round), place(`planted-${round}`), tenant)
    expect(asked.filter(({ wrong }) => wrong(evidence).length === 0).map(({ item }) => item)).toEqual([])
  },
  120_000,
)
