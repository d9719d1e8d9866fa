import { foldAddress } from '../fold.ts'
import { stillRuns } from '../runs.ts'
import type { Connection } from '../sqlite.ts'
import { createFacts } from './facts.ts'
import { createOutcome, problemsOf, spentSince } from './outcome.ts'
import { createPlan } from './plan.ts'
import { createMembership } from './membership.ts'
import type { EntryRow, RunRow } from './rows.ts'
import { toEntry, toSyncRun } from './rows.ts'
import { createStaging } from './staging.ts'
import { createStatements } from './statements.ts'
import type { DirectoryReader, DirectoryWriter, ReadingState, StoredRun } from './types.ts'

/** Who holds leases: the mark of this process, and whether the process of a mark still runs. */
export interface LeaseHolder {
  readonly owner: string
  readonly lives: (owner: string) => boolean
}

const noReading: ReadingState = { cookie: null, scope: '', rules: '', search: null, objects: 0, completedAt: null }

const isExcluded = "decision <> 'in' AND gone_at IS NULL"

/** What synchronization keeps, read on the connection. */
export function createDirectoryReader(connection: Connection): DirectoryReader {
  const statement = createStatements(connection)
  const planned = createPlan(statement)
  const entriesBy = (name: string, where: string) =>
    statement<EntryRow>(`entry.${name}`, `SELECT * FROM directory_object WHERE ${where} ORDER BY key LIMIT 50`)
  const byAnchor = () => entriesBy('anchor', 'anchor = ?')

  function find(identity: string, dnKey: string): readonly EntryRow[] {
    const text = identity.trim()
    const inJson = JSON.stringify(text.toLowerCase()).slice(1)
    const found = [
      () => byAnchor().all(text.toLowerCase()),
      () => entriesBy('object', 'object_id = ?').all(text.toLowerCase()),
      () => entriesBy('dn', 'dn_key = ?').all(dnKey),
      () => entriesBy('address', 'key IN (SELECT key FROM directory_address WHERE address = ?)').all(foldAddress(text)),
      () =>
        entriesBy(
          'ownedAddress',
          `object_id IN (SELECT u.id FROM address AS a JOIN user AS u ON u.key = a.owner AND a.entity = 'user' WHERE a.address = ?1
            UNION SELECT g.id FROM address AS a JOIN mail_group AS g ON g.key = a.owner AND a.entity = 'group' WHERE a.address = ?1
            UNION SELECT c.id FROM address AS a JOIN contact AS c ON c.key = a.owner AND a.entity = 'contact' WHERE a.address = ?1)`,
        ).all(foldAddress(text)),
      () => entriesBy('name', 'name = ? COLLATE NOCASE').all(text),
      // Addresses of what is not synchronized, or has gone with its object here, stand in what was read of it alone, some
      // behind their kind and a colon.
      () =>
        text.includes('@')
          ? entriesBy(
              'leftOut',
              "(decision <> 'in' OR gone_at IS NOT NULL) AND (instr(lower(source), '\"' || ?1) > 0 OR instr(lower(source), ':' || ?1) > 0)",
            ).all(inJson)
          : [],
    ]
    for (const look of found) {
      const rows = look()
      if (rows.length > 0) return rows
    }
    return []
  }

  /** Whoever is killed writes no end of a run: it goes on only while the holder of its lease does. */
  function toRun(row: RunRow): StoredRun {
    const run = toSyncRun(row)
    if (run.status !== 'Running') return run
    const lease = statement<{ holder: string }>('runHolder', "SELECT holder FROM lease WHERE name = 'run'").get()
    return stillRuns(lease?.holder ?? '') ? run : { ...run, status: 'Stopped' }
  }

  return {
    reading: async () =>
      statement<ReadingState>(
        'reading',
        'SELECT cookie, scope, rules, search, objects, completed_at AS completedAt FROM directory_reading',
      ).get() ?? noReading,
    totals: async () =>
      statement<{ joined: number; present: number; members: number }>(
        'totals',
        `SELECT (SELECT count(*) FROM directory_object WHERE object_id IS NOT NULL AND state <> 'removed') AS joined,
          (SELECT count(*) FROM directory_object WHERE decision = 'in' AND gone_at IS NULL) AS present,
          (SELECT count(*) FROM directory_member WHERE member_key IS NOT NULL) AS members`,
      ).get() ?? { joined: 0, present: 0, members: 0 },
    someDue: async before =>
      statement(
        'someDue',
        `SELECT 1 FROM directory_object AS o WHERE disabled_at IS NOT NULL AND disabled_at <= ? AND state = 'disabled'
          AND guarded = 0 AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.id = o.anchor)
          AND NOT EXISTS (SELECT 1 FROM user WHERE user.id = o.object_id AND user.protected = 1) LIMIT 1`,
      ).get(before) !== undefined,
    lastPlanned: async () =>
      statement<{ at: number }>(
        'lastPlanned',
        `SELECT started_at AS at FROM synchronization
          WHERE what_if = 0 AND status IN ('Completed', 'CompletedWithConflicts', 'Held') ORDER BY key DESC LIMIT 1`,
      ).get()?.at ?? 0,
    spent: spentSince(statement),
    entry: async anchor => {
      const row = byAnchor().get(anchor)
      return row === undefined ? undefined : toEntry(row)
    },
    find: async (identity, dnKey) => find(identity, dnKey).map(toEntry),
    entryOf: async (_, objectId) => {
      const row = entriesBy('object', 'object_id = ?').get(objectId)
      return row === undefined ? undefined : toEntry(row)
    },
    disabledBy: async run =>
      statement<EntryRow>(
        'disabledBy',
        'SELECT * FROM directory_object WHERE disabled_run = ? AND disabled_at IS NOT NULL ORDER BY key',
      )
        .all(run)
        .map(toEntry),
    entriesAfter: async (key, first) =>
      statement<EntryRow>('entriesAfter', 'SELECT * FROM directory_object WHERE key > ? ORDER BY key LIMIT ?')
        .all(key, first)
        .map(toEntry),
    excluded: async ({ skip = 0, first = -1 }) => ({
      rows: statement<EntryRow>(
        'excluded',
        `SELECT * FROM directory_object WHERE ${isExcluded} ORDER BY name COLLATE NOCASE, key LIMIT ? OFFSET ?`,
      )
        .all(first, skip)
        .map(toEntry),
      total:
        statement<{ objects: number }>(
          'excludedCount',
          `SELECT count(*) AS objects FROM directory_object WHERE ${isExcluded}`,
        ).get()?.objects ?? 0,
    }),
    perhapsGroups: async names =>
      statement<{ name: string }>(
        'perhapsGroups',
        `SELECT value AS name FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM directory_object AS o
          WHERE o.dn_key = value AND o.gone_at IS NULL AND o.class <> 'group')`,
      )
        .all(JSON.stringify(names))
        .map(row => row.name),
    groupsNamed: async names =>
      statement<{ name: string }>(
        'groupsNamed',
        `SELECT DISTINCT dn_key AS name FROM directory_object
          WHERE dn_key IN (SELECT value FROM json_each(?)) AND gone_at IS NULL AND class = 'group'`,
      )
        .all(JSON.stringify(names))
        .map(row => row.name),
    membersOf: async key =>
      statement<{ dn: string; objectId: string | null }>(
        'membersOf',
        `SELECT coalesce(o.dn, m.dn_key) AS dn, o.object_id AS objectId FROM directory_member AS m
          LEFT JOIN directory_object AS o ON o.key = m.member_key WHERE m.group_key = ? ORDER BY m.dn_key`,
      )
        .all(key)
        .map(({ dn, objectId }) => ({ dn, objectId })),
    ...createFacts(connection, statement),
    plan: planned.plan,
    stepsAfter: planned.stepsAfter,
    stepOf: planned.stepOf,
    planCounts: planned.planCounts,
    planAmounts: planned.planAmounts,
    approvedSteps: planned.approvedSteps,
    presentSteps: planned.presentSteps,
    openApprovals: planned.openApprovals,
    memberIds: planned.memberIds,
    memberDifference: planned.memberDifference,
    runs: async ({ skip = 0, first = -1 }) => ({
      rows: statement<RunRow>('runs', 'SELECT * FROM synchronization ORDER BY key DESC LIMIT ? OFFSET ?')
        .all(first, skip)
        .map(toRun),
      total: statement<{ runs: number }>('runCount', 'SELECT count(*) AS runs FROM synchronization').get()?.runs ?? 0,
    }),
    runsOf: async run =>
      statement<RunRow>('runsOf', 'SELECT * FROM synchronization WHERE run = ? ORDER BY key DESC').all(run).map(toRun),
    problems: problemsOf(statement),
  }
}

/** What synchronization keeps, read and written on the connection. */
export function createDirectoryWriter(connection: Connection, holder: LeaseHolder): DirectoryWriter {
  const statement = createStatements(connection)
  return {
    ...createDirectoryReader(connection),
    ...createPlan(statement),
    ...createMembership(statement),
    ...createStaging(statement),
    ...createOutcome(statement, holder),
  }
}
