import type { FieldChange, ObjectChange } from '../../shared/engine.ts'
import type { Value } from '../../shared/values.ts'
import type { Change, Fields } from './object-log.ts'
import type { EntityName } from './types.ts'

/** Shown in place of anything that belongs to a password. */
export const hidden = '•••'

/** Fields that say nothing to a person. */
const unshown = new Set(['id', 'createdAt', 'changedAt', 'addedAt', 'failedSignIns', 'lastSignInAt', 'mailboxUsed'])

/** Fields that hold ids of other objects, and the word that is shown for each. */
const references: Readonly<Record<string, string>> = {
  forwardToId: 'ForwardTo',
  members: 'Members',
  acceptFrom: 'AcceptFrom',
  mailboxId: 'Mailbox',
  trusteeId: 'TrustedUser',
  subscriptions: 'Subscriptions',
  licences: 'Subscriptions',
  opens: 'Opens',
  memberOf: 'MemberOf',
}

const instants = new Set(['passwordSetAt', 'lockedUntil'])

/** Names the object of an id as a person would: an address, or a subscription's name. */
export type NameOfId = (id: string) => string

function shown(field: string, value: unknown, nameOfId: NameOfId): Value {
  if (value === undefined || value === null) return null
  if (field === 'passwordId') return hidden
  if (instants.has(field) && typeof value === 'number') return new Date(value)
  if (Array.isArray(value)) {
    return value.map(item => (typeof item !== 'string' ? null : field in references ? nameOfId(item) : item))
  }
  if (typeof value === 'string') return field in references ? nameOfId(value) : value
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
}

/** A field's name as people meet it: that of the output where it has one. */
export function fieldLabel(field: string): string {
  if (field === 'passwordId') return 'Password'
  return references[field] ?? field.charAt(0).toUpperCase() + field.slice(1)
}

function fieldsOf(before: Fields | null, after: Fields | null, nameOfId: NameOfId): readonly FieldChange[] {
  const fields: FieldChange[] = []
  const whole = before === null || after === null
  for (const field of Object.keys(after ?? before ?? {})) {
    if (unshown.has(field) || (whole && isEmpty((after ?? before)?.[field]))) continue
    fields.push({
      field: fieldLabel(field),
      before: before === null ? null : shown(field, before[field], nameOfId),
      after: after === null ? null : shown(field, after[field], nameOfId),
    })
  }
  return fields
}

/** The change as a screen shows it: output names, ids as names, secrets as `•••`; what came or went without its empty fields. */
export function describeChange(change: Change, nameOfId: NameOfId): ObjectChange {
  const { entity, id, name, before, after } = change
  return {
    entity: entity satisfies EntityName,
    id,
    name,
    change: before === null ? 'create' : after === null ? 'remove' : 'change',
    fields: fieldsOf(before, after, nameOfId),
  }
}
