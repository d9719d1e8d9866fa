import { directoryProblems, directoryTestTexts as texts } from '../../shared/texts/directory.ts'
import { addressOf, resolveAddress } from './ldap/address.ts'
import { bind } from './ldap/bind.ts'
import type { LdapConnection } from './ldap/connection.ts'
import { controlTypes } from './ldap/controls.ts'
import { failure } from './ldap/failure.ts'
import { openConnection, type OpenOptions } from './ldap/open.ts'
import { readRootDse } from './ldap/root-dse.ts'
import { DirectoryFailure, directorySteps, type DirectoryServer, type DirectoryStep, type TestScope } from './source.ts'
import { canDirSync, partitionOf } from './sources/dir-sync.ts'
import { anchorOf } from './sources/anchors.ts'
import { activeDirectoryChoice, choose, ldapChoice, type Choice } from './sources/choice.ts'
import { readGroups, requireGroups } from './sources/groups.ts'
import { readBase, readPages, sessionOf, type Session } from './sources/session.ts'
import { canSynchronize } from './sources/sync-repl.ts'
import { directoryDetails } from '../../shared/texts/directory-details.ts'

/** How one step of a test ended. `notRun`: a step before it failed. */
export interface DirectoryTestStep {
  readonly step: DirectoryStep
  readonly outcome: 'passed' | 'failed' | 'notRun'
  readonly sentence: string
  readonly advice: string
}

export interface DirectoryTest {
  /** All steps, in their order. */
  readonly steps: readonly DirectoryTestStep[]
  /** What kind of directory it is, where that was found out. */
  readonly kind: 'activeDirectory' | 'openLdap' | 'ldap' | undefined
}

/** Looks at the first page or two: enough to show that reading works and that pages are given. */
const enough = 1_000

async function testRights(session: Session, choice: Choice): Promise<string> {
  let found = 0
  const question = { base: choice.base, scope: 'sub', filter: choice.filter, attributes: choice.attributes } as const
  for await (const anchors of readPages(session, question, anchorOf)) {
    found += anchors.length
    if (found > enough) break
  }
  if (found === 0)
    throw failure(
      'rights',
      directoryProblems.nothingFound({
        base: choice.base,
        filter: choice.own === undefined ? '' : directoryDetails.thisFilter,
      }),
    )
  return texts.rights({ found: Math.min(found, enough), more: found > enough })
}

async function testControls(session: Session, choice: Choice): Promise<string> {
  const { kind, supportedControls } = session.rootDse
  if (kind === 'activeDirectory') {
    const offers = supportedControls.has(controlTypes.dirSync)
    return offers && (await canDirSync(session, partitionOf(session, choice.base))) ? texts.dirSync() : texts.usn()
  }
  if (kind === 'openLdap') {
    const offers = supportedControls.has(controlTypes.syncRequest)
    return offers && (await canSynchronize(session, choice)) ? texts.syncRepl() : texts.timestamp()
  }
  return texts.fullOnly()
}

/**
 * Tries a directory step by step, as a reading would use it, and says of each how it went. Never throws for what a
 * directory does; a stop by the signal throws its reason.
 */
export async function testDirectory(
  server: DirectoryServer,
  scope: TestScope,
  options: OpenOptions = {},
): Promise<DirectoryTest> {
  const passed = new Map<DirectoryStep, string>()
  let kind: DirectoryTest['kind']
  let connection: LdapConnection | undefined
  let failed: DirectoryFailure | undefined
  let running: DirectoryStep = 'name'
  try {
    const address = addressOf(server)
    const addresses = await resolveAddress(address, server.security !== 'none')
    passed.set('name', texts.name({ host: address.host, addresses: addresses.join(', ') }))
    running = 'connection'
    connection = await openConnection(server, {
      ...options,
      onAccepted: () => passed.set('connection', texts.connection(address)),
    })
    const { security } = connection
    passed.set('certificate', security === undefined ? texts.certificateNone() : texts.certificate(security))
    running = 'bind'
    await bind(connection, server)
    const { bindAccount: account } = server
    passed.set('bind', account === undefined || account === '' ? texts.bindNone() : texts.bind({ account }))
    running = 'base'
    const rootDse = await readRootDse(connection)
    kind = server.kind === 'auto' ? rootDse.kind : server.kind
    const session = sessionOf(connection, { ...rootDse, kind })
    const choice = choose(scope, kind === 'activeDirectory' ? activeDirectoryChoice : ldapChoice, [
      'objectGUID',
      'entryUUID',
    ])
    await readBase(session, choice.base)
    passed.set('base', texts.base({ base: choice.base }))
    running = 'rights'
    // Left in the middle of its pages, a connection cannot be asked anything else: the controls come first.
    const controls = await controlsOf(session, choice)
    const signal = options.signal ?? new AbortController().signal
    const { protectedGroups = [] } = scope
    requireGroups(protectedGroups, await readGroups(session, protectedGroups, signal))
    passed.set('rights', await testRights(session, choice))
    running = 'controls'
    passed.set('controls', controls())
  } catch (error) {
    if (!(error instanceof DirectoryFailure)) throw error
    failed = error.without(server.bindSecret)
  } finally {
    connection?.close()
  }
  return { kind, steps: stepsOf(passed, failed, running) }
}

/** The outcome for the controls, told only when its turn comes. */
async function controlsOf(session: Session, choice: Choice): Promise<() => string> {
  try {
    const sentence = await testControls(session, choice)
    return () => sentence
  } catch (error) {
    if (!(error instanceof DirectoryFailure)) throw error
    return () => {
      throw error
    }
  }
}

function stepsOf(
  passed: ReadonlyMap<DirectoryStep, string>,
  failed: DirectoryFailure | undefined,
  running: DirectoryStep,
): readonly DirectoryTestStep[] {
  // A failure while reading belongs to what was being tried.
  const at = failed === undefined ? undefined : failed.step === 'read' ? running : failed.step
  return directorySteps.map(step => {
    if (failed !== undefined && step === at)
      return { step, outcome: 'failed', sentence: failed.message, advice: failed.advice }
    const sentence = passed.get(step)
    return { step, outcome: sentence === undefined ? 'notRun' : 'passed', sentence: sentence ?? '', advice: '' }
  })
}
