import {
  getCoexistenceConfiguration,
  setCoexistenceConfiguration,
  testCoexistenceConfiguration,
} from '../../shared/cmdlets/coexistence-configuration.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { errorRecord, fail } from '../../shared/errors.ts'
import { isLoopbackHost } from '../../shared/loopback-address.ts'
import { handle, handlePlanned, revealed, type ReadContext } from '../engine/context.ts'
import type { Coexistence, DirectoryClass } from '../store/types.ts'
import { wordOf } from './coexistence-output.ts'
import { bindSecret } from './coexistence-secret.ts'

type Given = Arguments<typeof testCoexistenceConfiguration>
type Asked = Arguments<typeof setCoexistenceConfiguration>

const blank: Coexistence = {
  id: 'coexistence',
  server: '',
  security: 'tls',
  serverName: null,
  certificateAuthority: null,
  pinnedCertificate: null,
  bindAccount: null,
  directoryKind: 'auto',
  baseDn: '',
  filter: null,
  includedUnits: [],
  excludedUnits: [],
  classes: ['user', 'contact', 'group'],
  flow: [],
  protectedGroups: [],
  deleteLimit: 500,
  disableLimit: 500,
  memberLimit: 500,
  limitPercent: 5,
  graceDays: 30,
  approveMatches: true,
}

const securities = { Tls: 'tls', StartTls: 'startTls', None: 'none' } as const
const kinds = { Auto: 'auto', ActiveDirectory: 'activeDirectory', OpenLdap: 'openLdap', Ldap: 'ldap' } as const
const classes = { Users: 'user', Contacts: 'contact', Groups: 'group' } as const satisfies Record<
  string,
  DirectoryClass
>

/** What is looked at before it is kept; a test names the step that fails by it. */
const checked = [
  'BaseDN',
  'Filter',
  'IncludeUnit',
  'ExcludeUnit',
  'ProtectedGroup',
  'CertificateAuthority',
  'PinnedCertificate',
] as const

/** The key of the table that has that value. */
function nameIn<Value>(table: Readonly<Record<string, Value>>, value: Value): string {
  return Object.keys(table).find(name => table[name] === value) ?? String(value)
}

function urlOf(server: string): URL {
  const url = URL.parse(server)
  if (url === null || !['ldaps:', 'ldap:', 'file:'].includes(url.protocol))
    fail('CoexistenceServerMalformed', { server }, { parameter: 'Server', target: server })
  if (url.protocol === 'file:') return url
  const { hostname: host, username, password, pathname, search, hash } = url
  if (host === '') fail('CoexistenceServerMalformed', { server }, { parameter: 'Server', target: server })
  // What stands there is not said again: it may be a password.
  if (`${username}${password}${pathname.replace(/^\/$/, '')}${search}${hash}` !== '')
    fail('CoexistenceServerExcess', { host }, { parameter: 'Server', target: host })
  return url
}

/** How the connection is secured: by the address unless said, never less than it has to be. */
function securityOf(url: URL, said: keyof typeof securities | undefined): Coexistence['security'] {
  if (url.protocol === 'file:') return 'none'
  const local = isLoopbackHost(url.hostname)
  const security = said === undefined ? undefined : securities[said]
  if (security === 'none' && !local) fail('CoexistencePlainRefused', { server: url.href }, { parameter: 'Security' })
  return security ?? (url.protocol === 'ldaps:' ? 'tls' : local ? 'none' : 'startTls')
}

const textOrNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** The file that is given in place of a server. */
function fileGiven({ LdifFile: file, Server: server }: Given): string | undefined {
  if (file !== undefined && server !== undefined)
    fail('CoexistenceTwoSources', { file }, { parameter: 'LdifFile', target: file })
  return file
}

/** What is given, over what is set up; fails where that is no directory. `file` is the address of the file that is given. */
async function configured(args: Given, file: string | undefined, context: ReadContext): Promise<Coexistence> {
  const before = (await context.store.row('coexistence', 'coexistence')) ?? blank
  const server = file ?? args.Server?.trim() ?? before.server
  const baseDn = args.BaseDN?.trim() ?? before.baseDn
  if (server === '') fail('CoexistenceIncomplete', { missing: '-Server' }, { parameter: 'Server' })
  const url = urlOf(server)
  if (baseDn === '' && url.protocol !== 'file:')
    fail('CoexistenceIncomplete', { missing: '-BaseDN' }, { parameter: 'BaseDN' })
  const moved = server !== before.server || args.Security !== undefined
  return {
    ...before,
    server,
    baseDn,
    security: moved ? securityOf(url, args.Security) : before.security,
    ...(args.BindAccount === undefined ? {} : { bindAccount: textOrNull(args.BindAccount) }),
    ...(args.PinnedCertificate === undefined
      ? {}
      : {
          pinnedCertificate: textOrNull(args.PinnedCertificate.replaceAll(/[\s:]/g, '').toLowerCase()),
        }),
    ...(args.ServerName === undefined ? {} : { serverName: textOrNull(args.ServerName) }),
    ...(args.DirectoryType === undefined ? {} : { directoryKind: kinds[args.DirectoryType] }),
    ...(args.Filter === undefined ? {} : { filter: textOrNull(args.Filter) }),
    ...(args.CertificateAuthority === undefined
      ? {}
      : { certificateAuthority: await textOfFile(args.CertificateAuthority, context) }),
  }
}

/** The text of the file, or null where none is named. */
async function textOfFile(path: string, { files }: ReadContext): Promise<string | null> {
  if (path === '') return null
  let text = ''
  for await (const piece of files.readText(path)) text += piece
  return text
}

function listOf(given: readonly string[]): readonly string[] {
  return given.map(each => each.trim()).filter(each => each !== '')
}

function limitsOf(args: Asked): Partial<Coexistence> {
  return {
    ...(args.DeleteLimit === undefined ? {} : { deleteLimit: args.DeleteLimit }),
    ...(args.DisableLimit === undefined ? {} : { disableLimit: args.DisableLimit }),
    ...(args.MemberLimit === undefined ? {} : { memberLimit: args.MemberLimit }),
    ...(args.LimitPercent === undefined ? {} : { limitPercent: args.LimitPercent }),
    ...(args.GraceDays === undefined ? {} : { graceDays: args.GraceDays }),
    ...(args.ApproveMatches === undefined ? {} : { approveMatches: args.ApproveMatches }),
  }
}

function scopeOf(args: Asked, { services }: ReadContext): Partial<Coexistence> {
  const flow = args.Flow === undefined ? undefined : listOf(args.Flow)
  const bad = flow?.find(rule => !services.synchronization.isRule(rule))
  if (bad !== undefined) {
    const targets = services.synchronization.targets.join(', ')
    fail('CoexistenceRuleMalformed', { rule: bad, targets }, { parameter: 'Flow', target: bad })
  }
  return {
    ...(args.Scope === undefined ? {} : { classes: args.Scope.map(name => classes[name]) }),
    ...(args.IncludeUnit === undefined ? {} : { includedUnits: listOf(args.IncludeUnit) }),
    ...(args.ExcludeUnit === undefined ? {} : { excludedUnits: listOf(args.ExcludeUnit) }),
    ...(args.ProtectedGroup === undefined ? {} : { protectedGroups: listOf(args.ProtectedGroup) }),
    ...(flow === undefined ? {} : { flow }),
  }
}

const get = handle(getCoexistenceConfiguration, async function* (_, { store, services }) {
  const row = await store.row('coexistence', 'coexistence')
  if (row === undefined) return
  yield {
    Server: row.server,
    BaseDN: row.baseDn,
    BindAccount: row.bindAccount,
    PasswordKept: row.bindAccount !== null && (await services.bindSecrets.find(row)) !== undefined,
    Security: nameIn(securities, row.security),
    DirectoryType: nameIn(kinds, row.directoryKind),
    ServerName: row.serverName,
    CertificateAuthority: row.certificateAuthority,
    PinnedCertificate: row.pinnedCertificate,
    Filter: row.filter,
    Scope: row.classes.map(each => nameIn(classes, each)),
    IncludeUnit: row.includedUnits,
    ExcludeUnit: row.excludedUnits,
    Flow: row.flow,
    EffectiveFlow: services.synchronization.rules(row),
    ProtectedGroup: row.protectedGroups,
    DeleteLimit: row.deleteLimit,
    DisableLimit: row.disableLimit,
    MemberLimit: row.memberLimit,
    LimitPercent: row.limitPercent,
    GraceDays: row.graceDays,
    ApproveMatches: row.approveMatches,
  }
})

const set = handlePlanned(setCoexistenceConfiguration, {
  // Files are read and the secret is kept before the turn to write.
  async *plan(args, context) {
    const given = fileGiven(args)
    const file = given === undefined ? undefined : await context.files.keep(given)
    const row = { ...(await configured(args, file, context)), ...scopeOf(args, context), ...limitsOf(args) }
    context.services.synchronization.check(row, new Set(checked.filter(name => args[name] !== undefined)))
    const secret = revealed(args.Password)
    if (secret !== undefined && !context.whatIf) {
      const detail = await context.services.bindSecrets.keep(row, secret)
      if (detail !== undefined) {
        const { message, advice } = errorRecord('CoexistenceSecretNotKept', { account: row.bindAccount ?? '', detail })
        context.warning(`${message} ${advice ?? ''}`)
      }
    }
    yield row
  },
  async *run(_, context, row: Coexistence) {
    const { store } = context
    if (!(await context.shouldProcess(row.server, setCoexistenceConfiguration.label))) return
    if ((await store.row('coexistence', row.id)) === undefined) await store.insert('coexistence', row)
    else await store.update('coexistence', row.id, row)
    // Nothing is given: who wants to see it asks with Get-.
    yield* []
  },
})

const test = handle(testCoexistenceConfiguration, async function* (args, context) {
  const { synchronization } = context.services
  const anything = Object.values(args).some(value => value !== undefined)
  const isSet = (await context.store.row('coexistence', 'coexistence')) !== undefined
  if (!anything && !isSet) fail('CoexistenceNotConfigured', {})
  const file = fileGiven(args)
  // It is read where it lies, and kept nowhere.
  const row = await configured(args, file === undefined ? undefined : `file:///${encodeURIComponent(file)}`, context)
  const secret = revealed(args.Password) ?? (await bindSecret(row, context, testCoexistenceConfiguration))
  const tried = file === undefined ? undefined : { name: file, read: () => context.files.read(file) }
  for (const { step, outcome, sentence, advice } of await synchronization.test(row, secret, context.signal, tried)) {
    yield { Step: wordOf(step), Result: wordOf(outcome), Message: sentence, Advice: advice === '' ? null : advice }
  }
})

/** The handlers that set the directory up. */
export const coexistenceConfiguration = [get, set, test]
