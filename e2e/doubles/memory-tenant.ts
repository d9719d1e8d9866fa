import { randomUUID } from 'node:crypto'
import type { Coexistence, Entities, StoredStep, User, Writer } from '../../electron/store/types.ts'
import { blankUser } from '../../electron/store/blank-user.ts'
import { migrate } from '../../electron/store/migrate.ts'
import { connect } from '../../electron/store/sqlite.ts'
import { stageAlone } from '../../electron/store/stage.ts'
import { createTurnParts } from '../../electron/store/turn-parts.ts'
import { createTurn } from '../../electron/store/turn.ts'
import type { DirectoryAccess } from '../../electron/sync/access.ts'
import { createSynchronization } from '../../electron/sync/synchronization.ts'
import type { SyncReport } from '../../electron/sync/synchronize.ts'
import { runInfo } from './temporary-tenant.ts'

/** What kills a synchronization in a test, as the end of the process would. */
export class Killed extends Error {}

/** A tenant without a file, for tests that need many, with a synchronization over a directory of the test. */
export interface MemoryTenant {
  /** Runs to the report; `step` is told of each commit before it is made, and may throw. */
  readonly synchronize: (options?: {
    readonly full?: boolean
    readonly step?: () => void
  }) => Promise<{ readonly report: SyncReport; readonly applied: readonly StoredStep[] }>
  readonly write: (work: (writer: Writer) => Promise<void>) => Promise<void>
  readonly reader: Writer
  /** Everything of the tenant that synchronization masters, without ids and times, in an order of its own. */
  readonly snapshot: () => Promise<readonly string[]>
  readonly pass: (milliseconds: number) => void
  readonly close: () => void
}

/** The configuration of tests: the usual limits, and joining without approval. */
export function testConfiguration(more: Partial<Coexistence> = {}): Coexistence {
  return {
    id: 'coexistence',
    server: 'ldap://127.0.0.1',
    security: 'none',
    serverName: null,
    certificateAuthority: null,
    pinnedCertificate: null,
    bindAccount: null,
    directoryKind: 'auto',
    baseDn: 'DC=fernwick,DC=example',
    filter: null,
    includedUnits: [],
    excludedUnits: [],
    classes: ['user', 'contact', 'group'],
    flow: [],
    protectedGroups: [],
    deleteLimit: 500,
    disableLimit: 500,
    memberLimit: 500,
    limitPercent: 5,
    graceDays: 30,
    approveMatches: false,
    ...more,
  }
}

/** Opens one with the domain fernwick.example. */
export async function memoryTenant(
  directory: DirectoryAccess,
  configuration: Coexistence = testConfiguration(),
  secret?: string,
): Promise<MemoryTenant> {
  const connection = connect(':memory:', 'write')
  await migrate(connection)
  let now = Date.UTC(2026, 10, 22, 9)
  const parts = createTurnParts(connection, () => now, '')
  const { writer } = parts
  const reader: Writer = { ...writer, undoes: () => undefined }

  async function write(work: (writer: Writer) => Promise<void>, step: () => void = () => undefined): Promise<void> {
    const turn = createTurn({ ...parts, committed: () => undefined, leave: () => undefined }, runInfo(), false)
    try {
      await turn.begin()
      await turn.startObject()
      await work(turn.writer)
      step()
      await turn.keepUnseen({ cmdlet: 'Test', target: 'it', line: 'Test', outcome: 'done' })
      await turn.commit()
    } catch (error) {
      await turn.rollback()
      throw error
    }
  }

  await write(async tenant => {
    await tenant.insert('tenant', {
      id: 'tenant',
      name: 'Test',
      passwordPolicy: 'BPOS',
      addressPattern: '{first}.{last}',
      createdAt: now,
    })
    await tenant.insert('domain', { id: 'fernwick.example', isDefault: true, addedAt: now })
    await tenant.insert('coexistence', configuration)
  })

  async function synchronize({ full = false, step = () => undefined }: { full?: boolean; step?: () => void } = {}) {
    const service = createSynchronization(directory, blankUser)
    const applied: StoredStep[] = []
    const request = {
      run: randomUUID(),
      full,
      whatIf: false,
      now: () => now,
      stage: <T>(work: Parameters<typeof stageAlone<T>>[1]) =>
        stageAlone(parts, async staging => {
          const result = await work(staging)
          step()
          return result
        }),
      reader: () => reader,
      signal: new AbortController().signal,
      progress: () => undefined,
      note: () => undefined,
      secret: async () => secret,
    }
    for await (const part of service.run(request)) {
      if (part.kind === 'report') return { report: part, applied }
      await write(tenant => service.apply(tenant, part.steps, { now, run: request.run }), step)
      applied.push(...part.steps)
      part.outcome = 'done'
    }
    throw new Error('a synchronization ended without its report')
  }

  return {
    synchronize,
    write,
    reader,
    snapshot: () => snapshotOf(reader),
    pass: milliseconds => {
      now += milliseconds
    },
    close: () => connection.close(),
  }
}

const unlike = new Set<keyof User>(['id', 'createdAt', 'changedAt'])

async function snapshotOf(reader: Writer): Promise<readonly string[]> {
  const texts: string[] = []
  const named = new Map<string, string>()
  for (const user of (await reader.users.page({}, 0)).rows) {
    named.set(user.id, user.userName)
    const fields = Object.entries(user).filter(([name, value]) => !unlike.has(name as keyof User) && value !== null)
    texts.push(`user ${JSON.stringify(Object.fromEntries(fields))}`)
  }
  const groups = (await reader.groups.page({})).rows
  for (const group of groups) named.set(group.id, group.address)
  for (const contact of await contactsOf(reader)) {
    named.set(contact.id, contact.address)
    texts.push(`contact ${contact.address} ${contact.displayName}`)
  }
  for (const { address, displayName, members } of groups) {
    const names = members.map(id => named.get(id) ?? id).toSorted()
    texts.push(`group ${address} ${displayName} ${names.join(',')}`)
  }
  return texts.toSorted()
}

async function contactsOf(reader: Writer): Promise<readonly Entities['contact'][]> {
  const found = await reader.recipients.search('', 10_000)
  return found.filter(each => each.entity === 'contact')
}
