import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTenant } from '../../electron/store/open.ts'
import { person, temporaryTenant } from '../doubles/temporary-tenant.ts'
import { times } from '../extent.ts'
import { draw } from './draw.ts'

const sector = 512

/** What a failing disk may leave of a log from some byte on. */
const harms = {
  cut: (log: Buffer, from: number) => log.subarray(0, from),
  zeroed: (log: Buffer, from: number) => Buffer.concat([log.subarray(0, from), Buffer.alloc(log.length - from)]),
  garbled: (log: Buffer, from: number) => Buffer.concat([log.subarray(0, from), log.subarray(from).map(byte => ~byte)]),
} as const

test('a log that ends at any byte leaves exactly the runs that were complete before it', async () => {
  const { below } = draw()
  await using tenant = await temporaryTenant()
  // The file as it stands when the log begins, and where in the log each run was complete.
  const before = join(tenant.folder, 'before')
  const log = `${tenant.path}-wal`
  await tenant.store.close()
  copyFileSync(tenant.path, before)
  const store = await openTenant(tenant.path)
  const opened = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  const complete = [opened]
  for (let index = 0; index < 20; index++) {
    const turn = await store.turn({
      id: `run ${index}`,
      actor: 'tester',
      origin: 'terminal',
      line: 'Add',
      startedAt: index,
    })
    await turn.begin()
    await turn.startObject()
    await turn.writer.insert('user', person(`Person Number${'abcdefghijklmnopqrst'[index]}`))
    await turn.keepObject({ cmdlet: 'Add', target: 'it', line: 'Add', outcome: 'done' })
    await turn.commit()
    complete.push(statSync(log).size)
    await turn.release('completed')
  }
  const whole = readFileSync(log)
  await store.close()

  const damaged = join(tenant.folder, 'damaged.tenant')
  const cases = Object.entries(harms).flatMap(([harm, leave]) =>
    Array.from({ length: Math.floor(whole.length / sector) }, (_, index) => ({ harm, leave, from: sector * index })),
  )
  while (cases.length > times(150, cases.length)) cases.splice(below(cases.length), 1)
  for (const { harm, leave, from } of cases) {
    copyFileSync(before, damaged)
    writeFileSync(`${damaged}-wal`, leave(whole, from))
    const again = await openTenant(damaged)
    const { total } = await again.reader.users.page({ first: 1 }, 0)
    const findings = await again.check()
    await again.close()
    const expected = complete.filter(size => size > opened && size <= from).length
    expect({ total, sound: findings.every(({ ok }) => ok) }, `${harm} from byte ${from}`).toEqual({
      total: expected,
      sound: true,
    })
  }
}, 600_000)
