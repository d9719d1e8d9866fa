import type { DirectoryChange, DirectoryReading, DirectoryScope, DirectoryServer } from '../../electron/sync/source.ts'
import type { OpenOptions } from '../../electron/sync/ldap/open.ts'
import { openDirectory } from '../../electron/sync/sources/open-directory.ts'

export interface Collected {
  readonly changes: readonly DirectoryChange[]
  readonly reading: DirectoryReading
}

export interface CollectOptions extends OpenOptions {
  readonly cookie?: string | undefined
}

/** Opens a directory, reads it once to the end and closes it. */
export async function collect(
  server: DirectoryServer,
  scope: DirectoryScope,
  { cookie, ...open }: CollectOptions = {},
): Promise<Collected> {
  const source = await openDirectory(server, open)
  try {
    const signal = open.signal ?? new AbortController().signal
    const batches = source.read(scope, { signal, ...(cookie !== undefined && { cookie }) })
    const changes: DirectoryChange[] = []
    for (;;) {
      const { done, value } = await batches.next()
      if (done === true) return { changes, reading: value }
      changes.push(...value)
    }
  } finally {
    await source.close()
  }
}
