import { fold } from './fold.ts'
import { sampleDepartments, sampleOffices } from './sample-company.ts'
import { sampleNames, type SampleNames } from './sample-names.ts'
import type { User } from './types.ts'

/** What a generated person is: names, work, place and state. Nobody of them exists, and none has a password. */
export type SamplePerson = Pick<
  User,
  | 'userName'
  | 'displayName'
  | 'firstName'
  | 'lastName'
  | 'jobTitle'
  | 'department'
  | 'officeNumber'
  | 'officePhone'
  | 'mobilePhone'
  | 'streetAddress'
  | 'city'
  | 'stateOrProvince'
  | 'zipOrPostalCode'
  | 'countryOrRegion'
  | 'location'
  | 'enabled'
  | 'activated'
  | 'popEnabled'
>

export interface SamplePeopleOptions {
  readonly count: number
  /** The domain of the addresses. */
  readonly domain: string
  readonly seed?: number
  /** How many each batch has. */
  readonly batch?: number
}

/** Any number of people in batches, made as they are asked for; the same for the same seed, all addresses different. */
export function* samplePeople({
  count,
  domain,
  seed = 1,
  batch = 1_000,
}: SamplePeopleOptions): Generator<readonly SamplePerson[]> {
  for (let from = 0; from < count; from += batch) {
    yield Array.from({ length: Math.min(batch, count - from) }, (_, at) => samplePerson(from + at, domain, seed))
  }
}

/** The person of that number, counted from 0. */
export function samplePerson(index: number, domain: string, seed = 1): SamplePerson {
  const random = sampleRandom(seed, index)
  const { names, first, last, number } = nameOf(index, seed)
  const office = weighted(sampleOffices, random)
  const department = weighted(sampleDepartments, random)
  const state = random()
  const activated = state < 0.96
  return {
    userName: `${addressPart(first)}.${addressPart(last)}${number > 1 ? number : ''}@${domain}`,
    displayName:
      names !== undefined && random() < 0.25 ? inOwnLetters(names, first, last) : `${latin(first)} ${latin(last)}`,
    firstName: latin(first),
    lastName: latin(last),
    jobTitle: pick(department.titles, random),
    department: department.name,
    officeNumber: `${pick(['A', 'B', 'C'], random)}${1 + below(4, random)}.${String(1 + below(40, random)).padStart(2, '0')}`,
    officePhone: withFigures(office.phone, random),
    mobilePhone: random() < 0.6 ? withFigures(office.mobile, random) : null,
    streetAddress: `${pick(office.streets, random)} ${1 + below(120, random)}`,
    city: office.city,
    stateOrProvince: office.stateOrProvince,
    zipOrPostalCode: office.zipOrPostalCode,
    countryOrRegion: office.countryOrRegion,
    location: activated ? office.location : null,
    enabled: state < 0.88,
    activated,
    popEnabled: activated && random() < 0.09,
  }
}

/** Numbers from 0 up to, not including, 1: the same for the same two seeds (mulberry32). Never for secrets. */
export function sampleRandom(seed: number, index = 0): () => number {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 up to, not including, the limit. */
export function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit)
}

function pick(from: readonly string[], random: () => number): string {
  return from[below(from.length, random)] ?? ''
}

function weighted<Item extends { readonly share: number }>(items: readonly Item[], random: () => number): Item {
  let rest = random() * items.reduce((sum, item) => sum + item.share, 0)
  const found = items.find(item => (rest -= item.share) < 0) ?? items[0]
  if (found === undefined) throw new RangeError('There is nothing to choose from.')
  return found
}

function withFigures(pattern: string, random: () => number): string {
  return pattern.replaceAll('d', () => String(below(10, random)))
}

interface Name {
  /** The language both names are from; undefined where they are from two. */
  readonly names?: SampleNames
  readonly first: string
  readonly last: string
  /** 1 for the first person of that name, 2 for the next. */
  readonly number: number
}

const pairs = sampleNames.map(names => names.first.length * names.last.length)
const pairCount = pairs.reduce((sum, count) => sum + count, 0)
const firsts = sampleNames.flatMap(names => names.first)
const lasts = sampleNames.flatMap(names => names.last)
const mixedCount = firsts.length * lasts.length

/**
 * Names without remembering any: first every pair within a language once, in an order that the seed decides, then every
 * pair across all, again and again, so that what has gone before follows from the index alone.
 */
function nameOf(index: number, seed: number): Name {
  if (index < pairCount) return { ...pairWithin(scattered(index, pairCount, seed)), number: 1 }
  const beyond = index - pairCount
  const place = scattered(beyond % mixedCount, mixedCount, seed)
  const first = firsts[Math.floor(place / lasts.length)] ?? ''
  const last = lasts[place % lasts.length] ?? ''
  const together = sampleNames.some(names => names.first.includes(first) && names.last.includes(last))
  return { first, last, number: Math.floor(beyond / mixedCount) + (together ? 2 : 1) }
}

function pairWithin(place: number): Omit<Name, 'number'> {
  let rest = place
  for (const names of sampleNames) {
    const count = names.first.length * names.last.length
    if (rest < count) {
      return {
        names,
        first: names.first[Math.floor(rest / names.last.length)] ?? '',
        last: names.last[rest % names.last.length] ?? '',
      }
    }
    rest -= count
  }
  throw new RangeError(`There are only ${pairCount} pairs of names.`)
}

/** Each number below the count to another one, none twice: steps of about the golden section, so that neighbours differ. */
function scattered(index: number, count: number, seed: number): number {
  let step = Math.round(count * 0.618)
  while (divisor(step, count) !== 1) step++
  return (index * step + below(count, sampleRandom(seed))) % count
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other)
}

function latin(name: string): string {
  return name.split('/', 1)[0] ?? name
}

function inOwnLetters({ familyFirst }: SampleNames, first: string, last: string): string {
  const [given, family] = [first, last].map(name => name.split('/')[1])
  if (given === undefined || family === undefined) return `${latin(first)} ${latin(last)}`
  return familyFirst === true ? `${family}${given}` : `${given} ${family}`
}

/** A name as it stands in an address: plain small letters. */
function addressPart(name: string): string {
  return fold(latin(name)).replace(/[^a-z]/g, '')
}
