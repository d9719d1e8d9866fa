import { build, slot } from './build.ts'
import type { AddressBook } from './addresses.ts'
import { updateColumns } from './entity-table.ts'
import type { EntityTable } from './entity-table.ts'
import { fold } from './fold.ts'
import type { GroupListTable } from './schema.ts'
import type { Connection } from './sqlite.ts'
import type { Contact, Group } from './types.ts'
import { sameList } from './user-table.ts'

/** Groups, with their members and those who may send to them. */
export function createGroupTable(connection: Connection, addresses: AddressBook): EntityTable<Group> {
  const find = () =>
    connection.prepare('group.byId', () => build.selectFrom('mail_group').selectAll().where('id', '=', slot()))
  const listOf = () =>
    connection.prepare('group.list', () =>
      build.selectFrom('group_list').select(['role', 'object_id']).where('group_key', '=', slot()).orderBy('place'),
    )
  const insert = () =>
    connection.prepare<never>('group.insert', () =>
      build
        .insertInto('mail_group')
        .values({ id: slot(), address: slot(), display_name: slot(), type: slot(), sort_name: slot() }),
    )
  const insertList = () =>
    connection.prepare<never>('group.insertList', () =>
      build
        .insertInto('group_list')
        .values({ group_key: slot(), role: slot(), object_id: slot(), place: slot() })
        .onConflict(conflict => conflict.doNothing()),
    )
  const deleteList = () =>
    connection.prepare<never>('group.deleteList', () =>
      build.deleteFrom('group_list').where('group_key', '=', slot()).where('role', '=', slot()),
    )
  const deleteGroup = () =>
    connection.prepare<never>('group.delete', () => build.deleteFrom('mail_group').where('id', '=', slot()))

  function writeList(key: number, role: GroupListTable['role'], ids: readonly string[]): void {
    for (const [place, id] of ids.entries()) insertList().run(key, role, id, place)
  }
  function columns(group: Group) {
    return {
      address: group.address,
      display_name: group.displayName,
      type: group.type,
      sort_name: fold(group.displayName),
    }
  }

  return {
    nameOf: group => group.address,
    get: id => {
      const row = find().get(id)
      if (row === undefined) return undefined
      const members: string[] = []
      const acceptFrom: string[] = []
      for (const entry of listOf().all(row.key)) (entry.role === 'member' ? members : acceptFrom).push(entry.object_id)
      return { id: row.id, address: row.address, displayName: row.display_name, type: row.type, members, acceptFrom }
    },
    insert: group => {
      const row = columns(group)
      const { key } = insert().run(group.id, row.address, row.display_name, row.type, row.sort_name)
      addresses.claim('group', key, [group.address])
      writeList(key, 'member', group.members)
      writeList(key, 'sender', group.acceptFrom)
    },
    update: (before, after) => {
      const key = find().get(before.id)?.key
      if (key === undefined) return
      const row = columns(after)
      updateColumns(connection, 'mail_group', before.id, columns(before), row)
      if (before.address !== after.address) {
        addresses.release([before.address])
        addresses.claim('group', key, [after.address])
      }
      if (!sameList(before.members, after.members)) {
        deleteList().run(key, 'member')
        writeList(key, 'member', after.members)
      }
      if (!sameList(before.acceptFrom, after.acceptFrom)) {
        deleteList().run(key, 'sender')
        writeList(key, 'sender', after.acceptFrom)
      }
    },
    remove: group => {
      addresses.release([group.address])
      deleteGroup().run(group.id)
    },
  }
}

/** Outside people with an entry of their own. */
export function createContactTable(connection: Connection, addresses: AddressBook): EntityTable<Contact> {
  const find = () =>
    connection.prepare('contact.byId', () => build.selectFrom('contact').selectAll().where('id', '=', slot()))
  const insert = () =>
    connection.prepare<never>('contact.insert', () =>
      build.insertInto('contact').values({ id: slot(), address: slot(), display_name: slot(), sort_name: slot() }),
    )
  const remove = () =>
    connection.prepare<never>('contact.delete', () => build.deleteFrom('contact').where('id', '=', slot()))
  function columns(contact: Contact) {
    return { address: contact.address, display_name: contact.displayName, sort_name: fold(contact.displayName) }
  }
  return {
    nameOf: contact => contact.address,
    get: id => {
      const row = find().get(id)
      return row === undefined ? undefined : { id: row.id, address: row.address, displayName: row.display_name }
    },
    insert: contact => {
      const row = columns(contact)
      const { key } = insert().run(contact.id, row.address, row.display_name, row.sort_name)
      addresses.claim('contact', key, [contact.address])
    },
    update: (before, after) => {
      const key = find().get(before.id)?.key
      if (key === undefined) return
      updateColumns(connection, 'contact', before.id, columns(before), columns(after))
      if (before.address === after.address) return
      addresses.release([before.address])
      addresses.claim('contact', key, [after.address])
    },
    remove: contact => {
      addresses.release([contact.address])
      remove().run(contact.id)
    },
  }
}
