import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { person, runInfo, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'

async function ownTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aside-'))
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(variable, folder)
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
  return folder
}

test('a what-if aside sees the tenant and its own effects, keeps nobody waiting and leaves nothing', async () => {
  await using tenant = await temporaryTenant()
  const folder = await ownTemporaryFolder()
  const { store } = tenant
  const [ann, bob] = [person('Ann'), person('Bob')]
  await tenant.run(writer => writer.insert('user', ann))
  const turn = await store.turn(runInfo(), { whatIf: true, aside: true })
  await turn.begin()
  await turn.startObject()
  await turn.writer.update('user', ann.id, { city: 'Ghent' })
  expect(await turn.keepUnrecorded()).toMatchObject([{ change: 'change', fields: [{ field: 'City', after: 'Ghent' }] }])
  await turn.startObject()
  await turn.writer.remove('user', ann.id)
  await turn.dropObject()
  await tenant.run(writer => writer.insert('user', bob))
  expect((await turn.writer.users.get(ann.id))?.city).toBe('Ghent')
  expect(await turn.writer.users.get(bob.id)).toBeUndefined()
  await turn.release('discarded')
  expect(await store.reader.users.get(ann.id)).toEqual(ann)
  expect((await store.reader.journal.runs({})).total).toBe(2)
  expect(await readdir(folder)).toEqual([])
})

test('one that is stopped before its copy stands leaves nothing either', async () => {
  await using tenant = await temporaryTenant()
  const folder = await ownTemporaryFolder()
  const turn = tenant.store.turn(runInfo(), { whatIf: true, aside: true, signal: AbortSignal.abort() })
  await expect(turn).rejects.toMatchObject({ record: { id: 'Stopped' } })
  expect(await readdir(folder)).toEqual([])
})
