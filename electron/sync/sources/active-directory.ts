import { fullReasons } from '../../../shared/texts/directory.ts'
import { controlTypes } from '../ldap/controls.ts'
import { and, atLeast } from '../ldap/filter.ts'
import type { DirectorySource } from '../source.ts'
import { guidText } from './anchors.ts'
import { activeDirectoryChoice, choose, type Choice } from './choice.ts'
import { canDirSync, partitionOf, readDirSync } from './dir-sync.ts'
import { readObjects, sweep } from './full.ts'
import { readGroups } from './groups.ts'
import { packPlace, type Place } from './place.ts'
import { proven, resumeFrom, type Changes } from './reading.ts'
import { readBase, readContainers, readFirst, type Session } from './session.ts'

/**
 * The identity of the database behind this domain controller: update sequence numbers mean something only there.
 * Undefined where it may not be read.
 */
async function invocationOf(session: Session): Promise<string | undefined> {
  const { dsServiceName } = session.rootDse
  if (dsServiceName === undefined) return undefined
  const id = await readFirst(session, dsServiceName, 'invocationId')
  return id?.length === 16 ? guidText(id) : undefined
}

/**
 * What changed by update sequence number, then the identity of everybody. An ordinary account does not see deleted
 * objects, nor those that it may no longer read: only who is still there shows who is gone.
 */
async function* readByUsn(session: Session, choice: Choice, since: string | undefined): Changes {
  // Taken before the first entry: what changes meanwhile is read again the next time.
  const { highestUsn } = session.rootDse
  const cookie = highestUsn === undefined ? {} : { cookie: String(highestUsn) }
  if (since === undefined) {
    yield* readObjects(session, choice, choice.filter)
    return { coverage: 'full', ...cookie }
  }
  const next = String(Number(since) + 1)
  yield* readObjects(session, choice, and(choice.filter, atLeast('uSNChanged', next)))
  return { coverage: 'full', read: yield* sweep(session, choice), ...cookie }
}

/**
 * Active Directory: the DirSync control; where the account lacks the right to it (Replicating Directory Changes), by
 * update sequence number. The domain is read from its root because DirSync knows no other base; the base of the scope
 * is kept to here.
 */
export function activeDirectorySource(session: Session): DirectorySource {
  return {
    read: (scope, options) => {
      const choice = choose(scope, activeDirectoryChoice, ['objectGUID'])
      async function* changes(): Changes {
        const partition = partitionOf(session, choice.base)
        const syncs =
          session.rootDse.supportedControls.has(controlTypes.dirSync) && (await canDirSync(session, partition))
        const method: Place['method'] = syncs ? 'dirSync' : 'usn'
        const server = syncs ? await readBase(session, partition) : await invocationOf(session)
        const containers = await readContainers(session, choice.base)
        const resume = resumeFrom(options.cookie, { choice, server: server ?? '', methods: [method] })
        const moved = resume.place !== undefined && resume.place.containers !== containers
        const at = moved ? undefined : resume.place?.at
        const fullBecause = moved ? fullReasons.namesChanged : resume.fullBecause
        const ending = yield* syncs ? readDirSync(session, choice, partition, at) : readByUsn(session, choice, at)
        const { cookie, ...rest } = ending
        return {
          ...(fullBecause !== undefined && { fullBecause }),
          ...rest,
          ...(cookie !== undefined &&
            server !== undefined && {
              cookie: packPlace({ method, server, scope: choice.fingerprint, containers, at: cookie }),
            }),
        }
      }
      return proven(session, choice, options, changes)
    },
    groups: (names, signal) => readGroups(session, names, signal),
    close: async () => session.connection.close(),
  }
}
