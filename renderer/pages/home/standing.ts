import { PsObject } from '../../../shared/values.ts'
import { homeTexts } from '../../../shared/texts/home.ts'
import type { UserFilter } from '../../../shared/user-lists.ts'
import { listOf, numberOf, textOf } from '../../engine/properties.ts'

/** Something that wants a person's eye, with the list behind it. */
export interface Thing {
  readonly kind: 'expired' | 'outside' | 'awaiting' | 'seats'
  readonly text: string
  readonly to: string
}

/** One subscription as Home shows it. */
export interface Licence {
  readonly name: string
  readonly seats: number
  readonly used: number
  /** Whether the seats are about to end: one in twenty is left, or none. */
  readonly short: boolean
}

/** The address of the list of people behind a figure. */
export function peopleBehind(filter: UserFilter): string {
  return `/users?filter=${filter}`
}

/** The tenant's subscriptions, those with the fewest seats left in proportion first. */
export function licencesOf(tenant: PsObject): readonly Licence[] {
  return objectsOf(tenant, 'Licences')
    .map(licence => {
      const [seats, used] = [numberOf(licence, 'Seats'), numberOf(licence, 'Used')]
      return { name: textOf(licence, 'Name'), seats, used, short: seats > 0 && seats - used <= seats / 20 }
    })
    .toSorted((a, b) => Number(b.short) - Number(a.short) || b.seats - a.seats)
}

/** The objects in a property that lists some. */
export function objectsOf(tenant: PsObject, name: string): readonly PsObject[] {
  return listOf(tenant, name).filter(value => value instanceof PsObject)
}

/** What wants a hand, the most pressing first. */
export function thingsToLookAt(tenant: PsObject): readonly Thing[] {
  const [expired, outside, awaiting] = [
    numberOf(tenant, 'PasswordExpired'),
    numberOf(tenant, 'ForwardingOutside'),
    numberOf(tenant, 'Awaiting'),
  ]
  const things: Thing[] = []
  if (expired > 0)
    things.push({ kind: 'expired', text: homeTexts.expired(expired), to: peopleBehind('PasswordExpired') })
  if (outside > 0)
    things.push({ kind: 'outside', text: homeTexts.outside(outside), to: peopleBehind('ForwardingOutside') })
  for (const { name, seats, used, short } of licencesOf(tenant)) {
    if (short)
      things.push({ kind: 'seats', text: homeTexts.seatsLeft(name, seats - used), to: '/settings?at=licences' })
  }
  if (awaiting > 0) things.push({ kind: 'awaiting', text: homeTexts.awaiting(awaiting), to: peopleBehind('Awaiting') })
  return things
}
