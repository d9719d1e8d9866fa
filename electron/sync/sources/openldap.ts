import { fullReasons } from '../../../shared/texts/directory.ts'
import { controlTypes } from '../ldap/controls.ts'
import { textOf, type EntryMessage } from '../ldap/decode.ts'
import { and, atLeast } from '../ldap/filter.ts'
import type { DirectorySource } from '../source.ts'
import { choose, ldapChoice, type Choice } from './choice.ts'
import { readObjects, sweep } from './full.ts'
import { readGroups } from './groups.ts'
import { packPlace, type Place } from './place.ts'
import { proven, resumeFrom, type Changes } from './reading.ts'
import { readBase, readContainers, type Session } from './session.ts'
import { canSynchronize, readSync } from './sync-repl.ts'

/** Changes that came so close to the last reading that its clock may have missed them are read twice. */
const overlapMilliseconds = 10 * 60 * 1_000

/** A time as LDAP writes it, in milliseconds; undefined where it is none. */
export function timeOf(text: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:[.,]\d+)?Z$/.exec(text) ?? []
  if (second === undefined) return undefined
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
}

/** A time in milliseconds as LDAP writes it, in whole seconds. */
export function timeText(time: number): string {
  return `${new Date(time).toISOString().replaceAll(/[-:T]|\.\d+/g, '')}`
}

/**
 * What changed by modifyTimestamp, then the identity of everybody, which shows who is gone: the way where content
 * synchronization is not offered. The place is the newest time seen, less how long the reading took and an overlap:
 * the clock of this computer never counts.
 */
async function* readByTime(session: Session, asked: Choice, since: string | undefined): Changes {
  const choice = { ...asked, attributes: [...asked.attributes, 'modifyTimestamp'] }
  const started = performance.now()
  let newest = since === undefined ? 0 : (timeOf(since) ?? 0) + overlapMilliseconds
  const note = ({ attributes }: EntryMessage) => {
    newest = Math.max(newest, timeOf(textOf(attributes, 'modifytimestamp') ?? '') ?? 0)
  }
  let read: number | undefined
  if (since === undefined) yield* readObjects(session, choice, choice.filter, note)
  else {
    yield* readObjects(session, choice, and(choice.filter, atLeast('modifyTimestamp', since)), note)
    read = yield* sweep(session, choice)
  }
  const at = newest - (performance.now() - started) - overlapMilliseconds
  return {
    coverage: 'full',
    ...(newest > 0 && { cookie: timeText(at) }),
    ...(read !== undefined && { read }),
  }
}

/** OpenLDAP: content synchronization (RFC 4533, refreshOnly); by modifyTimestamp where its overlay is not set up. */
export function openLdapSource(session: Session): DirectorySource {
  return {
    read: (scope, options) => {
      const choice = choose(scope, ldapChoice, ['entryUUID'])
      async function* changes(): Changes {
        const server = await readBase(session, choice.base)
        const containers = await readContainers(session, choice.base)
        const syncs =
          session.rootDse.supportedControls.has(controlTypes.syncRequest) && (await canSynchronize(session, choice))
        const method: Place['method'] = syncs ? 'syncRepl' : 'timestamp'
        const resume = resumeFrom(options.cookie, { choice, server, methods: [method] })
        const moved = resume.place !== undefined && resume.place.containers !== containers
        const place = moved ? undefined : resume.place
        const fullBecause = moved ? fullReasons.namesChanged : resume.fullBecause
        const ending = yield* syncs ? readSync(session, choice, place?.at) : readByTime(session, choice, place?.at)
        const { cookie: at, ...rest } = ending
        return {
          ...(fullBecause !== undefined && { fullBecause }),
          ...rest,
          ...(at !== undefined && {
            cookie: packPlace({ method, server, scope: choice.fingerprint, containers, at }),
          }),
        }
      }
      return proven(session, choice, options, changes)
    },
    groups: (names, signal) => readGroups(session, names, signal),
    close: async () => session.connection.close(),
  }
}
