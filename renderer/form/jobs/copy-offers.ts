import { isSaid } from '../../../shared/jobs/pipelines.ts'
import type { PsObject, Value } from '../../../shared/values.ts'
import { flagOf, textOf, textsOf } from '../../engine/properties.ts'
import { textsIn } from '../fields/choice-fields.tsx'
import type { FormValues } from '../form-plan.ts'

/** One thing that a new person may have as a colleague has it. */
export interface CopyOffer {
  /** The words it is offered with. */
  readonly word: 'department' | 'title' | 'location' | 'licence' | 'opens' | 'group'
  /** The field it goes into. */
  readonly field: string
  readonly text: string
  /** Whether the field holds several of them. */
  readonly listed: boolean
}

/** The mailboxes in a list of rights that are opened, not only sent from. */
export function mailboxesOf(grants: readonly PsObject[]): readonly string[] {
  return grants.filter(grant => flagOf(grant, 'FullAccess')).map(grant => textOf(grant, 'Identity'))
}

/** What a colleague has that a new person may have too. */
export function offersOf(
  colleague: PsObject,
  mailboxes: readonly string[],
  groups: readonly string[],
): readonly CopyOffer[] {
  const single = (word: CopyOffer['word'], field: string, property: string): readonly CopyOffer[] => {
    const text = textOf(colleague, property)
    return text === '' ? [] : [{ word, field, text, listed: false }]
  }
  return [
    ...single('department', 'Department', 'Department'),
    ...single('title', 'JobTitle', 'JobTitle'),
    ...single('location', 'UserLocation', 'Location'),
    ...textsOf(colleague, 'Subscriptions').map((text): CopyOffer => ({
      word: 'licence',
      field: 'SubscriptionIDs',
      text,
      listed: true,
    })),
    ...mailboxes.map((text): CopyOffer => ({ word: 'opens', field: 'Opens', text, listed: true })),
    ...groups.map((text): CopyOffer => ({ word: 'group', field: 'MemberOf', text, listed: true })),
  ]
}

/** Whether the fields have what is offered. */
export function isCopied(values: FormValues, { field, text }: CopyOffer): boolean {
  return textsIn(values[field]).includes(text)
}

type Changes = Readonly<Record<string, Value | undefined>>

/** The changes that take everything offered; a field that says something already is left alone. */
export function withCopies(values: FormValues, offers: readonly CopyOffer[]): Changes {
  const changes: Record<string, Value> = {}
  for (const { field, text, listed } of offers) {
    if (isSaid(values[field])) continue
    changes[field] = listed ? [...textsIn(changes[field]), text] : text
  }
  return changes
}

/** The changes that give back what was copied and leave the rest. */
export function withoutCopies(values: FormValues, offers: readonly CopyOffer[]): Changes {
  const changes: Record<string, Value | undefined> = {}
  for (const offer of offers) {
    const rest = textsIn(offer.field in changes ? changes[offer.field] : values[offer.field])
    if (!rest.includes(offer.text)) continue
    const kept = rest.filter(text => text !== offer.text)
    changes[offer.field] = offer.listed && kept.length > 0 ? kept : undefined
  }
  return changes
}

/** The changes that take one thing offered, or give it back. */
export function withToggled(values: FormValues, offer: CopyOffer): Changes {
  if (isCopied(values, offer)) return withoutCopies(values, [offer])
  return { [offer.field]: offer.listed ? [...textsIn(values[offer.field]), offer.text] : offer.text }
}
