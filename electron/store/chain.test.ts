import { expect, test } from 'vitest'
import { runInfo } from '../../e2e/doubles/temporary-tenant.ts'
import { seeded } from '../../e2e/doubles/seeded.ts'
import { seed, times } from '../../e2e/extent.ts'
import { canonical } from './canonical.ts'
import { chainEnd, createJournal, entryAt, verifyChain } from './journal.ts'
import { migrate } from './migrate.ts'
import type { Change } from './object-log.ts'
import { connect, type Connection } from './sqlite.ts'

const change: Change = { entity: 'user', id: 'u', name: 'Ann', before: null, after: { city: 'Ghent' } }
const note = { cmdlet: 'Set-X', target: 'ann', line: 'Set-X ann', outcome: 'done' } as const

/** A chain without a tenant around it, with operations of one run, every second of which has a change. */
async function chainOf(operations: number): Promise<{
  readonly connection: Connection
  readonly append: (changes: readonly Change[]) => void
}> {
  const connection = connect(':memory:', 'write')
  await migrate(connection)
  connection.exec('PRAGMA foreign_keys = OFF')
  const run = runInfo({ id: 'run' })
  connection.exec(
    `INSERT INTO run (key, id, started_at, actor, origin, line, outcome, operations, failures, changes, owner)
     VALUES (1, 'run', 1, 'tester', 'terminal', 'Test', 'running', 0, 0, 0, ''),
            (2, 'other', 1, 'tester', 'terminal', 'Test', 'running', 0, 0, 0, '')`,
  )
  const journal = createJournal(connection)
  const append = (changes: readonly Change[]) => {
    journal.open()
    journal.append(run, 1, note, changes, 1_000)
  }
  for (let index = 0; index < operations; index++) append(index % 2 === 0 ? [] : [change])
  return { connection, append }
}

test('an empty chain is sound, and begins at 0', async () => {
  const { connection } = await chainOf(0)
  expect(chainEnd(connection)).toEqual({ sequence: 0, hash: '' })
  expect(entryAt(connection, 1)).toBeUndefined()
  expect(await verifyChain(connection)).toEqual({ entries: 0, firstBad: null })
  connection.close()
})

test('the end is the newest entry, whether it is an operation or a change', async () => {
  const { connection, append } = await chainOf(1)
  const end = () => ({ ...chainEnd(connection), ...entryAt(connection, chainEnd(connection).sequence) })
  expect(end()).toMatchObject({ sequence: 1, hash: chainEnd(connection).hash, at: 1_000 })
  append([change])
  expect(end().sequence).toBe(3)
  append([])
  expect(end().sequence).toBe(4)
  connection.close()
})

test('who appends goes on where another has ended', async () => {
  const { connection } = await chainOf(2)
  const [first, second] = [createJournal(connection), createJournal(connection)]
  for (const journal of [first, second, first]) {
    journal.open()
    journal.append(runInfo({ id: 'run' }), 1, note, [change, { ...change, before: { city: null }, after: null }], 5)
  }
  expect(await verifyChain(connection)).toEqual({ entries: 12, firstBad: null })
  connection.close()
})

test('an error of an operation is under its hash', async () => {
  const { connection } = await chainOf(0)
  const journal = createJournal(connection)
  const error = { id: 'Stopped', category: 'OperationStopped', message: 'x' } as const
  journal.append(runInfo({ id: 'run' }), 1, { ...note, outcome: 'failed', error }, [], 5)
  expect((await verifyChain(connection)).firstBad).toBeNull()
  connection.exec('UPDATE operation SET error = NULL')
  expect((await verifyChain(connection)).firstBad).toBe(1)
  connection.close()
})

test.each([
  [
    'an operation below the first',
    'INSERT INTO operation SELECT 0, at, run_key, cmdlet, target, line, actor, origin, outcome, error, hash FROM operation WHERE sequence = 1',
    0,
  ],
  [
    'a change below the first',
    'INSERT INTO change SELECT -7, at, run_key, operation, entity, object_id, name, before, after, hash FROM change WHERE sequence = 3',
    -7,
  ],
])('%s is found, though no count from 1 reaches it', async (_, sql, at) => {
  const { connection } = await chainOf(4)
  connection.exec(sql)
  expect(await verifyChain(connection)).toEqual({ entries: 0, firstBad: at })
  connection.close()
})

test('an operation that was put under the number of a change is found', async () => {
  const { connection } = await chainOf(4)
  connection.exec(
    'INSERT INTO operation SELECT 3, at, run_key, cmdlet, target, line, actor, origin, outcome, error, hash FROM operation WHERE sequence = 1',
  )
  expect(await verifyChain(connection)).toEqual({ entries: 2, firstBad: 3 })
  connection.close()
})

test('entries are verified to the very last, wherever portions of the reading end', async () => {
  // Three entries for two operations.
  const { connection } = await chainOf(1_334)
  const { sequence } = chainEnd(connection)
  expect(sequence).toBe(2_001)
  expect(await verifyChain(connection)).toEqual({ entries: 2_001, firstBad: null })
  for (const at of [2_000, 2_001]) {
    for (const table of ['operation', 'change'])
      connection.exec(`UPDATE ${table} SET at = at + 1 WHERE sequence = ${at}`)
    expect(await verifyChain(connection)).toEqual({ entries: at - 1, firstBad: at })
    for (const table of ['operation', 'change'])
      connection.exec(`UPDATE ${table} SET at = at - 1 WHERE sequence = ${at}`)
  }
  connection.close()
})

const edits: Readonly<Record<string, readonly string[]>> = {
  operation: [
    'at = at + 1',
    'run_key = 2',
    "cmdlet = cmdlet || ' '",
    "target = target || ' '",
    "line = line || ' '",
    "actor = actor || ' '",
    "origin = 'window'",
    "outcome = 'denied'",
    `error = '{"id":"x"}'`,
    'hash = zeroblob(32)',
  ],
  change: [
    'at = at - 1',
    'run_key = 2',
    'operation = operation + 1',
    "entity = 'group'",
    "object_id = object_id || ' '",
    "name = ''",
    "before = '{}'",
    `after = '{"city":"Ghenu"}'`,
    'hash = zeroblob(32)',
  ],
}

test('a thousand mutations drawn by the seed are each found at the first entry that is not as it was', async () => {
  const entries = 60
  const { connection } = await chainOf(entries * (2 / 3))
  const tableOf = (sequence: number) => (sequence % 3 === 0 ? 'change' : 'operation')
  const draw = seeded(seed)
  const mutate = (sequence: number): number => {
    const table = tableOf(sequence)
    const other = (at: number, to: string) =>
      connection.exec(`UPDATE ${tableOf(at)} SET sequence = ${to} WHERE sequence = ${at}`)
    switch (draw.below(4)) {
      case 0:
        // The last entry's removal is what the signed note of the end is for.
        connection.exec(`DELETE FROM ${table} WHERE sequence = ${sequence}`)
        return sequence
      case 1:
        other(sequence, '1000 + sequence')
        return sequence
      case 2: {
        const partner = draw.oneOf([sequence + 1, sequence + 3, 1 + draw.below(entries)])
        if (partner === sequence || partner > entries) return mutate(sequence)
        other(sequence, '5000')
        other(partner, String(sequence))
        connection.exec(`UPDATE ${table} SET sequence = ${partner} WHERE sequence = 5000`)
        return Math.min(sequence, partner)
      }
      default:
        connection.exec(`UPDATE ${table} SET ${draw.oneOf(edits[table] ?? [])} WHERE sequence = ${sequence}`)
        return sequence
    }
  }
  for (let round = 0; round < times(200, 1_000); round++) {
    connection.exec('SAVEPOINT mutation')
    const first = mutate(1 + draw.below(entries - 1))
    expect(await verifyChain(connection), `round ${round} of seed ${seed}`).toEqual({
      entries: first - 1,
      firstBad: first,
    })
    connection.exec('ROLLBACK TO mutation; RELEASE mutation')
  }
  expect(await verifyChain(connection)).toEqual({ entries, firstBad: null })
  connection.close()
})

test('canonical text sorts names at every depth, keeps lists as they are and drops what is not there', () => {
  expect(canonical({ b: 1, a: [{ d: null, c: 'x' }, 2], e: undefined })).toBe('{"a":[{"c":"x","d":null},2],"b":1}')
  expect(canonical({})).toBe('{}')
})
