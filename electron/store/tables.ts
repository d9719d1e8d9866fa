import { createAddressBook } from './addresses.ts'
import type { AddressBook } from './addresses.ts'
import type { EntityTable } from './entity-table.ts'
import { createDomainTable, createGrantTable, createSettingsTable, createSubscriptionTable } from './plain-tables.ts'
import { createApprovalTable, createCoexistenceTable, createHoldTable } from './coexistence-tables.ts'
import { createTemplateTable } from './templates.ts'
import { createContactTable, createGroupTable } from './recipient-tables.ts'
import type { Notes } from './notes.ts'
import { nameOfId } from './recipients.ts'
import type { Connection } from './sqlite.ts'
import type { Entities, EntityName, Timestamp } from './types.ts'
import { createUserTable } from './user-table.ts'

/** Where each kind of object is kept: the one list of them. */
export type Tables = { readonly [Name in EntityName]: EntityTable<Entities[Name]> }

/** The tables of one connection, with the address book that they share. */
export function createTables(
  connection: Connection,
  notes: Notes,
  now: () => Timestamp,
): { readonly tables: Tables; readonly addresses: AddressBook } {
  const addresses = createAddressBook(connection)
  const tables: Tables = {
    user: createUserTable(connection, addresses, notes, now),
    group: createGroupTable(connection, addresses),
    contact: createContactTable(connection, addresses),
    grant: createGrantTable(connection, id => nameOfId(connection, id)),
    domain: createDomainTable(connection),
    subscription: createSubscriptionTable(connection),
    tenant: createSettingsTable(connection),
    coexistence: createCoexistenceTable(connection),
    approval: createApprovalTable(connection),
    hold: createHoldTable(connection),
    template: createTemplateTable(connection),
  }
  return { tables, addresses }
}
