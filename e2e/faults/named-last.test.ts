import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryTenant } from '../doubles/temporary-tenant.ts'
import { bundled } from './bundled.ts'
import { hasStrace } from './installed.ts'

const calls = 'pwrite64,ftruncate,fchmod,chmod,fsync,fdatasync,link,linkat,rename,unlink,write'

/** What a call of the trace does for the backup of that name in that folder; undefined where it has nothing to do with it. */
function stepOf(call: string, folder: string, name: string): string | undefined {
  const part = `${folder}/.${name}.[0-9a-f]+.part`
  const steps: readonly (readonly [pattern: string, step: string])[] = [
    [`(?:pwrite64|ftruncate|fchmod)\\(\\d+<${part}>`, 'filled'],
    [`chmod\\("${part}"`, 'filled'],
    [`f(?:data)?sync\\(\\d+<${part}>`, 'sent'],
    [`(?:link|linkat|rename)\\(.*"${folder}/${name}"`, 'named'],
    [`unlink\\("${part}"`, 'its first name removed'],
    [`f(?:data)?sync\\(\\d+<${folder}>`, 'folder sent'],
    ['write\\(1<[^>]*>, "done', 'said'],
  ]
  return steps.find(([pattern]) => new RegExp(`^${pattern}`).test(call))?.[1]
}

/** The calls of a trace that succeeded, without their threads: those that took long at the place where they ended. */
function succeeded(trace: string): readonly string[] {
  const unfinished = new Map<string, string>()
  return trace.split('\n').flatMap(line => {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (text.endsWith('<unfinished ...>')) {
      unfinished.set(thread, text)
      return []
    }
    const call = text.startsWith('<... ') ? (unfinished.get(thread) ?? '') + text : text
    return / = -1 /.test(call) ? [] : [call]
  })
}

// Where tests must not be left out, the one that needs strace fails without it.
describe.skipIf(!hasStrace() && process.env['CI'] === undefined)('the disk has a backup', () => {
  test.each([
    ['and then its name', [], ['named', 'its first name removed']],
    ['and then its name, where the file system knows no links', ['-e', 'inject=link,linkat:error=EPERM'], ['named']],
  ])(
    '%s, before anybody is told of it',
    async (_, injected, named) => {
      await using tenant = await temporaryTenant({ sample: true })
      const program = await bundled('one-backup', tenant.folder)
      const [folder, trace] = [join(tenant.folder, 'backups'), join(tenant.folder, 'trace')]
      mkdirSync(folder)
      const told = ['-f', '-qq', '-y', '-s', '16', '-o', trace, '-e', `trace=${calls}`, ...injected]
      const args = [process.execPath, program, tenant.path, join(folder, 'backup.tenant')]
      const { stdout, stderr } = spawnSync('strace', [...told, ...args], { encoding: 'utf8' })
      expect([stdout, stderr]).toEqual(['done\n', ''])
      const steps = succeeded(readFileSync(trace, 'utf8'))
        .map(call => stepOf(call, folder, 'backup.tenant'))
        .filter(step => step !== undefined)
      const changes = steps.filter((step, index) => step !== steps[index - 1])
      // The last filling gives it its mode. SQLite sends file and folder before that, which is not to be relied upon.
      const last = ['filled', 'sent', ...named, 'folder sent', 'said']
      expect(changes.slice(-last.length)).toEqual(last)
      expect(changes.slice(0, -last.length)).not.toContain('named')
    },
    120_000,
  )
})
