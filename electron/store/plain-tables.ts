import type { InsertObject } from 'kysely'
import { build, slot } from './build.ts'
import { updateColumns } from './entity-table.ts'
import type { EntityTable } from './entity-table.ts'
import type { Bit, DomainTable, MailGrantTable, Schema, SubscriptionTable, TenantTable } from './schema.ts'
import type { Connection } from './sqlite.ts'
import type { Domain, Grant, Subscription, TenantSettings } from './types.ts'

type PlainTable = 'mail_grant' | 'domain' | 'subscription' | 'tenant' | 'coexistence' | 'approval' | 'hold' | 'template'

/** How the rows of one table are read and written. */
export interface Codec<Row, Columns> {
  readonly table: PlainTable
  readonly nameOf: (row: Row) => string
  readonly to: (row: Row) => Columns
  readonly from: (columns: Columns) => Row
  readonly silent?: ReadonlySet<string>
}

/** A kind of object that is one row of one table and nothing else. */
export function plain<Row extends { readonly id: string }, Columns extends object>(
  connection: Connection,
  { table, nameOf, to, from, silent }: Codec<Row, Columns>,
): EntityTable<Row> {
  return {
    nameOf,
    ...(silent === undefined ? {} : { silent }),
    get: id => {
      const row = connection
        // The codec and the table belong together by construction.
        .prepare<Columns>(
          `${table}.byId`,
          () =>
            build
              .selectFrom<keyof Schema>(table)
              .selectAll()
              .where('id' as never, '=', slot() as never) as never,
        )
        .get(id)
      return row === undefined ? undefined : from(row)
    },
    insert: row => {
      const columns = to(row)
      const places = Object.fromEntries(Object.keys(columns).map(name => [name, slot()]))
      connection
        .prepare<never>(`${table}.insert`, () =>
          build.insertInto<keyof Schema>(table).values(places as InsertObject<Schema, keyof Schema>),
        )
        .run(...Object.values(columns))
    },
    update: (before, after) => updateColumns(connection, table, before.id, to(before), to(after)),
    remove: row => {
      connection
        .prepare<never>(`${table}.delete`, () =>
          build.deleteFrom<keyof Schema>(table).where('id' as never, '=', slot() as never),
        )
        .run(row.id)
    },
  }
}

function bit(value: boolean): Bit {
  return value ? 1 : 0
}

/** The grant of the row. */
export function toGrant(row: MailGrantTable): Grant {
  return {
    id: row.id,
    mailboxId: row.mailbox_id,
    trusteeId: row.trustee_id,
    fullAccess: row.full_access === 1,
    sendAs: row.send_as === 1,
    sendOnBehalf: row.send_on_behalf === 1,
  }
}

/** The domain of the row. */
export function toDomain(row: DomainTable): Domain {
  return { id: row.id, isDefault: row.is_default === 1, addedAt: row.added_at }
}

/** The subscription of the row. */
export function toSubscription(row: SubscriptionTable): Subscription {
  // Written below as a list of texts.
  return { id: row.id, name: row.name, serviceTypes: JSON.parse(row.service_types) as string[], seats: row.seats }
}

/** The settings of the row. */
export function toSettings(row: TenantTable): TenantSettings {
  return {
    id: row.id,
    name: row.name,
    passwordPolicy: row.password_policy,
    addressPattern: row.address_pattern,
    createdAt: row.created_at,
  }
}

/** Rights in mailboxes; a grant is named by its two sides. */
export function createGrantTable(connection: Connection, nameOfId: (id: string) => string): EntityTable<Grant> {
  return plain<Grant, MailGrantTable>(connection, {
    table: 'mail_grant',
    nameOf: grant => `${nameOfId(grant.mailboxId)}: ${nameOfId(grant.trusteeId)}`,
    to: grant => ({
      id: grant.id,
      mailbox_id: grant.mailboxId,
      trustee_id: grant.trusteeId,
      full_access: bit(grant.fullAccess),
      send_as: bit(grant.sendAs),
      send_on_behalf: bit(grant.sendOnBehalf),
    }),
    from: toGrant,
  })
}

/** The tenant's domains. */
export function createDomainTable(connection: Connection): EntityTable<Domain> {
  return plain<Domain, DomainTable>(connection, {
    table: 'domain',
    nameOf: domain => domain.id,
    to: domain => ({ id: domain.id, is_default: bit(domain.isDefault), added_at: domain.addedAt }),
    from: toDomain,
  })
}

/** What the tenant has bought. */
export function createSubscriptionTable(connection: Connection): EntityTable<Subscription> {
  return plain<Subscription, SubscriptionTable>(connection, {
    table: 'subscription',
    nameOf: subscription => subscription.name,
    to: subscription => ({
      id: subscription.id,
      name: subscription.name,
      service_types: JSON.stringify(subscription.serviceTypes),
      seats: subscription.seats,
    }),
    from: toSubscription,
  })
}

/** The tenant's own settings. */
export function createSettingsTable(connection: Connection): EntityTable<TenantSettings> {
  return plain<TenantSettings, TenantTable>(connection, {
    table: 'tenant',
    nameOf: settings => settings.name,
    to: settings => ({
      id: settings.id,
      name: settings.name,
      password_policy: settings.passwordPolicy,
      address_pattern: settings.addressPattern,
      created_at: settings.createdAt,
    }),
    from: toSettings,
  })
}
