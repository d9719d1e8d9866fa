import { expect, test } from 'vitest'
import { person, runInfo, runOnce } from '../../e2e/doubles/temporary-tenant.ts'
import { said, toyDesk } from '../../e2e/doubles/toy-desk.ts'
import { openTenant } from '../store/open.ts'

/** Fails within the busy timeout where somebody holds the lock. */
async function writeFromElsewhere(path: string, who: string): Promise<void> {
  const other = await openTenant(path)
  try {
    await runOnce(other, writer => writer.insert('user', person(who)), runInfo())
  } finally {
    await other.close()
  }
}

test('the pipeline goes on past an object that fails, and the journal knows both', async () => {
  await using desk = await toyDesk()
  const { run, names, tenant } = desk
  const { records, summary } = await run(`'Ann', 'bad', 'late', 'Bob' | Add-Toy`)
  expect(said(records)).toEqual([
    'done Ann',
    'Ann',
    'failed bad',
    'error UserNotFound',
    'failed late',
    'error UserNotFound',
    'done Bob',
    'Bob',
  ])
  expect(await names()).toEqual(['Ann', 'Bob'])
  expect(summary).toMatchObject({ outcome: 'completed', errors: 2, changed: 2, undoable: true })
  const [listed] = (await tenant.store.reader.journal.runs({})).rows
  expect(listed).toMatchObject({ outcome: 'completed', operations: 4, failures: 2, changes: 2 })
})

test('nothing is said before everybody can see it', async () => {
  await using desk = await toyDesk()
  const { run, names } = desk
  const seen: Promise<boolean>[] = []
  await run(`& { foreach ($i in 1..2500) { "Toy $i" } } | Add-Toy`, {
    onRecord: record => {
      if (record.stream !== 'operation' || !/(?:000|500)$/.test(record.operation.target)) return
      seen.push(names().then(all => all.includes(record.operation.target)))
    },
  })
  expect(await Promise.all(seen)).toEqual([true, true, true, true, true])
})

test('what-if of a whole run lets its commands see each other and leaves nothing', async () => {
  await using desk = await toyDesk()
  const { run, names, tenant } = desk
  const { records, summary } = await run(`Add-Toy Ann; Remove-Toy Ann; Remove-Toy Ann`, { whatIf: true })
  expect(records.map(({ stream }) => stream)).toEqual(['whatIf', 'whatIf', 'error'])
  expect(summary).toMatchObject({ whatIf: true, changed: 0, undoable: false })
  expect(await names()).toEqual([])
  expect((await tenant.store.reader.journal.runs({})).total).toBe(0)
})

test('-WhatIf on one command takes only that one back', async () => {
  await using desk = await toyDesk()
  const { run, names } = desk
  await run(`Add-Toy Ann; Add-Toy Bob -WhatIf; Add-Toy Cid`)
  expect(await names()).toEqual(['Ann', 'Cid'])
})

test('all or nothing: the first error takes everything back, and the journal keeps why', async () => {
  await using desk = await toyDesk()
  const { run, names, tenant } = desk
  const { records, summary } = await run(`Add-Toy Ann; Add-Toy bad; Add-Toy Bob`, { atomic: true })
  expect(said(records)).toEqual(['error UserNotFound'])
  expect(summary).toMatchObject({ outcome: 'failed', changed: 0, undoable: false })
  expect(await names()).toEqual([])
  const [listed] = (await tenant.store.reader.journal.runs({})).rows
  expect(listed).toMatchObject({ outcome: 'failed', failures: 1, changes: 0 })
})

test('all or nothing: a question is put with nothing held, and the run starts anew with the answer', async () => {
  await using desk = await toyDesk()
  const { run, names, tenant } = desk
  const { records } = await run(`Add-Toy Ann; Ask-Toy Bob; $x = 1; Add-Toy Cid`, {
    atomic: true,
    onQuestion: async () => {
      await writeFromElsewhere(tenant.path, 'Other')
      return { answer: 'text', text: 'B' }
    },
  })
  expect(said(records)).toEqual(['done Ann', 'Ann', 'done Bob', 'B', 'done Cid', 'Cid'])
  expect(await names()).toEqual(['Ann', 'Bob B', 'Cid', 'Other'])
})

test('an object that asks starts anew with the answer, and no lock is held meanwhile', async () => {
  await using desk = await toyDesk()
  const { run, names, tenant } = desk
  await run(`'Ann', 'Bob' | Add-Toy; 'Cid' | Ask-Toy`, {
    onQuestion: async () => {
      expect(await names()).toEqual(['Ann', 'Bob'])
      await writeFromElsewhere(tenant.path, 'Other')
      return { answer: 'text', text: 'C' }
    },
  })
  expect(await names()).toEqual(['Ann', 'Bob', 'Cid C', 'Other'])
})

test('hashes are made ahead, before the lock is taken', async () => {
  await using desk = await toyDesk()
  const { run, tenant } = desk
  const others: Promise<void>[] = []
  const { records } = await run(`'a', 'b', 'c', 'd' | Hash-Toy`, {
    onRecord: record => {
      if (record.stream === 'output' && others.length === 0) others.push(writeFromElsewhere(tenant.path, 'Other'))
    },
  })
  await Promise.all(others)
  const output = records.flatMap(record => (record.stream === 'output' ? [record.value] : []))
  expect(output).toEqual(['a hashed', 'b hashed', 'c hashed', 'd hashed'])
})
