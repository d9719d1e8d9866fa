import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { build, slot } from './build.ts'
import { searchWords } from './fold.ts'
import { toGrant } from './plain-tables.ts'
import type { MailGrantTable } from './schema.ts'
import type { Connection } from './sqlite.ts'
import type { GrantFilter, GrantSort } from '../../shared/user-lists.ts'
import type { GrantQuery, GrantReader } from './grant-types.ts'
import type { Grant } from './types.ts'
import { filterBits } from './user-row.ts'

/** Rows read at once where all are read. */
const portion = 500

const filters: Readonly<Record<GrantFilter, RawBuilder<unknown>>> = {
  FullAccess: sql`g.full_access = 1`,
  SendAs: sql`g.send_as = 1`,
  SendOnBehalf: sql`g.send_on_behalf = 1`,
  TrustedUserDisabled: sql`t.flags & ${sql.lit(filterBits.Disabled)}`,
  MailboxDisabled: sql`m.flags & ${sql.lit(filterBits.Disabled)}`,
}

const sorts: Readonly<Record<GrantSort, readonly RawBuilder<unknown>[]>> = {
  Identity: [sql`m.sort_name`, sql`t.sort_name`],
  TrustedUser: [sql`t.sort_name`, sql`m.sort_name`],
}

/** Each word may be on either side: "tom orders" finds what Tom may do with Orders, and what Orders may with Tom. */
function wordConditions(search: string): readonly RawBuilder<unknown>[] {
  const { long, short } = searchWords(search)
  return [
    ...long.map(word => sql`(instr(mw.words, ${word}) OR instr(tw.words, ${word}))`),
    ...short.map(word => sql`(instr(mw.starts, ${` ${word} `}) OR instr(tw.starts, ${` ${word} `}))`),
  ]
}

interface GrantPlan {
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
}

function planGrants(query: GrantQuery): GrantPlan {
  const { mailboxId, trusteeId, search = '', sortBy = 'Identity', descending = false, except = [] } = query
  const words = wordConditions(search)
  const conditions = [
    ...(mailboxId === undefined ? [] : [sql`g.mailbox_id = ${mailboxId}`]),
    ...(trusteeId === undefined ? [] : [sql`g.trustee_id = ${trusteeId}`]),
    ...(except.length === 0 ? [] : [sql`g.id NOT IN (SELECT value FROM json_each(${JSON.stringify(except)}))`]),
    ...(query.filters ?? []).map(filter => filters[filter]),
    ...words,
  ]
  const sides = sql`mail_grant AS g JOIN user AS m ON m.id = g.mailbox_id JOIN user AS t ON t.id = g.trustee_id`
  const way = descending ? sql` DESC` : sql``
  return {
    from:
      words.length === 0
        ? sides
        : sql`${sides} JOIN user_words AS mw ON mw.key = m.key JOIN user_words AS tw ON tw.key = t.key`,
    where: conditions.length === 0 ? sql`1` : sql.join(conditions, sql` AND `),
    order: sql.join(
      [...sorts[sortBy], sql`g.id`].map(column => sql`${column}${way}`),
      sql`, `,
    ),
  }
}

/** Reads of grants. `settle` makes searches and filters right on a connection that writes. */
export function createGrantReader(connection: Connection, settle: () => void): GrantReader {
  const byIds = (ids: readonly string[]): readonly Grant[] => {
    const rows = connection.query(
      sql<MailGrantTable>`SELECT g.* FROM json_each(${JSON.stringify(ids)}) AS asked
        JOIN mail_grant AS g ON g.id = asked.value ORDER BY asked.key`.compile(build),
    )
    return rows.map(toGrant)
  }
  return {
    pair: async (mailboxId, trusteeId) => {
      const row = connection
        .prepare('grant.pair', () =>
          build.selectFrom('mail_grant').selectAll().where('mailbox_id', '=', slot()).where('trustee_id', '=', slot()),
        )
        .get(mailboxId, trusteeId)
      return row === undefined ? undefined : toGrant(row)
    },
    page: async query => {
      settle()
      const { from, where, order } = planGrants(query)
      const [counted] = connection.query(
        sql<{ grants: number }>`SELECT count(*) AS grants FROM ${from} WHERE ${where}`.compile(build),
      )
      const rows = connection.query(
        sql<MailGrantTable>`SELECT g.* FROM ${from} WHERE ${where} ORDER BY ${order}
          LIMIT ${query.first ?? -1} OFFSET ${query.skip ?? 0}`.compile(build),
      )
      return { rows: rows.map(toGrant), total: counted?.grants ?? 0 }
    },
    each: async function* (query) {
      settle()
      const { from, where, order } = planGrants(query)
      const ids = connection
        .query(
          sql<{ id: string }>`SELECT g.id FROM ${from} WHERE ${where} ORDER BY ${order}
            LIMIT ${query.first ?? -1} OFFSET ${query.skip ?? 0}`.compile(build),
        )
        .map(row => row.id)
      for (let at = 0; at < ids.length; at += portion) yield byIds(ids.slice(at, at + portion))
    },
  }
}
