import { sampleDepartments, sampleOffices } from './sample-company.ts'
import { sampleCast, sampleForwards, sampleGrants, type SampleRole } from './sample-cast.ts'
import { below, samplePerson, sampleRandom, type SamplePerson } from './sample-people.ts'
import { sampleTemplates, type SampleTemplate } from './sample-templates.ts'
import type { Contact, Grant, Group, Subscription, User } from './types.ts'

/** A person of the sample company; everybody and everything is named by address, since nothing has an id yet. */
export interface SampleMember
  extends
    SamplePerson,
    Pick<User, 'administrator' | 'addresses' | 'mailboxQuota' | 'mustChangePassword' | 'passwordNeverExpires'> {
  /** The name of the subscription whose licence the person holds. */
  readonly subscription: string | null
  /** How old the password is, in days; null where none was ever set. */
  readonly passwordAgeDays: number | null
}

/** The mail of `from` goes to `to`, an address of the tenant or outside. */
export interface SampleForward {
  readonly from: string
  readonly to: string
  readonly deliverToBoth: boolean
}

/** A tenant as plain records, for whoever writes it into a store. */
export interface SampleTenant {
  readonly name: string
  /** The first one is the default. */
  readonly domains: readonly [string, ...string[]]
  readonly subscriptions: readonly Omit<Subscription, 'id'>[]
  readonly people: readonly SampleMember[]
  /** Members and those who may send are given by address. */
  readonly groups: readonly Omit<Group, 'id'>[]
  readonly contacts: readonly Omit<Contact, 'id'>[]
  readonly grants: readonly (Omit<Grant, 'id' | 'mailboxId' | 'trusteeId'> & {
    readonly mailbox: string
    readonly trustee: string
  })[]
  readonly forwards: readonly SampleForward[]
  readonly templates: readonly SampleTemplate[]
}

const domain = 'fernwick.example'
const peopleCount = 214
const awaitingCount = 9
const disabledCount = 18
const popCount = 20
const forwardCount = 12

/** Subscriptions with their seats, the quota of a mailbox in megabytes, and how many hold them; the first takes the rest. */
const plans = [
  { name: 'Mail Standard', seats: 150, quota: 25_600, held: 0 },
  { name: 'Mail Plus', seats: 50, quota: 51_200, held: 34 },
  { name: 'Mail Basic', seats: 25, quota: 5_120, held: 12 },
] as const

/** How many of the disabled still hold their licence: Disable-MSOnlineUser keeps it unless told to release it. */
const keptLicences = 6

/** How many passwords there are of each age, from so many days up to, not including, so many; the last are older than any policy allows. */
const passwordAges = [
  { from: 0, upTo: 15, people: 37 },
  { from: 15, upTo: 30, people: 44 },
  { from: 30, upTo: 45, people: 39 },
  { from: 45, upTo: 60, people: 31 },
  { from: 60, upTo: 75, people: 23 },
  { from: 75, upTo: 89, people: 17 },
  { from: 91, upTo: 160, people: 14 },
]

type State = 'enabled' | 'awaiting' | 'disabled'

/**
 * Fernwick Instruments, a maker of measuring instruments that does not exist: 214 people in twelve departments and six
 * offices, 9 awaiting activation, 18 disabled, 20 with POP3, 12 forwarding (2 of them outside), shared mailboxes, groups,
 * three subscriptions of which one is nearly used up. The same for the same seed.
 */
export function sampleTenant(seed = 1): SampleTenant {
  const people = staff(seed)
  return {
    name: 'Fernwick Instruments',
    domains: [domain, 'fernwick-labs.example', 'fernwick-service.example'],
    subscriptions: plans.map(({ name, seats }) => ({ name, seats, serviceTypes: ['Exchange'] })),
    people,
    groups: groupsOf(people),
    contacts: [
      { address: 'orders@lensgrinders.example', displayName: 'Lensgrinders Ltd (orders)' },
      { address: 'dispatch@polder-freight.example', displayName: 'Polder Freight' },
      { address: 'accounts@thornbury-audit.example', displayName: 'Thornbury Audit' },
    ],
    grants: sampleGrants.map(([mailbox, trustee, rights]) => ({
      mailbox: inDomain(mailbox),
      trustee: inDomain(trustee),
      fullAccess: true,
      sendAs: rights === 'send-as',
      sendOnBehalf: rights === 'on-behalf',
    })),
    forwards: forwardsOf(people),
    templates: sampleTemplates,
  }
}

function inDomain(name: string): string {
  return name.includes('@') ? name : `${name}@${domain}`
}

interface Employee {
  readonly person: SamplePerson
  readonly role?: SampleRole
  readonly state: State
}

/** Everybody with what the state brings along: licence, mailbox, POP3 and the age of the password. */
function staff(seed: number): SampleMember[] {
  const employees = [...foreground(seed), ...others(seed)]
  const count = (state: State): number => employees.filter(employee => employee.state === state).length
  const random = sampleRandom(seed, -2)
  const licences = {
    enabled: shuffled(
      filled(
        plans.flatMap(plan => repeated(plan, plan.held)),
        count('enabled'),
        plans[0],
      ),
      random,
    ),
    disabled: filled(repeated(plans[0], keptLicences), count('disabled'), null),
  }
  const ages = shuffled(
    passwordAges.flatMap(({ from, upTo, people }) =>
      Array.from({ length: people }, () => from + below(upTo - from, random)),
    ),
    random,
  )
  const pop = employees.filter(({ role }) => role?.pop).length
  const popTurns = shuffled(filled(repeated(true, popCount - pop), count('enabled') - sampleCast.length, false), random)
  const member = ({ person, role, state }: Employee): SampleMember => {
    const activated = state !== 'awaiting'
    const plan = state === 'awaiting' ? null : (licences[state].pop() ?? null)
    return {
      ...person,
      enabled: state === 'enabled',
      activated,
      location: activated ? officeOf(person) : null,
      popEnabled: role?.pop ?? (role === undefined && state === 'enabled' && popTurns.pop() === true),
      administrator: role?.administrator ?? false,
      addresses: (role?.addresses ?? []).map(inDomain),
      mailboxQuota: activated ? (plan ?? plans[0]).quota : null,
      mustChangePassword: false,
      passwordNeverExpires: role?.firstName === null,
      subscription: plan?.name ?? null,
      passwordAgeDays: activated ? (ages.pop() ?? null) : null,
    }
  }
  return employees.map(member)
}

function officeOf(person: SamplePerson): string | null {
  return sampleOffices.find(office => office.city === person.city)?.location ?? null
}

function foreground(seed: number): Employee[] {
  return sampleCast.map((role, index) => {
    const { displayName, firstName, lastName, department, jobTitle, state = 'enabled' } = role
    const person = { ...samplePerson(index, domain, seed + 1), displayName, firstName, lastName, department, jobTitle }
    return { person: { ...person, userName: inDomain(role.name) }, role, state }
  })
}

/** Those who fill the company up to its size; the first enabled one heads each department that has no head yet. */
function others(seed: number): Employee[] {
  const taken = new Set(sampleCast.flatMap(role => [inDomain(role.name), role.displayName]))
  const headed = new Set(sampleCast.filter(role => role.jobTitle.startsWith('Head of')).map(role => role.department))
  const states = shuffled(
    [
      ...repeated<State>('awaiting', awaitingCount - sampleCast.filter(role => role.state === 'awaiting').length),
      ...repeated<State>('disabled', disabledCount - sampleCast.filter(role => role.state === 'disabled').length),
    ],
    sampleRandom(seed, -1),
  )
  const employees: Employee[] = []
  for (let index = 0; employees.length < peopleCount - sampleCast.length; index++) {
    const person = samplePerson(index, domain, seed)
    if (taken.has(person.userName) || taken.has(person.displayName)) continue
    const state = index % 8 === 3 ? (states.pop() ?? 'enabled') : 'enabled'
    const { department } = person
    const heads = department !== null && state === 'enabled' && !headed.has(department)
    if (heads) headed.add(department)
    employees.push({ person: heads ? { ...person, jobTitle: `Head of ${department}` } : person, state })
  }
  return employees
}

/** The forwards that are told of, then every so many people's to the head of their department, who forwards nothing. */
function forwardsOf(people: readonly SampleMember[]): SampleForward[] {
  const told = sampleForwards.map(([from, to, both]) => ({
    from: inDomain(from),
    to: inDomain(to),
    deliverToBoth: both,
  }))
  const heads = people.filter(isHead)
  const others = people.slice(sampleCast.length).filter(person => person.enabled && !isHead(person))
  const missing = forwardCount - told.length
  const distance = Math.floor(others.length / missing)
  const found = others
    .filter((_, index) => index % distance === 0)
    .slice(0, missing)
    .flatMap((person, index) =>
      heads
        .filter(head => head.department === person.department)
        .map(head => ({ from: person.userName, to: head.userName, deliverToBoth: index % 2 === 0 })),
    )
  return [...told, ...found]
}

function isHead(person: SampleMember): boolean {
  return person.jobTitle?.startsWith('Head of') === true
}

/** A group for each department, one for everybody, one for the heads, and one with an outside address in it. */
function groupsOf(people: readonly SampleMember[]): Omit<Group, 'id'>[] {
  const active = people.filter(person => person.activated && person.lastName !== null)
  const heads = active.filter(isHead)
  const group = (
    name: string,
    displayName: string,
    members: readonly SampleMember[],
    more: Partial<Omit<Group, 'id'>> = {},
  ) => ({
    address: inDomain(name),
    displayName,
    type: 'Distribution' as const,
    members: members.map(person => person.userName),
    acceptFrom: [],
    ...more,
  })
  const couriers = active.filter(person => person.department === 'Logistics').slice(0, 4)
  return [
    ...sampleDepartments.map(({ name }) =>
      group(
        `team.${name.toLowerCase()}`,
        `${name} team`,
        active.filter(person => person.department === name),
      ),
    ),
    group('everybody', 'Everybody', active, { acceptFrom: heads.map(person => person.userName) }),
    group('heads', 'Heads of department', heads, { type: 'Security' }),
    group('shipping', 'Shipping', couriers, {
      members: [...couriers.map(person => person.userName), 'dispatch@polder-freight.example'],
    }),
  ]
}

function repeated<Item>(item: Item, count: number): Item[] {
  return Array.from({ length: count }, () => item)
}

function filled<Item, Rest>(items: readonly Item[], count: number, rest: Rest): (Item | Rest)[] {
  return [...items, ...repeated(rest, count - items.length)]
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map(item => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}
