import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { backupAside } from './backup-thread.ts'
import { exists } from './place-file.ts'
import type { Store, Timestamp } from './types.ts'

/** A backup that the program made by itself. */
export interface DailyBackup {
  readonly path: string
  readonly at: Timestamp
  readonly bytes: number
}

/** Which backups this person's program made of a tenant; only these are ever removed. */
export interface BackupList {
  readonly get: (tenant: string) => Promise<readonly DailyBackup[]>
  readonly set: (tenant: string, backups: readonly DailyBackup[]) => Promise<void>
}

const keptDays = 7
const keptWeeks = 4

function dayOf(at: Timestamp): string {
  const date = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
}

/** The day on which the week began. */
function weekOf(at: Timestamp): string {
  const date = new Date(at)
  date.setDate(date.getDate() - ((date.getDay() + 6) % 7))
  return dayOf(date.getTime())
}

/** The newest of each of the newest seven days, and of each of the newest four weeks, that have one. */
export function kept(backups: readonly DailyBackup[]): readonly DailyBackup[] {
  const newestFirst = backups.toSorted((left, right) => right.at - left.at)
  const newestOfEach = (periodOf: (at: Timestamp) => string, most: number) => {
    const periods = new Map<string, DailyBackup>()
    for (const backup of newestFirst) {
      const period = periodOf(backup.at)
      if (!periods.has(period) && periods.size < most) periods.set(period, backup)
    }
    return periods.values()
  }
  const chosen = new Set([...newestOfEach(dayOf, keptDays), ...newestOfEach(weekOf, keptWeeks)])
  return newestFirst.filter(backup => chosen.has(backup))
}

export interface DailyBackupOptions {
  readonly store: Pick<Store, 'path' | 'subscribe'>
  /** Where the backups go; made when it is first needed. */
  readonly folder: string
  readonly list: BackupList
  readonly now: () => Timestamp
  /** How long nobody may have written before a backup begins, in milliseconds. */
  readonly rest: number
}

/** Makes a backup if there is none of this day; gives whether it made one. What is no longer kept is removed after it. */
export async function backUpDaily({ store, folder, list, now }: Omit<DailyBackupOptions, 'rest'>): Promise<boolean> {
  const known = await list.get(store.path)
  const at = now()
  if (known.some(backup => dayOf(backup.at) === dayOf(at))) return false
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `${basename(store.path).replace(/\.tenant$/i, '')} ${dayOf(at)}`
  let path = join(folder, `${name}.tenant`)
  // Another tenant of the same name may have its backups there too.
  for (let more = 2; await exists(path); more++) path = join(folder, `${name} (${more}).tenant`)
  const made = [...known, { path, at, bytes: await backupAside(store.path, path) }]
  const stay = kept(made)
  await list.set(store.path, stay)
  for (const { path } of made.filter(backup => !stay.includes(backup))) await rm(path, { force: true })
  return true
}

/** Makes the day's backup once something was written here and nobody writes any more; gives what ends it. */
export function startDailyBackups(options: DailyBackupOptions, onFault: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let working: Promise<unknown> | undefined
  const work = () => {
    working ??= backUpDaily(options)
      .catch(onFault)
      .finally(() => {
        working = undefined
      })
  }
  const unsubscribe = options.store.subscribe(({ outside }) => {
    if (outside) return
    clearTimeout(timer)
    timer = setTimeout(work, options.rest)
    timer.unref()
  })
  return async () => {
    unsubscribe()
    clearTimeout(timer)
    await working
  }
}
