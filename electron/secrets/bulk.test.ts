import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { long, times } from '../../e2e/extent.ts'
import { hashAll } from './hash.ts'

test('many passwords cost the thread that asks for their hashes next to nothing', async () => {
  const passwords = Array.from({ length: times(20, 1_000) }, (_, index) => `Harbour-${index}-tin`)
  const turns = monitorEventLoopDelay({ resolution: 10 })
  turns.enable()
  const [thread, whole] = [process.threadCpuUsage(), process.cpuUsage()]
  expect(await Array.fromAsync(hashAll(passwords))).toHaveLength(passwords.length)
  const here = process.threadCpuUsage(thread)
  const everywhere = process.cpuUsage(whole)
  turns.disable()
  expect((here.user + here.system) / (everywhere.user + everywhere.system)).toBeLessThan(0.2)
  if (long) expect(turns.percentile(99) / 1e6).toBeLessThan(50)
}, 600_000)
