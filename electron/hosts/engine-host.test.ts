import { expect, test } from 'vitest'
import { portPair } from '../../e2e/doubles/port-pair.ts'
import type { Notice, RunObserver, StreamRecord } from '../../shared/engine.ts'
import type { Failure } from '../../shared/errors.ts'
import { remoteEngine } from '../../shared/remote-engine.ts'
import { engineHost } from './engine-host.ts'

const entry = new URL('../../e2e/doubles/toy-worker.ts', import.meta.url)

function observer(): RunObserver & { readonly seen: StreamRecord[] } {
  const seen: StreamRecord[] = []
  return {
    seen,
    onRecord: record => void seen.push(record),
    onQuestion: () => Promise.reject(new Error('asked')),
    signal: new AbortController().signal,
  }
}

async function started() {
  const restarts: (Failure | undefined)[] = []
  const waiting: (() => void)[] = []
  const host = await engineHost({
    entry,
    tenant: 'ann.tenant',
    origin: 'window',
    onRestart: (_detail, stayedDown) => {
      restarts.push(stayedDown)
      waiting.shift()?.()
    },
  })
  const { ends } = portPair()
  host.connect(ends[1])
  const remote = remoteEngine(ends[0])
  let runs = 0
  const run = (text: string, watching: RunObserver = observer()) => {
    runs += 1
    return remote.run({ id: String(runs), session: 's', command: { text } }, watching)
  }
  const restarted = () => new Promise<void>(resolve => void waiting.push(resolve))
  return { host, remote, run, restarts, restarted }
}

test('the engine runs in a thread of its own and ends when told', async () => {
  const { host, run } = await started()
  const watching = observer()
  await run('Get-MSOnlineUser', watching)
  expect(watching.seen).toEqual([{ stream: 'output', value: 'ann.tenant' }])
  await host.close()
})

test('a tenant that cannot be opened fails the start with its record', async () => {
  const opening = engineHost({ entry, tenant: 'damaged', origin: 'browser', onRestart: () => undefined })
  await expect(opening).rejects.toMatchObject({ record: { id: 'InternalError' } })
})

test('an engine that dies is started again; its runs end, its pages are told and go on', async () => {
  const { host, remote, run, restarts, restarted } = await started()
  const heard: Notice[] = []
  remote.subscribe(notice => void heard.push(notice))
  const again = restarted()
  await expect(run('die')).rejects.toMatchObject({ record: { id: 'EngineRestarted' } })
  await again
  expect(restarts).toEqual([undefined])
  expect(heard).toMatchObject([{ outside: true }])
  await run('Get-MSOnlineUser')
  await host.close()
})

test('an engine that keeps dying stays down and says so', async () => {
  const { host, run, restarts, restarted } = await started()
  for (let death = 1; death <= 4; death += 1) {
    const over = restarted()
    const dying = run('die').catch(() => undefined)
    await over
    if (death < 4) await dying
  }
  expect(restarts.map(stayedDown => stayedDown === undefined)).toEqual([true, true, true, false])
  await host.close()
})
