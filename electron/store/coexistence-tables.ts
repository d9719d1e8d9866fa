import type { EntityTable } from './entity-table.ts'
import { plain } from './plain-tables.ts'
import type { ApprovalTable, CoexistenceTable, HoldTable } from './schema.ts'
import type { Connection } from './sqlite.ts'
import type { Approval, Coexistence, Hold } from './types.ts'

/** Written below as a list of texts. */
function list<Item extends string>(json: string): readonly Item[] {
  return JSON.parse(json) as Item[]
}

/** How a directory is synchronized. */
export function createCoexistenceTable(connection: Connection): EntityTable<Coexistence> {
  return plain<Coexistence, CoexistenceTable>(connection, {
    table: 'coexistence',
    nameOf: row => row.server,
    to: row => ({
      id: row.id,
      server: row.server,
      security: row.security,
      server_name: row.serverName,
      certificate_authority: row.certificateAuthority,
      pinned_certificate: row.pinnedCertificate,
      bind_account: row.bindAccount,
      directory_kind: row.directoryKind,
      base_dn: row.baseDn,
      filter: row.filter,
      included_units: JSON.stringify(row.includedUnits),
      excluded_units: JSON.stringify(row.excludedUnits),
      classes: JSON.stringify(row.classes),
      flow: JSON.stringify(row.flow),
      protected_groups: JSON.stringify(row.protectedGroups),
      delete_limit: row.deleteLimit,
      disable_limit: row.disableLimit,
      member_limit: row.memberLimit,
      limit_percent: row.limitPercent,
      grace_days: row.graceDays,
      approve_matches: row.approveMatches ? 1 : 0,
    }),
    from: row => ({
      id: row.id,
      server: row.server,
      security: row.security,
      serverName: row.server_name,
      certificateAuthority: row.certificate_authority,
      pinnedCertificate: row.pinned_certificate,
      bindAccount: row.bind_account,
      directoryKind: row.directory_kind,
      baseDn: row.base_dn,
      filter: row.filter,
      includedUnits: list(row.included_units),
      excludedUnits: list(row.excluded_units),
      classes: list(row.classes),
      flow: list(row.flow),
      protectedGroups: list(row.protected_groups),
      deleteLimit: row.delete_limit,
      disableLimit: row.disable_limit,
      memberLimit: row.member_limit,
      limitPercent: row.limit_percent,
      graceDays: row.grace_days,
      approveMatches: row.approve_matches === 1,
    }),
  })
}

/** Approvals of steps that wait; that one was used is no administrator's change. */
export function createApprovalTable(connection: Connection): EntityTable<Approval> {
  return plain<Approval, ApprovalTable>(connection, {
    table: 'approval',
    nameOf: row => row.name,
    silent: new Set(['usedAt']),
    to: row => ({
      id: row.id,
      anchor: row.anchor,
      action: row.action,
      name: row.name,
      seen: row.seen,
      approved_at: row.approvedAt,
      approved_by: row.approvedBy,
      used_at: row.usedAt,
    }),
    from: row => ({
      id: row.id,
      anchor: row.anchor,
      action: row.action,
      name: row.name,
      seen: row.seen,
      approvedAt: row.approved_at,
      approvedBy: row.approved_by,
      usedAt: row.used_at,
    }),
  })
}

/** Objects that synchronization keeps off. */
export function createHoldTable(connection: Connection): EntityTable<Hold> {
  return plain<Hold, HoldTable>(connection, {
    table: 'hold',
    nameOf: row => row.name,
    to: row => ({ id: row.id, name: row.name, cause: row.cause, held_at: row.heldAt, held_by: row.heldBy }),
    from: row => ({ id: row.id, name: row.name, cause: row.cause, heldAt: row.held_at, heldBy: row.held_by }),
  })
}
