import type { DirectorySource } from '../source.ts'
import { choose, ldapChoice } from './choice.ts'
import { readObjects } from './full.ts'
import { readGroups } from './groups.ts'
import { proven, type Changes } from './reading.ts'
import type { Session } from './session.ts'

/**
 * Any LDAP version 3 server: read in full each time. Entries are known by objectGUID or entryUUID; a server that has
 * neither is refused, because a rename would look like one leaving and another coming.
 */
export function ldapSource(session: Session): DirectorySource {
  return {
    read: (scope, options) => {
      const choice = choose(scope, ldapChoice, ['objectGUID', 'entryUUID'])
      async function* full(): Changes {
        yield* readObjects(session, choice, choice.filter)
        return { coverage: 'full' }
      }
      return proven(session, choice, options, full)
    },
    groups: (names, signal) => readGroups(session, names, signal),
    close: async () => session.connection.close(),
  }
}
