import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type ErrorFacts, type ErrorId, errorRecord } from '../../shared/errors.ts'

/** How a process of the program ended, with all that it said. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The program as processes of their own, with a home and a tenant on firm.example. */
export interface SpawnedDesk {
  readonly home: string
  readonly tenant: string
  readonly start: (args: readonly string[]) => ChildProcessWithoutNullStreams
  readonly desk: (args: readonly string[], input?: string) => Promise<Ended>
  /** Runs command text in the shell. */
  readonly run: (command: string, ...options: string[]) => Promise<Ended>
  /** Runs lines of the system's shell, where `desk` is the program and `$TENANT` the tenant, under the command `setting`. */
  readonly inSystemShell: (line: string, ...setting: string[]) => Promise<Ended>
  readonly remove: () => void
}

const program = join(import.meta.dirname, '..', '..', 'electron', 'tenant-desk.mjs')

/** What a process says, and its code, when it has ended. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const code = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out, err }
}

/** A home for processes of the program, in this environment beside ours; the tenant is yet to be made. */
export function spawnedDesk(environment: Readonly<Record<string, string>> = {}): SpawnedDesk {
  const home = mkdtempSync(join(tmpdir(), 'cli-'))
  const tenant = join(home, 'firm.tenant')
  const env = {
    ...process.env,
    TENANT_DESK_HOME: home,
    NO_COLOR: '',
    NODE: process.execPath,
    PROGRAM: program,
    TENANT: tenant,
    ...environment,
  }
  const start = (args: readonly string[]) => spawn(process.execPath, [program, ...args], { cwd: home, env })
  const desk = (args: readonly string[], input = '') => {
    const child = start(args)
    child.stdin.end(input)
    return ended(child)
  }
  return {
    home,
    tenant,
    start,
    desk,
    run: (command, ...options) => desk(['shell', '--tenant', tenant, ...options, '-Command', command]),
    inSystemShell: (line, ...setting) => {
      const [command = '/bin/sh', ...args] = [
        ...setting,
        '/bin/sh',
        '-c',
        `desk() { "$NODE" "$PROGRAM" "$@"; }\n${line}`,
      ]
      const child = spawn(command, args, { cwd: home, env })
      child.stdin.end()
      return ended(child)
    },
    remove: () => rmSync(home, { recursive: true }),
  }
}

/** What a person reads of that error. */
export function sentence<Id extends ErrorId>(id: Id, facts: ErrorFacts<Id>): string {
  return errorRecord(id, facts).message
}
