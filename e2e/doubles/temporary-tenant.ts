import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ObjectChange } from '../../shared/engine.ts'
import { blankUser } from '../../electron/store/blank-user.ts'
import { createTenant } from '../../electron/store/create.ts'
import { openTenant } from '../../electron/store/open.ts'
import { createSampleTenant } from '../../electron/store/sample.ts'
import type { OpenOptions } from '../../electron/store/open.ts'
import type { RunInfo, Store, User, Writer } from '../../electron/store/types.ts'

/** A real tenant in a folder of its own, gone with it. */
export interface TemporaryTenant {
  readonly folder: string
  readonly path: string
  readonly store: Store
  /** Runs one write a person as one run, each an object of its own; gives the run's id. */
  readonly run: (
    work: (writer: Writer) => Promise<void>,
  ) => Promise<{ readonly id: string; readonly changes: readonly ObjectChange[] }>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** Who writes in tests. */
export function runInfo(more: Partial<RunInfo> = {}): RunInfo {
  return { id: randomUUID(), actor: 'tester', origin: 'terminal', line: 'Test', startedAt: Date.now(), ...more }
}

/** One run over the store with one object. */
export async function runOnce(
  store: Store,
  work: (writer: Writer) => Promise<void>,
  more: Partial<RunInfo> = {},
): Promise<{ readonly id: string; readonly changes: readonly ObjectChange[] }> {
  const info = runInfo(more)
  const turn = await store.turn(info)
  try {
    await turn.begin()
    await turn.startObject()
    await work(turn.writer)
    const changes = await turn.keepObject({
      cmdlet: 'Test-Write',
      target: 'it',
      line: 'Test-Write it',
      outcome: 'done',
    })
    await turn.commit()
    await turn.release('completed')
    return { id: info.id, changes }
  } catch (error) {
    await turn.rollback()
    await turn.release('failed')
    throw error
  }
}

/** A person of the temporary tenant; the address follows from the name. */
export function person(name: string, more: Partial<User> = {}): User {
  const local = name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z ]/g, '')
    .replaceAll(' ', '.')
  return { ...blankUser(randomUUID(), `${local}@fernwick.example`, name, 1_700_000_000_000), ...more }
}

/** Makes and opens a tenant with the domain fernwick.example and the given seats, or the sample company's. */
export async function temporaryTenant(
  options: OpenOptions & { readonly seats?: number; readonly sample?: true } = {},
): Promise<TemporaryTenant> {
  const folder = await mkdtemp(join(tmpdir(), 'tenant-'))
  const path = join(folder, 'test.tenant')
  if (options.sample === true) await createSampleTenant(path, { actor: 'tester', origin: 'terminal' })
  else await createTenant(path, { name: 'Test', domain: 'fernwick.example', seats: options.seats ?? 10 })
  const store = await openTenant(path, options)
  return {
    folder,
    path,
    store,
    run: work => runOnce(store, work),
    [Symbol.asyncDispose]: async () => {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}
