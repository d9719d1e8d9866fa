import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { build, desktopEntry } from '../../electron/build/build.ts'
import { temporaryTenant } from '../doubles/temporary-tenant.ts'
import { hasStrace } from './installed.ts'

const run = promisify(execFile)

interface Trace {
  /** Addresses, of other computers or of this one's own ports, that were connected or sent to. */
  readonly addresses: readonly string[]
  /** Files of the folder it was started in that were opened, by their names as given. */
  readonly opened: readonly string[]
  /** Programs that were started. */
  readonly started: readonly string[]
}

/** Runs this Node with these arguments in a folder, and tells what it asked of the system for as long as it ran. */
async function traced(folder: string, args: readonly string[]): Promise<Trace> {
  const place = join(folder, 'started-here')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), '{"main":"other.js"}')
  const trace = join(folder, 'trace')
  const told = ['-f', '-s', '4096', '-o', trace, '-e', 'trace=connect,sendto,sendmsg,openat,open,execve']
  await run('strace', [...told, process.execPath, ...args], {
    cwd: place,
    env: { ...process.env, TENANT_DESK_HOME: folder },
  })
  const text = readFileSync(trace, 'utf8')
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)
  return {
    addresses: all(/sa_family=AF_INET6?, (.*?)\}/g),
    opened: all(/open(?:at)?\((?:AT_FDCWD, )?"([^"]*)"/g).filter(
      path => !path.startsWith('/') || path.startsWith(place),
    ),
    started: all(/execve\("([^"]*)"/g).slice(1),
  }
}

const nothing: Trace = { addresses: [], opened: [], started: [] }

describe.skipIf(!hasStrace() && process.env['CI'] === undefined)('what is asked of the system', () => {
  test('the window opens a tenant and talks to nobody, and looks at nothing where it was started', async () => {
    await build(['page', 'desktop'])
    await using tenant = await temporaryTenant()
    await tenant.store.close()
    const observer = join(import.meta.dirname, '..', 'checklist', 'observe-main.ts')
    expect(await traced(tenant.folder, [observer, desktopEntry, '--tenant', tenant.path])).toEqual(nothing)
  }, 240_000)

  test('what it would ask is seen', async () => {
    await using tenant = await temporaryTenant()
    const program = `
      require('node:fs').readFileSync('package.json')
      require('node:child_process').spawnSync(process.execPath, ['--version'])
      const socket = require('node:dgram').createSocket('udp4')
      socket.send('x', 9, '127.0.0.1', () => socket.close())`
    const seen = await traced(tenant.folder, ['--eval', program])
    expect(seen.addresses).toEqual([expect.stringContaining('127.0.0.1')])
    expect(seen.opened).toEqual(['package.json'])
    expect(seen.started).toEqual([process.execPath])
  })
})
