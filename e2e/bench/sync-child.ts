import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { cmdlets } from '../../electron/cmdlets/index.ts'
import { createEngine } from '../../electron/engine/create-engine.ts'
import { createFileGate } from '../../electron/files/gate.ts'
import { syncSchedules } from '../../electron/hosts/sync-schedules.ts'
import { createBindSecrets } from '../../electron/secrets/bind-secrets.ts'
import { imports } from '../../electron/import/imports.ts'
import { secrets } from '../../electron/secrets/secrets.ts'
import { blankUser } from '../../electron/store/blank-user.ts'
import { openTenant } from '../../electron/store/open.ts'
import { applyUndo, planUndo } from '../../electron/store/undo.ts'
import { dueAt, usualSchedule } from '../../electron/sync/schedule.ts'
import { createSynchronization } from '../../electron/sync/synchronization.ts'
import { PsObject } from '../../shared/values.ts'
import { generatedDirectory } from '../doubles/generated-directory.ts'
import { createBackups } from '../../electron/store/restore.ts'
import { headLists } from '../../electron/hosts/head-lists.ts'
import { createHeadSigner } from '../../electron/secrets/head-signer.ts'
import { journalWatch } from '../../electron/store/journal-watch.ts'

/**
 * Synchronizes a generated directory in this process and writes how long each run took, in milliseconds, as JSON.
 * Arguments: the tenant, the people, those that change from reading to reading, the runs, the file for the figures.
 */
const [tenant = '', people = '', changed = '', runs = '', figures = ''] = process.argv.slice(2)
const folder = dirname(tenant)
const store = await openTenant(tenant)
const engine = createEngine({
  store,
  cmdlets,
  services: {
    now: Date.now,
    secrets,
    tenant: store,
    journalWatch: journalWatch(
      headLists(() => folder),
      createHeadSigner(() => folder),
      Date.now,
    ),
    backups: { ...createBackups(store.path), daily: async () => [] },
    undo: { plan: planUndo, apply: applyUndo },
    imports,
    synchronization: createSynchronization(generatedDirectory(Number(people), Number(changed)), blankUser),
    bindSecrets: createBindSecrets({ folder: () => folder, environment: () => undefined }),
    schedules: { ...syncSchedules(() => folder, usualSchedule), dueAt },
  },
  files: session => createFileGate({ folder: session.folder, whatIf: session.whatIf }),
  origin: 'terminal',
  actor: 'bench',
  folder,
})

async function line(text: string): Promise<{ readonly milliseconds: number; readonly status: unknown }> {
  let status: unknown
  const { milliseconds } = await engine.run(
    { id: randomUUID(), session: 'bench', command: { text } },
    {
      signal: new AbortController().signal,
      onQuestion: async () => ({ answer: 'none' }),
      onRecord: record => {
        if (record.stream === 'output' && record.value instanceof PsObject) status = record.value.get('Status')
      },
    },
  )
  return { milliseconds, status }
}

await line("Set-CoexistenceConfiguration ldap://127.0.0.1 'DC=bench,DC=example'")
const times: number[] = []
for (let run = 0; run < Number(runs); run++) {
  const { milliseconds, status } = await line('Start-OnlineCoexistenceSync')
  if (status !== 'Completed') throw new Error(`a synchronization ended as ${String(status)}`)
  times.push(milliseconds)
}
writeFileSync(figures, JSON.stringify(times))
await engine.close()
await store.close()
