import { access } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fail } from '../../shared/errors.ts'
import {
  keptShapes,
  type KeptWindow,
  largestPreferences,
  type RecentTenant,
  type StoredPreferences,
} from '../../shared/host.ts'
import { jsonFile } from './json-file.ts'
import { createShellHistory, type ShellHistory } from './shell-history.ts'

const mostRecent = 12

/** What this user's hosts keep between starts, whatever the tenant. */
export interface UserStore {
  readonly preferences: () => Promise<StoredPreferences>
  /** Fails with PreferencesTooLarge beyond 256 KiB. */
  readonly savePreferences: (preferences: StoredPreferences) => Promise<void>
  /** What was typed in shells. */
  readonly history: () => ShellHistory
  /** The files opened last that are still there, latest first. */
  readonly recentTenants: () => Promise<readonly RecentTenant[]>
  readonly noteTenant: (path: string) => Promise<void>
  readonly window: (tenant: string) => Promise<KeptWindow | undefined>
  readonly saveWindow: (tenant: string, window: KeptWindow) => Promise<void>
}

/** The name of a tenant's file as a person says it. */
export function tenantName(path: string): string {
  return basename(path).replace(/\.tenant$/i, '')
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The store in this folder, which must be there. */
export function userStore(folder: string): UserStore {
  const preferences = jsonFile<StoredPreferences>(join(folder, 'preferences.json'), keptShapes.preferences, {})
  const recent = jsonFile(join(folder, 'recent.json'), keptShapes.recentTenants, [])
  const windows = jsonFile<Record<string, KeptWindow>>(join(folder, 'windows.json'), keptShapes.windows, {})
  let history: ShellHistory | undefined

  return {
    preferences: preferences.read,
    savePreferences: async given => {
      if (JSON.stringify(given).length > largestPreferences) fail('PreferencesTooLarge', {})
      await preferences.write(given)
    },
    history: () => (history ??= createShellHistory(folder)),
    recentTenants: async () => {
      const noted = await recent.read()
      const there = await Promise.all(noted.map(({ path }) => isThere(path)))
      return noted
        .filter((_, index) => there[index])
        .map(({ path, openedAt }) => ({ name: tenantName(path), path, openedAt: new Date(openedAt) }))
    },
    noteTenant: async given => {
      const path = resolve(given)
      const others = (await recent.read()).filter(known => known.path !== path)
      await recent.write([{ path, openedAt: Date.now() }, ...others].slice(0, mostRecent))
    },
    window: async tenant => {
      const kept = await windows.read()
      return Object.hasOwn(kept, tenant) ? kept[tenant] : undefined
    },
    saveWindow: async (tenant, window) => {
      const others = Object.entries(await windows.read()).filter(([path]) => path !== tenant)
      await windows.write(Object.fromEntries([[tenant, window], ...others].slice(0, mostRecent)))
    },
  }
}
