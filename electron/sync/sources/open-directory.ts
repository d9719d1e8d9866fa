import { openBound, type OpenOptions } from '../ldap/open.ts'
import { readRootDse } from '../ldap/root-dse.ts'
import type { DirectoryServer, DirectorySource } from '../source.ts'
import { activeDirectorySource } from './active-directory.ts'
import { ldapSource } from './ldap.ts'
import { openLdapSource } from './openldap.ts'
import { sessionOf } from './session.ts'

const sources = { activeDirectory: activeDirectorySource, openLdap: openLdapSource, ldap: ldapSource } as const

/**
 * Connects and signs in to a directory; what it is, it says itself where the kind is `auto`. A reading that was left
 * early or failed ends the connection: open again to read again. Throws a DirectoryFailure at the step that failed, or
 * the reason of the signal.
 */
export async function openDirectory(server: DirectoryServer, options: OpenOptions = {}): Promise<DirectorySource> {
  const connection = await openBound(server, options)
  const release = options.signal === undefined ? undefined : connection.stopBy(options.signal)
  try {
    const rootDse = await readRootDse(connection)
    const kind = server.kind === 'auto' ? rootDse.kind : server.kind
    return sources[kind](sessionOf(connection, { ...rootDse, kind }))
  } catch (error) {
    connection.close()
    throw error
  } finally {
    release?.()
  }
}
