import type { AddressBook } from './addresses.ts'
import { createDirectoryReader } from './directory/directory.ts'
import { createDomainReader, createSubscriptionReader, createTenantReader } from './facts.ts'
import { createGrantReader } from './grants.ts'
import { createGroupReader } from './groups.ts'
import { createImportReader } from './imports.ts'
import { createJournalReader } from './journal-reader.ts'
import { createRecipientReader } from './recipients.ts'
import type { Connection } from './sqlite.ts'
import type { Tables } from './tables.ts'
import { createTemplateReader } from './templates.ts'
import type { Reader } from './types.ts'
import { createUserReader } from './users.ts'

/** Reads on one connection. `settle` is called before anything that searches or counts. */
export function createReader(
  connection: Connection,
  { tables, addresses }: { readonly tables: Tables; readonly addresses: AddressBook },
  settle: () => void,
): Reader {
  const users = createUserReader(connection, addresses, settle)
  return {
    users,
    groups: createGroupReader(connection, tables.group, addresses),
    recipients: createRecipientReader(connection, addresses, users),
    grants: createGrantReader(connection, settle),
    domains: createDomainReader(connection, settle),
    subscriptions: createSubscriptionReader(connection, settle),
    tenant: createTenantReader(connection, settle),
    templates: createTemplateReader(connection),
    journal: createJournalReader(connection),
    directory: createDirectoryReader(connection),
    imports: createImportReader(connection),
    row: async (entity, id) => tables[entity].get(id),
  }
}
