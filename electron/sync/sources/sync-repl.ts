import { directoryProblems, fullReasons } from '../../../shared/texts/directory.ts'
import { controlOf, controlTypes, syncDone, syncInfo, syncRequestControl, syncState } from '../ldap/controls.ts'
import type { ResultMessage } from '../ldap/decode.ts'
import { failure } from '../ldap/failure.ts'
import { equal } from '../ldap/filter.ts'
import { resultFailure } from '../ldap/results.ts'
import { askSearch, decoded, readAnswers, type SearchPiece } from '../ldap/search.ts'
import type { DirectoryChange } from '../source.ts'
import { uuidText } from './anchors.ts'
import { objectOf, type Choice } from './choice.ts'
import { sweep } from './full.ts'
import type { Changes, Ending } from './reading.ts'
import type { Session } from './session.ts'
import { directoryDetails } from '../../../shared/texts/directory-details.ts'

const unavailableCriticalExtension = 12
const unwillingToPerform = 53
const refreshRequired = 4096

/** Asks for a synchronization of nothing: a server without the overlay refuses the control. */
export async function canSynchronize({ connection }: Session, { base }: Choice): Promise<boolean> {
  const control = syncRequestControl(undefined)
  askSearch(connection, {
    base,
    scope: 'base',
    filter: equal('objectClass', 'tenantDeskNothing'),
    attributes: ['1.1'],
    controls: [control],
  })
  const answers = readAnswers(connection)
  for (;;) {
    const { done, value } = await answers.next()
    if (done !== true) continue
    if (value.result.code === unavailableCriticalExtension) return false
    if (value.result.code !== 0) throw resultFailure('controls', value.result, base)
    const end = controlOf(value.controls, controlTypes.syncDone)
    return end !== undefined
  }
}

interface Phase {
  /** Whether the server named those that are present, so that the others are gone. */
  present: boolean
  named: number
  /** How many the server named as gone, which those are too that the account may no longer see. */
  gone: number
}

/** What one message of a synchronization says. */
function changeOf(session: Session, choice: Choice, piece: SearchPiece, phase: Phase): DirectoryChange[] {
  if (piece.kind === 'entry') {
    const control = controlOf(piece.controls, controlTypes.syncState)
    if (control === undefined) throw failure('read', directoryProblems.controlMissing({ control: 'Sync State' }))
    const { state, uuid } = decoded(session.connection, () => syncState(control.value))
    const anchor = uuidText(uuid)
    phase.named++
    if (state === 'delete') {
      phase.gone++
      return []
    }
    if (state === 'present') return [{ kind: 'present', anchors: [anchor] }]
    return [{ kind: 'whole', object: objectOf(piece, anchor, choice) }]
  }
  if (piece.name !== controlTypes.syncInfo) return []
  const info = decoded(session.connection, () => syncInfo(piece.value))
  if (info === undefined) throw failure('read', directoryProblems.controlMissing({ control: 'Sync Info' }))
  if (info.kind === 'refreshPresent') phase.present = true
  if (info.kind !== 'idSet' || info.uuids.length === 0) return []
  phase.named += info.uuids.length
  if (!info.refreshDeletes) return [{ kind: 'present', anchors: info.uuids.map(uuidText) }]
  phase.gone += info.uuids.length
  return []
}

/** What ends a synchronization well; undefined where the server did not know the cookie. Otherwise a failure. */
function endingOf(
  session: Session,
  choice: Choice,
  { result, controls }: ResultMessage,
  phase: Phase,
  from: Buffer | undefined,
): Ending | undefined {
  if (from !== undefined && (result.code === refreshRequired || result.code === unwillingToPerform)) return undefined
  if (result.code !== 0) throw resultFailure('read', result, choice.base)
  const control = controlOf(controls, controlTypes.syncDone)
  if (control === undefined) throw failure('read', directoryProblems.controlMissing({ control: 'Sync Done' }))
  const { cookie, refreshDeletes } = decoded(session.connection, () => syncDone(control.value))
  // Without a change there is no new cookie; without both, nothing was said about who is there.
  if (cookie === undefined && from !== undefined && phase.named === 0)
    return { coverage: 'changes', cookie: from.toString('base64') }
  // OpenLDAP answers a cookie it cannot read with everything and an empty cookie.
  if (cookie?.length === 0 && from !== undefined) return undefined
  const at = cookie ?? from
  if (at === undefined || at.length === 0)
    throw failure('read', directoryProblems.noFinalCookie({ method: directoryDetails.synchronization }))
  const full = from === undefined || phase.present || !refreshDeletes
  return { coverage: full ? 'full' : 'changes', cookie: at.toString('base64') }
}

/** Reads by content synchronization from where the last one ended, or everything. The cookie is in base64. */
export async function* readSync(session: Session, choice: Choice, at: string | undefined): Changes {
  const from = at === undefined ? undefined : Buffer.from(at, 'base64')
  const phase: Phase = { present: false, named: 0, gone: 0 }
  askSearch(session.connection, {
    base: choice.base,
    scope: 'sub',
    filter: choice.filter,
    attributes: choice.attributes,
    controls: [syncRequestControl(from)],
  })
  const answers = readAnswers(session.connection, session.isOwn)
  let answer = await answers.next()
  let changes: DirectoryChange[] = []
  while (answer.done !== true) {
    for (const piece of answer.value) changes.push(...changeOf(session, choice, piece, phase))
    if (changes.length >= 900) {
      yield changes
      changes = []
    }
    answer = await answers.next()
  }
  if (changes.length > 0) yield changes
  const ending = endingOf(session, choice, answer.value, phase, from)
  // What a server says has gone may only be out of the account's sight. Whoever is still in sight shows how many that are.
  if (ending?.coverage === 'changes' && phase.gone > 0)
    return { ...ending, coverage: 'full', read: yield* sweep(session, choice) }
  if (ending !== undefined) return ending
  return { ...(yield* readSync(session, choice, undefined)), fullBecause: fullReasons.rejected }
}
