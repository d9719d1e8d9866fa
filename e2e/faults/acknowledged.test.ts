import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryTenant } from '../doubles/temporary-tenant.ts'
import { times } from '../extent.ts'
import { bundled } from './bundled.ts'
import { hasStrace } from './installed.ts'

// Where tests must not be left out, the one that needs strace fails without it.
describe.skipIf(!hasStrace() && process.env['CI'] === undefined)('what is acknowledged', () => {
  test('was sent to the disk before', async () => {
    await using tenant = await temporaryTenant()
    await tenant.store.close()
    const writer = await bundled('writer', tenant.folder)
    const trace = join(tenant.folder, 'trace')
    const calls = ['-e', 'trace=pwrite64,fsync,fdatasync,write', '-y', '-s', '16']
    const child = spawn('strace', ['-f', '-o', trace, ...calls, process.execPath, writer, tenant.path], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const over = new Promise<void>(resolve => child.once('close', () => resolve()))
    let said = 0
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString('latin1').split('\n').length - 1
      // Nobody hears it any more, so it ends.
      if (said >= times(50, 1_000)) child.stdout.destroy()
    })
    await over

    let [written, sent, acknowledged] = [false, false, 0]
    for (const call of readFileSync(trace, 'utf8').split('\n')) {
      if (/\bpwrite64\(\d+<[^>]*-wal>/.test(call)) [written, sent] = [true, false]
      if (/\bf(?:data)?sync\(\d+<[^>]*-wal>/.test(call)) sent = true
      if (!/\bwrite\(1<[^>]*>, "\d+\\n"/.test(call)) continue
      expect({ written, sent }, call).toEqual({ written: true, sent: true })
      written = false
      acknowledged++
    }
    expect(acknowledged).toBeGreaterThanOrEqual(times(50, 1_000))
  }, 120_000)
})
