import { build, slot } from './build.ts'
import type { AddressBook } from './addresses.ts'
import { fold } from './fold.ts'
import type { Connection } from './sqlite.ts'
import type { Reader, Recipient, UserReader } from './types.ts'

/** The owner of an address by the owner's id. */
export function recipientById(connection: Connection, id: string): Recipient | undefined {
  const user = connection
    .prepare('recipient.user', () =>
      build.selectFrom('user').select(['user_name as address', 'display_name']).where('id', '=', slot()),
    )
    .get(id)
  if (user !== undefined) return { entity: 'user', id, address: user.address, displayName: user.display_name }
  const group = connection
    .prepare('recipient.group', () =>
      build.selectFrom('mail_group').select(['address', 'display_name']).where('id', '=', slot()),
    )
    .get(id)
  if (group !== undefined) return { entity: 'group', id, address: group.address, displayName: group.display_name }
  const contact = connection
    .prepare('recipient.contact', () =>
      build.selectFrom('contact').select(['address', 'display_name']).where('id', '=', slot()),
    )
    .get(id)
  if (contact === undefined) return undefined
  return { entity: 'contact', id, address: contact.address, displayName: contact.display_name }
}

/** What the journal last called an object that is gone. */
function lastNameOf(connection: Connection, id: string): string | undefined {
  return connection
    .prepare('change.lastName', () =>
      build
        .selectFrom('change')
        .select('name')
        .where('object_id', '=', slot())
        .orderBy('sequence', 'desc')
        .limit(slot()),
    )
    .get(id, 1)?.name
}

/** The address of the object, also of one that is gone, a subscription's name, or the id itself where nobody knows it. */
export function nameOfId(connection: Connection, id: string): string {
  const recipient = recipientById(connection, id)
  if (recipient !== undefined) return recipient.address
  const subscription = connection
    .prepare('subscription.name', () => build.selectFrom('subscription').select('name').where('id', '=', slot()))
    .get(id)
  return subscription?.name ?? lastNameOf(connection, id) ?? id
}

/** Reads of everything that owns an address. */
export function createRecipientReader(
  connection: Connection,
  addresses: AddressBook,
  users: UserReader,
): Reader['recipients'] {
  const likely = (table: 'mail_group' | 'contact', words: readonly string[], first: number) => {
    let query = build.selectFrom(table).select(['id', 'address', 'display_name', 'sort_name'])
    for (const word of words) {
      query = query.where(expression =>
        expression.or([
          expression(expression.fn('instr', ['sort_name', expression.val(word)]), '>', 0),
          expression(expression.fn('instr', [expression.fn('lower', ['address']), expression.val(word)]), '>', 0),
        ]),
      )
    }
    return connection.query(query.orderBy('sort_name').orderBy('key').limit(first).compile())
  }
  const countContacts = () =>
    connection.prepare('contact.count', () =>
      build.selectFrom('contact').select(expression => expression.fn.countAll<number>().as('contacts')),
    )
  return {
    contacts: async ({ skip, first }) => {
      const rows = connection.query(
        build
          .selectFrom('contact')
          .select(['id', 'address', 'display_name'])
          .orderBy('sort_name')
          .orderBy('key')
          .limit(first)
          .offset(skip)
          .compile(),
      )
      return {
        rows: rows.map(({ id, address, display_name }) => ({
          entity: 'contact',
          id,
          address,
          displayName: display_name,
        })),
        total: countContacts().get()?.contacts ?? 0,
      }
    },
    byAddress: async address => addresses.owner(address),
    byId: async id => recipientById(connection, id),
    search: async (text, first) => {
      const words = fold(text)
        .split(/\s+/u)
        .filter(word => word !== '')
      const page = await users.page({ search: text, sortBy: 'DisplayName', first }, 0)
      const people = page.rows.map((user): Recipient => ({
        entity: 'user',
        id: user.id,
        address: user.userName,
        displayName: user.displayName,
      }))
      const tables = [
        ['group', 'mail_group'],
        ['contact', 'contact'],
      ] as const
      const others = tables.flatMap(([entity, table]) =>
        likely(table, words, first).map((row): Recipient => ({
          entity,
          id: row.id,
          address: row.address,
          displayName: row.display_name,
        })),
      )
      const byName = (left: Recipient, right: Recipient) => {
        const [one, other] = [fold(left.displayName), fold(right.displayName)]
        return one < other ? -1 : Number(one > other)
      }
      // Very many people would leave no place for them.
      const places = others.toSorted(byName).slice(0, Math.max(first - people.length, Math.floor(first / 2)))
      return [...people.slice(0, first - places.length), ...places].toSorted(byName)
    },
  }
}
