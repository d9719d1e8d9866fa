import { hash } from 'node:crypto'
import type { StrictRow } from '../../shared/csv-strict.ts'
import type { Invocation } from '../../shared/engine.ts'
import { errorRecord, type ErrorRecord } from '../../shared/errors.ts'
import type { Job, JobValues } from '../../shared/jobs/job.ts'
import { jobChoices } from '../../shared/jobs/mailbox.ts'
import { underlaid } from '../../shared/jobs/template-values.ts'
import { isSaid, toPipelines } from '../../shared/jobs/pipelines.ts'
import { domainOf } from '../../shared/kinds/address.ts'
import { nearestNames } from '../../shared/language/nearest-names.ts'
import { isList } from '../../shared/values.ts'
import type { MappedColumn, RowPlan } from '../../shared/import/table.ts'
import { templateOf } from './row-template.ts'
import type { Domain, Reader, Subscription, User } from '../store/types.ts'
import { emptyCell, valuesOf } from './cell-values.ts'

export interface RowPlanOptions {
  readonly job: Job
  readonly columns: readonly MappedColumn[]
  readonly defaults: ReadonlyMap<string, string>
  /** Generates a password where the row has none. */
  readonly generate: boolean
  /** Whether an earlier import of the same file did the row, and that still holds. */
  readonly doneBefore: (line: number) => boolean
}

const faults = {
  quoteStray: 'RowQuoteStray',
  quoteOpen: 'RowQuoteOpen',
  nul: 'RowHasNul',
  unreadable: 'RowNotReadable',
} as const

/** Kinds whose rows mostly share their object with others. */
const sharesObject: ReadonlySet<string> = new Set(['permissions'])

export interface RowPlanner {
  /** What the row stands for; the tenant is asked as the row's turn finds it. */
  readonly plan: (row: StrictRow, store: Reader) => Promise<RowPlan>
  /** Only notes what the row is about: it has its outcome already. */
  readonly pass: (row: StrictRow) => void
}

/** Plans rows in the order of the file. */
export function createRowPlanner(options: RowPlanOptions): RowPlanner {
  const { job, columns, defaults, doneBefore } = options
  const subjectAt = columns.findIndex(({ field }) => field?.name === job.subject)
  const seen = createSeen()
  const known = createKnown()

  /** Where the object stood before in the file. */
  function twice(target: string, line: number): ErrorRecord | undefined {
    if (target === '' || sharesObject.has(job.id)) return undefined
    const before = seen(target.toLowerCase(), line)
    return before === undefined || before === line
      ? undefined
      : errorRecord('RowTwice', { target, line: before }, { parameter: job.subject })
  }

  const targetOf = ({ cells }: StrictRow) => cells[subjectAt]?.trim() ?? ''
  const isWhole = ({ cells, fault }: StrictRow) => fault === undefined && cells.length === columns.length

  async function plan(row: StrictRow, store: Reader): Promise<RowPlan> {
    const { line, cells, fault } = row
    const target = targetOf(row)
    const refused = (problem: ErrorRecord): RowPlan => ({ target, commands: [], problem })
    if (fault !== undefined) return refused(errorRecord(faults[fault.fault], fault))
    if (!isWhole(row)) {
      const column = cells.slice(0, columns.length).join(' ').length + 1
      return refused(errorRecord('RowCellsDiffer', { line, column, cells: cells.length, columns: columns.length }))
    }
    const before = twice(target, line)
    if (before !== undefined) return refused(before)
    const read = valuesOf(columns, cells, job, defaults)
    if ('problem' in read) return refused(read.problem)
    const person = job.id === 'provision' ? await personOf(read.values, store) : undefined
    const template = await templateOf(read.values, columns, store)
    if ('problem' in template) return refused(template.problem)
    // What holds where a cell is empty makes new people whole; of those who are there only what a cell says changes.
    const whole = underlaid(read.values, template.values)
    const values = completed(job, person === undefined ? whole : ofKnown(read.own, whole), options)
    const missing = job.fields.find(field => isMissing(job, field.name, values, person !== undefined))
    if (missing !== undefined) return refused(emptyCell(columns, missing))
    const problem = await known(store, job, values)
    if (problem !== undefined) return refused(problem)
    // What cannot be seen in the tenant is known by the file: a password is not set twice, nobody is removed twice.
    const once =
      job.id === 'remove' || job.id === 'password' || (job.id === 'enable' && values['Password'] !== undefined)
    if (once && doneBefore(line)) return { target, commands: [] }
    const commands = job.id === 'provision' ? await provisioned(job, values, person, store) : commandsOf(job, values)
    if (commands.length === 0 && job.id !== 'provision') return refused(errorRecord('RowSaysNothing', {}))
    return { target, commands }
  }

  return {
    plan,
    pass: row => {
      if (isWhole(row)) twice(targetOf(row), row.line)
    },
  }
}

/**
 * Tells in which line a text stood first. It keeps 59 bits of a hash instead of the text: a million names in some 40 MB,
 * with a chance of one in a million that two of them are taken for one.
 */
function createSeen(): (text: string, line: number) => number | undefined {
  const lines = new Map<number, number>()
  return (text, line) => {
    const bits = hash('sha256', text, 'buffer')
    const key = bits.readUIntBE(0, 6)
    const rest = bits.readUInt16BE(6) % 2048
    const found = lines.get(key)
    if (found === undefined) lines.set(key, line * 2048 + rest)
    return found === undefined || found % 2048 !== rest ? undefined : Math.floor(found / 2048)
  }
}

/** What a row says of somebody who is there: its own cells, and whether it is about the account only. */
function ofKnown(own: JobValues, { AccountOnly }: JobValues): JobValues {
  return AccountOnly === undefined ? own : { ...own, AccountOnly }
}

function isMissing(job: Job, name: string, values: JobValues, known: boolean): boolean {
  const field = job.fields.find(each => each.name === name)
  if (field === undefined || values[name] !== undefined) return false
  if (name === job.subject) return true
  // Whether a new person can do without a licence or a location is for the cmdlets to say: the tenant may have only one.
  if (job.id === 'provision') return name === 'DisplayName' && !known
  if (job.id === 'alternateRecipient' && name === 'AlternateRecipient')
    return values['Forwarding'] === jobChoices.forward
  return field.needed === true || field.parameter.required === true
}

/** Fills what follows from other cells. */
function completed(job: Job, values: JobValues, { generate }: RowPlanOptions): JobValues {
  const { FirstName, LastName, DisplayName, AlternateRecipient, Forwarding, Password } = values
  if (job.id === 'provision' && DisplayName === undefined) {
    const names = [FirstName, LastName].filter(name => typeof name === 'string' && name !== '')
    return names.length === 0 ? values : { ...values, DisplayName: names.join(' ') }
  }
  if (job.id === 'alternateRecipient' && Forwarding === undefined && AlternateRecipient !== undefined)
    return { ...values, Forwarding: jobChoices.forward }
  if (job.id === 'password' && generate && Password === undefined) return { ...values, GeneratePassword: true }
  return values
}

function commandsOf(job: Job, values: JobValues): readonly Invocation[] {
  return toPipelines(job, values).flat()
}

/** Who is there already by that address; undefined where nobody is, or where it is not clear who. */
async function personOf(values: JobValues, store: Reader): Promise<User | undefined> {
  const [user, ...others] = await store.users.find(String(values['Identity'] ?? ''))
  return others.length === 0 ? user : undefined
}

/** A new person is made; one who is there gets what differs, and no password where there is one already. */
async function provisioned(
  job: Job,
  values: JobValues,
  user: User | undefined,
  store: Reader,
): Promise<readonly Invocation[]> {
  const commands = commandsOf(job, values)
  if (user === undefined) return commands
  const enables = await needsEnabling(user, values, store)
  return commands.flatMap(({ cmdlet, arguments: given }) => {
    if (cmdlet === 'Add-MSOnlineUser') return given.length > 1 ? [{ cmdlet: 'Set-MSOnlineUser', arguments: given }] : []
    if (cmdlet !== 'Enable-MSOnlineUser') return [{ cmdlet, arguments: given }]
    const kept = user.passwordId === null ? given : given.filter(([name]) => !aboutPassword.has(name))
    return enables ? [{ cmdlet, arguments: kept }] : []
  })
}

const aboutPassword: ReadonlySet<string> = new Set(['Password', 'ChangePasswordOnNextLogon'])

const megabyte = 1024 ** 2

/** Whether licence, location or mailbox would be others than now; somebody not activated yet is, where the row says with what. */
async function needsEnabling(user: User, values: JobValues, store: Reader): Promise<boolean> {
  const { SubscriptionIDs: named, UserLocation, MailboxQuotaSize, Password } = values
  if (!user.activated) return [named, UserLocation, Password].some(isSaid)
  if (UserLocation !== undefined && UserLocation !== user.location) return true
  if (typeof MailboxQuotaSize === 'number' && Math.round(MailboxQuotaSize / megabyte) !== user.mailboxQuota) return true
  if (!isList(named)) return false
  const all = await store.subscriptions.all()
  const wanted = named.map(name => subscriptionOf(all, String(name))?.id)
  return (
    wanted.length !== user.subscriptions.length ||
    wanted.some(id => id === undefined || !user.subscriptions.includes(id))
  )
}

function subscriptionOf(all: readonly Subscription[], name: string): Subscription | undefined {
  const wanted = name.toLowerCase()
  return all.find(({ id, name: known }) => id.toLowerCase() === wanted || known.toLowerCase() === wanted)
}

/** Checks names that the tenant has few of, with the one that was probably meant. */
function createKnown(): (store: Reader, job: Job, values: JobValues) => Promise<ErrorRecord | undefined> {
  let domains: readonly Domain[] | undefined
  let subscriptions: readonly Subscription[] | undefined
  return async (store, job, values) => {
    const address = values['Identity']
    if (job.id === 'provision' && typeof address === 'string') {
      domains ??= await store.domains.all()
      const names = domains.map(({ id }) => id)
      const domain = domainOf(address)
      if (!names.includes(domain)) {
        const [nearest] = nearestNames(domain, names)
        const local = address.slice(0, address.lastIndexOf('@') + 1)
        return errorRecord(
          'DomainNotInTenant',
          { domain, domains: names.join(', ') },
          { parameter: 'Identity', target: address, ...(nearest === undefined ? {} : { suggestion: local + nearest }) },
        )
      }
    }
    const licences = values['SubscriptionIDs']
    if (!isSaid(licences) || !isList(licences)) return undefined
    subscriptions ??= await store.subscriptions.all()
    const all = subscriptions
    const unknown = licences.map(String).find(name => subscriptionOf(all, name) === undefined)
    if (unknown === undefined) return undefined
    const names = all.map(({ name }) => name)
    const [nearest] = nearestNames(unknown, names)
    return errorRecord(
      'SubscriptionNotFound',
      { identity: unknown, subscriptions: names.join(', ') },
      { parameter: 'SubscriptionIDs', ...(nearest === undefined ? {} : { suggestion: nearest }) },
    )
  }
}
