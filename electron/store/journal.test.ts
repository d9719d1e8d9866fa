import { DatabaseSync } from 'node:sqlite'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { times } from '../../e2e/extent.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { person, runInfo, runOnce, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { canonical } from './canonical.ts'
import { openTenant } from './open.ts'
import type { Writer } from './types.ts'

describe('the chain', () => {
  test('finds the first entry that was altered, removed, moved or put in', async () => {
    await using tenant = await temporaryTenant()
    for (let index = 0; index < 12; index++) {
      const user = person('Somebody', { userName: `p${String(index)}@fernwick.example` })
      await tenant.run(writer => writer.insert('user', user))
    }
    const { store } = tenant
    expect(await store.reader.journal.verify()).toEqual({ entries: 36, firstBad: null })
    const other = new DatabaseSync(tenant.path)
    other.exec('PRAGMA foreign_keys = OFF')
    // What was written, to put back after each mutation.
    other.exec(
      'CREATE TEMP TABLE operations AS SELECT * FROM operation; CREATE TEMP TABLE changes AS SELECT * FROM change; CREATE TEMP TABLE runs AS SELECT * FROM run',
    )
    const restore = `DELETE FROM operation; DELETE FROM change; DELETE FROM run; INSERT INTO run SELECT * FROM temp.runs;
      INSERT INTO operation SELECT * FROM temp.operations; INSERT INTO change SELECT * FROM temp.changes`
    const column = fc.constantFrom(
      'at',
      'cmdlet',
      'target',
      'line',
      'actor',
      'origin',
      'outcome',
      'error',
      'hash',
      'run_key',
    )
    const changed = fc.constantFrom(
      'at',
      'operation',
      'entity',
      'object_id',
      'name',
      'before',
      'after',
      'hash',
      'run_key',
    )
    // Each run is three entries: the operation, its change, and the run itself.
    const first = fc.integer({ min: 0, max: 11 }).map(index => index * 3 + 1)
    const ofRun = fc.constantFrom(
      'started_at',
      'ended_at',
      'actor',
      'origin',
      'line',
      'outcome',
      'operations',
      'failures',
      'changes',
      'undoes',
      'hash',
    )
    const values: Record<string, string> = {
      at: 'at + 1',
      origin: "CASE origin WHEN 'terminal' THEN 'window' ELSE 'terminal' END",
      outcome: "'denied'",
      error: '\'{"id":"x"}\'',
      hash: 'zeroblob(32)',
      run_key: 'run_key % 12 + 1',
      operation: 'operation + 3',
      started_at: 'started_at - 1',
      ended_at: 'NULL',
      operations: '2',
      failures: 'failures + 1',
      changes: '0',
      undoes: "'x'",
      entity: "'group'",
      before: "'{}'",
      after: "'{}'",
    }
    const outcomes: Record<string, string> = { ...values, outcome: "'failed'" }
    const mutation = fc.oneof(
      fc.record({
        at: first,
        sql: column.map(
          name => `UPDATE operation SET ${name} = ${values[name] ?? `${name} || 'x'`} WHERE sequence = $`,
        ),
      }),
      fc.record({
        at: first.map(at => at + 1),
        sql: changed.map(name => `UPDATE change SET ${name} = ${values[name] ?? `${name} || 'x'`} WHERE sequence = $`),
      }),
      fc.record({
        at: first.map(at => at + 2),
        sql: ofRun.map(name => `UPDATE run SET ${name} = ${outcomes[name] ?? `${name} || 'x'`} WHERE sequence = $`),
      }),
      fc.record({ at: first, sql: fc.constant("UPDATE run SET id = 'x' WHERE sequence = $ + 2") }),
      fc.record({ at: first, sql: fc.constant('DELETE FROM run WHERE sequence = $ + 2') }),
      fc.record({ at: first, sql: fc.constant('DELETE FROM operation WHERE sequence = $') }),
      fc.record({ at: first, sql: fc.constant('UPDATE operation SET sequence = 100 WHERE sequence = $') }),
      fc.record({
        at: first.map(at => at + 2).filter(at => at < 36),
        sql: fc.constant('UPDATE run SET sequence = NULL WHERE sequence = $'),
      }),
      fc.record({
        at: first.map(at => at + 2),
        sql: fc.constant(
          `INSERT INTO change SELECT $, at, run_key, operation, entity, object_id, name, before, after, hash FROM change WHERE sequence = 2`,
        ),
      }),
      fc.record({
        at: first,
        sql: fc.constant(
          `INSERT INTO change SELECT $, at, run_key, operation, entity, object_id, name, before, after, hash FROM change WHERE sequence = 2`,
        ),
      }),
    )
    await fc
      .assert(
        fc.asyncProperty(mutation, async ({ at, sql }) => {
          other.exec(sql.replaceAll('$', String(at)))
          const { firstBad } = await store.reader.journal.verify()
          expect(firstBad).toBe(at)
          other.exec(restore)
        }),
        { numRuns: times(150, 1_000) },
      )
      .finally(() => other.close())
  })

  test('failed and denied operations are entries of their own', async () => {
    await using tenant = await temporaryTenant()
    const { store } = tenant
    const info = runInfo()
    const turn = await store.turn(info)
    await turn.begin()
    await turn.startObject()
    await turn.writer.insert('user', person('Ann'))
    const error = { id: 'Stopped', category: 'OperationStopped', message: 'x' } as const
    await turn.dropObject({ cmdlet: 'Add', target: 'ann', line: 'Add ann', outcome: 'failed', error })
    await turn.commit()
    await turn.release('failed')
    const { rows, total } = await store.reader.journal.operations(info.id, 0, 10)
    expect(total).toBe(1)
    expect(rows).toMatchObject([{ sequence: 1, outcome: 'failed', error, run: info.id, actor: 'tester' }])
    expect(await store.reader.journal.run(info.id)).toMatchObject({ outcome: 'failed', failures: 1, changes: 0 })
  })

  test('tells what happened to one object, latest first, and which runs touched it', async () => {
    await using tenant = await temporaryTenant()
    const { journal } = tenant.store.reader
    const ann = person('Ann')
    const first = await tenant.run(writer => writer.insert('user', ann))
    await tenant.run(writer => writer.insert('user', person('Bob')))
    const second = await tenant.run(writer => writer.update('user', ann.id, { city: 'Ghent' }))
    const { rows, total } = await journal.history('user', ann.id, 0, 10)
    expect(total).toBe(2)
    expect(rows.map(row => row.change.after)).toMatchObject([{ city: 'Ghent' }, { displayName: 'Ann' }])
    expect(rows[0]?.change.before).toEqual({ city: null })
    expect((await journal.runs({ objectId: ann.id })).rows.map(run => run.id)).toEqual([second.id, first.id])
    expect(await journal.changesOfOperation(rows[0]?.operation.sequence ?? 0)).toHaveLength(1)
    expect((await journal.runs({ search: 'test TEST', first: 1 })).total).toBe(3)
    expect(await journal.describe(rows.map(row => row.change))).toMatchObject([
      { change: 'change', fields: [{ field: 'City', before: null, after: 'Ghent' }] },
      { change: 'create' },
    ])
  })

  test('never shows a password', async () => {
    await using tenant = await temporaryTenant()
    const ann = person('Ann')
    await tenant.run(writer => writer.insert('user', ann))
    const { changes } = await tenant.run(async writer => {
      const passwordId = await writer.savePassword({ userId: ann.id, hash: '$argon2id$h', setAt: 1 })
      await writer.update('user', ann.id, { passwordId })
    })
    expect(changes[0]?.fields).toEqual([{ field: 'Password', before: null, after: '•••' }])
  })
})

test('a run that never ended is interrupted at the next start, unless its process lives on', async () => {
  await using tenant = await temporaryTenant({ opener: 'window' })
  const info = runInfo()
  const turn = await tenant.store.turn(info)
  await turn.begin()
  await turn.startObject()
  await turn.writer.insert('user', person('Ann'))
  await turn.keepObject({ cmdlet: 'Add', target: 'ann', line: 'Add ann', outcome: 'done' })
  await turn.commit()
  const outcome = async (opener: string) => {
    const store = await openTenant(tenant.path, { opener })
    const run = await store.reader.journal.run(info.id)
    await store.close()
    return run?.outcome
  }
  expect(await outcome('another')).toBe('running')
  expect(await outcome('window')).toBe('interrupted')
  await turn.release('completed')
})

test('a clock that is set back changes neither the order nor the chain', async () => {
  let now = 2_000_000_000_000
  await using tenant = await temporaryTenant({ now: () => now })
  const { journal } = tenant.store.reader
  const ann = person('Ann')
  const runs: string[] = []
  for (const work of [
    (writer: Writer) => writer.insert('user', ann),
    (writer: Writer) => writer.update('user', ann.id, { city: 'Ghent' }),
    (writer: Writer) => writer.update('user', ann.id, { city: 'Ostend' }),
  ]) {
    runs.push((await runOnce(tenant.store, work, { startedAt: now })).id)
    now -= 86_400_000
  }
  const latestFirst = runs.toReversed()
  expect((await journal.runs({})).rows.map(run => run.id)).toEqual(latestFirst)
  expect((await journal.runs({ objectId: ann.id, first: 1 })).rows.map(run => run.id)).toEqual(latestFirst.slice(0, 1))
  const { rows } = await journal.history('user', ann.id, 0, 10)
  expect(rows.map(row => row.operation.run)).toEqual(latestFirst)
  // Each entry tells the time that the clock showed.
  expect(rows.map(row => row.operation.at)).toEqual([1_999_827_200_000, 1_999_913_600_000, 2_000_000_000_000])
  expect(await journal.verify()).toEqual({ entries: 9, firstBad: null, setBack: 4 })
  const warned = (await tenant.store.check()).filter(({ warning }) => warning !== undefined)
  expect(warned).toMatchObject([{ check: 'journal', ok: true, warning: storeNotes.clockSetBack(4) }])
})

test('undoing an undo makes the first run hold again', async () => {
  await using tenant = await temporaryTenant()
  const { store } = tenant
  const ann = person('Ann')
  const add = await tenant.run(writer => writer.insert('user', ann))
  const undo = await tenant.run(async writer => {
    writer.undoes(add.id, 1)
    await writer.remove('user', ann.id)
  })
  expect(await store.reader.journal.run(add.id)).toMatchObject({ undoneBy: undo.id, partlyUndoneBy: null })
  const redo = await tenant.run(async writer => {
    writer.undoes(undo.id, 1)
    await writer.insert('user', ann)
  })
  expect(await store.reader.journal.run(undo.id)).toMatchObject({ undoneBy: redo.id, undoes: add.id })
  expect(await store.reader.journal.run(add.id)).toMatchObject({ undoneBy: null, partlyUndoneBy: null })
})

test('a run counts as undone when the last of its objects is taken back, and partly until then', async () => {
  await using tenant = await temporaryTenant()
  const { journal } = tenant.store.reader
  const [ann, bob] = [person('Ann'), person('Bob')]
  const add = await tenant.run(async writer => {
    await writer.insert('user', ann)
    await writer.insert('user', bob)
  })
  const takeBack = (id: string, left: number) =>
    tenant.run(async writer => {
      writer.undoes(add.id, left)
      await writer.remove('user', id)
    })
  const first = await takeBack(ann.id, 2)
  expect(await journal.run(add.id)).toMatchObject({ undoneBy: null, partlyUndoneBy: first.id })
  const second = await takeBack(bob.id, 1)
  expect(await journal.run(add.id)).toMatchObject({ undoneBy: second.id, partlyUndoneBy: null })
  await tenant.run(async writer => {
    writer.undoes(second.id, 1)
    await writer.insert('user', bob)
  })
  expect(await journal.run(add.id)).toMatchObject({ undoneBy: null, partlyUndoneBy: first.id })
  const [, , , run] = (await journal.runs({})).rows
  expect(run).toMatchObject({ id: add.id, partlyUndoneBy: first.id })
})

test('canonical text does not depend on the order of fields', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fields => {
      const turned = Object.fromEntries(Object.entries(fields).reverse())
      expect(canonical(turned)).toBe(canonical(fields))
      expect(JSON.parse(canonical(fields))).toEqual(JSON.parse(JSON.stringify(fields)))
    }),
  )
})

test('a clock that is brought into step by less than a second is not one that was set back', async () => {
  let now = 2_000_000_000_000
  await using tenant = await temporaryTenant({ now: () => now })
  await tenant.run(writer => writer.insert('user', person('Ann')))
  now -= 999
  await tenant.run(writer => writer.insert('user', person('Bo')))
  expect(await tenant.store.reader.journal.verify()).toEqual({ entries: 6, firstBad: null })
  now -= 1_000
  await tenant.run(writer => writer.insert('user', person('Cas')))
  expect(await tenant.store.reader.journal.verify()).toMatchObject({ setBack: 7 })
})
