import type { Input } from '../sqlite.ts'
import type { StepRow } from './rows.ts'
import { toStep } from './rows.ts'
import type { Statements } from './statements.ts'
import type { DirectoryWriter, PlanStep, StoredStep } from './types.ts'

type Plan = Pick<
  DirectoryWriter,
  | 'plan'
  | 'stepsAfter'
  | 'stepOf'
  | 'planCounts'
  | 'openApprovals'
  | 'planAmounts'
  | 'approvedSteps'
  | 'presentSteps'
  | 'memberIds'
  | 'memberDifference'
  | 'clearPlan'
  | 'addSteps'
  | 'settled'
  | 'conflicted'
  | 'noteMembers'
  | 'newGroups'
  | 'rankGroup'
  | 'wait'
  | 'holdBack'
>

/**
 * Whom the group should have: in the directory, in scope, joined to an object of the tenant, and not the group itself.
 * Whoever it has and still names stays while nothing proves that they are gone, until they are disabled.
 */
const wantedMembers = `SELECT o.object_id AS id FROM directory_member AS m JOIN directory_object AS o ON o.key = m.member_key
  WHERE m.group_key = ?1 AND m.member_key <> ?1 AND o.object_id IS NOT NULL AND o.decision = 'in' AND o.gone_at IS NULL
  UNION SELECT o.object_id FROM directory_member AS m JOIN directory_object AS o ON o.dn_key = m.dn_key
  WHERE m.group_key = ?1 AND m.member_key IS NULL AND o.decision = 'in' AND o.gone_at IS NOT NULL
    AND o.unproven IS NOT NULL AND o.disabled_at IS NULL AND o.object_id IN (
      SELECT l.object_id FROM directory_object AS d JOIN mail_group AS g ON g.id = d.object_id
        JOIN group_list AS l ON l.group_key = g.key WHERE d.key = ?1 AND l.role = 'member')`

/** As `wantedMembers`, with those that the plan creates. */
const plannedMembers = `${wantedMembers}
  UNION SELECT s.object_id FROM directory_member AS m JOIN plan_step AS s ON s.directory_key = m.member_key
  WHERE m.group_key = ?1 AND m.member_key <> ?1 AND s.action IN ('create', 'match') AND s.status = 'planned'`

/**
 * Whether the object `o` leaves the tenant for good, and so counts by itself. Whoever is gone and stays here, as those
 * who are protected or held do, leaves a group as any other member does.
 */
export const departs = `(o.gone_at IS NOT NULL OR o.decision <> 'in') AND (o.disabled_at IS NOT NULL OR EXISTS (
  SELECT 1 FROM plan_step AS d WHERE d.anchor = o.anchor AND d.action IN ('disable', 'delete') AND d.status = 'planned'))`

const kinds = {
  delete: "action = 'delete'",
  disable: "action = 'disable'",
  member: 'members_removed > members_gone',
} as const

/** What a plan would do of its own: who waits for proof alone is as many all the same, while a join waits for a word. */
const proposed = "(status = 'planned' OR (status = 'waiting' AND action IN ('delete', 'disable')))"

/** A step with what a person decided of its object since. */
interface StandingRow extends StepRow {
  readonly approvedNow: 0 | 1
  readonly heldNow: 0 | 1
}

function asItStands(row: StandingRow): StoredStep & { readonly held: boolean } {
  return { ...toStep(row), approved: row.approvedNow === 1, held: row.heldNow === 1 }
}

/** The plan, step by step. */
export function createPlan(statement: Statements): Plan {
  const insert = () =>
    statement(
      'addStep',
      `INSERT INTO plan_step (rank, part, chunk, directory_key, anchor, action, status, entity, object_id, name, dn,
        before, after, members_added, members_removed, members_gone, seen, approved, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )

  function add(step: PlanStep, chunk: number): void {
    insert().run(
      step.rank,
      step.part,
      chunk,
      step.directoryKey,
      step.anchor,
      step.action,
      step.status,
      step.entity,
      step.objectId,
      step.name,
      step.dn,
      step.before === null ? null : JSON.stringify(step.before),
      step.after === null ? null : JSON.stringify(step.after),
      step.membersAdded,
      step.membersRemoved,
      step.membersGone,
      step.seen,
      step.approved ? 1 : 0,
      step.reason,
    )
    // Groups take in whom the plan creates.
    if (step.status === 'planned' && (step.action === 'create' || step.action === 'match'))
      statement(
        'groupsOfMember',
        'UPDATE directory_object SET pending = 1 WHERE key IN (SELECT group_key FROM directory_member WHERE member_key = ?)',
      ).run(step.directoryKey)
  }

  return {
    plan: async ({ actions, statuses, search = '', approvedSince = 0, skip = 0, first = -1 }) => {
      const where = `(?1 IS NULL OR action IN (SELECT value FROM json_each(?1)))
        AND (?2 IS NULL OR status IN (SELECT value FROM json_each(?2)))
        AND (?3 = '' OR instr(lower(name || ' ' || dn || ' ' || anchor), lower(?3)) > 0)`
      const given: readonly Input[] = [
        actions === undefined ? null : JSON.stringify(actions),
        statuses === undefined ? null : JSON.stringify(statuses),
        search,
      ]
      const total = statement<{ steps: number }>(
        'planSize',
        `SELECT count(*) AS steps FROM plan_step WHERE ${where}`,
      ).get(...given)
      // Approvals and holds are told as they stand now, not as they stood when the plan was made.
      const rows = statement<StandingRow>(
        'planPage',
        `SELECT *,
            EXISTS (SELECT 1 FROM approval AS a WHERE a.anchor = plan_step.anchor AND a.action = plan_step.action
              AND a.seen = plan_step.seen AND a.used_at IS NULL AND a.approved_at > ?6) AS approvedNow,
            EXISTS (SELECT 1 FROM hold AS h WHERE h.id = plan_step.anchor) AS heldNow
          FROM plan_step WHERE ${where} ORDER BY rank, part, key LIMIT ?4 OFFSET ?5`,
      ).all(...given, first, skip, approvedSince)
      return {
        rows: rows.map(asItStands),
        total: total?.steps ?? 0,
      }
    },
    stepsAfter: async ({ rank, part }, first) => {
      const rows = statement<StepRow>(
        'stepsAfter',
        `SELECT * FROM plan_step WHERE (rank, part) > (?, ?) AND status = 'planned' ORDER BY rank, part, key LIMIT ?`,
      ).all(rank, part, first)
      const last = rows.at(-1)
      if (last === undefined || rows.length < first) return rows.map(toStep)
      // The last part is read whole.
      const whole = statement<StepRow>(
        'stepsOfPart',
        "SELECT * FROM plan_step WHERE rank = ? AND part = ? AND status = 'planned' ORDER BY key",
      ).all(last.rank, last.part)
      return [...rows.filter(row => row.rank !== last.rank || row.part !== last.part), ...whole].map(toStep)
    },
    stepOf: async (anchor, action) => {
      const row = statement<StepRow>(
        'stepOf',
        'SELECT * FROM plan_step WHERE anchor = ?1 AND (?2 IS NULL OR action = ?2) ORDER BY key DESC LIMIT 1',
      ).get(anchor, action ?? null)
      return row === undefined ? undefined : toStep(row)
    },
    planCounts: async () =>
      statement<{ action: PlanStep['action']; status: PlanStep['status']; steps: number }>(
        'planCounts',
        'SELECT action, status, count(*) AS steps FROM plan_step GROUP BY action, status ORDER BY action, status',
      )
        .all()
        .map(({ action, status, steps }) => ({ action, status, steps })),
    openApprovals: async since =>
      statement<{ id: string; name: string; action: string; seen: string; anchor: string }>(
        'openApprovals',
        'SELECT id, name, action, seen, anchor FROM approval WHERE approved_at > ? AND used_at IS NULL ORDER BY name, id',
      )
        .all(since)
        .map(({ id, name, action, seen, anchor }) => ({ id, name, action, seen, anchor })),
    planAmounts: async () =>
      statement<{ delete: number; disable: number; member: number }>(
        'planAmounts',
        `SELECT coalesce(sum(action = 'delete'), 0) AS "delete", coalesce(sum(action = 'disable'), 0) AS disable,
          coalesce(sum(CASE WHEN action IN ('match', 'change', 'disable') THEN members_removed - members_gone ELSE 0 END), 0) AS member
          FROM plan_step WHERE ${proposed}`,
      ).get() ?? { delete: 0, disable: 0, member: 0 },
    approvedSteps: async () =>
      statement<{ id: string }>(
        'approvedSteps',
        `SELECT a.id FROM approval AS a JOIN plan_step AS s ON s.anchor = a.anchor AND s.action = a.action AND s.seen = a.seen
          WHERE s.status = 'planned' AND s.approved = 1 AND a.used_at IS NULL`,
      )
        .all()
        .map(row => row.id),
    presentSteps: async () =>
      statement<{ steps: number }>(
        'presentSteps',
        `SELECT count(*) AS steps FROM plan_step AS s JOIN directory_object AS o ON o.key = s.directory_key
          WHERE o.decision = 'in' AND o.gone_at IS NULL`,
      ).get()?.steps ?? 0,
    memberIds: async key =>
      statement<{ id: string }>('memberIds', `SELECT DISTINCT id FROM (${wantedMembers}) ORDER BY id`)
        .all(key)
        .map(row => row.id),
    memberDifference: async (key, groupId) => {
      const row = statement<{ added: number; removed: number; gone: number }>(
        'memberDifference',
        `WITH wanted AS (${plannedMembers}), present AS (
            SELECT l.object_id AS id FROM mail_group AS g JOIN group_list AS l ON l.group_key = g.key
              WHERE g.id = ?2 AND l.role = 'member'), leaving AS (SELECT id FROM present EXCEPT SELECT id FROM wanted)
          SELECT (SELECT count(*) FROM (SELECT id FROM wanted EXCEPT SELECT id FROM present)) AS added,
            (SELECT count(*) FROM leaving) AS removed,
            (SELECT count(*) FROM leaving JOIN directory_object AS o ON o.object_id = leaving.id WHERE ${departs}) AS gone`,
      ).get(key, groupId)
      return { added: row?.added ?? 0, removed: row?.removed ?? 0, gone: row?.gone ?? 0 }
    },
    clearPlan: async () => {
      statement('clearPlan', 'DELETE FROM plan_step').run()
    },
    addSteps: async (steps, chunk) => {
      for (const step of steps) add(step, chunk)
    },
    settled: async keys => {
      statement(
        'settled',
        `UPDATE directory_object SET pending = 0, state = CASE
            WHEN state = 'disabled' OR state = 'removed' THEN state WHEN object_id IS NULL THEN 'new' ELSE 'synchronized' END
          WHERE key IN (SELECT value FROM json_each(?))`,
      ).run(JSON.stringify(keys))
    },
    conflicted: async (conflicts, at) => {
      for (const { key, result } of conflicts)
        statement(
          'conflicted',
          `UPDATE directory_object SET pending = 0, state = 'conflict', result_at = CASE WHEN result = ?1 THEN result_at ELSE ?2 END,
            result = ?1 WHERE key = ?3`,
        ).run(result, at, key)
    },
    noteMembers: async (step, alone) => {
      if (alone) return add(step, 0)
      const noted = statement(
        'noteMembers',
        `UPDATE plan_step SET members_added = ?, members_removed = ?, members_gone = ?, seen = ?, approved = ?, status = ?, reason = ?
            WHERE directory_key = ? AND action IN ('create', 'match', 'change')`,
      ).run(
        step.membersAdded,
        step.membersRemoved,
        step.membersGone,
        step.seen,
        step.approved ? 1 : 0,
        step.status,
        step.reason,
        step.directoryKey,
      )
      if (noted.changes === 0) add(step, 0)
    },
    newGroups: async () => {
      const rows = statement<{ key: number; members: string }>(
        'newGroups',
        `SELECT s.directory_key AS key, (
            SELECT json_group_array(m.member_key) FROM directory_member AS m JOIN plan_step AS n
              ON n.directory_key = m.member_key AND n.entity = 'group' AND n.action = 'create' AND n.status = 'planned'
            WHERE m.group_key = s.directory_key) AS members
          FROM plan_step AS s WHERE s.entity = 'group' AND s.status = 'planned' AND s.action IN ('create', 'match', 'change')
            AND s.members_added > 0
          ORDER BY s.anchor`,
      ).all()
      return rows.map(row => ({ key: row.key, members: JSON.parse(row.members) as number[] }))
    },
    rankGroup: async (directoryKey, rank) => {
      statement('rankGroup', 'UPDATE plan_step SET rank = ?1 WHERE directory_key = ?2 AND rank < ?1').run(
        rank,
        directoryKey,
      )
    },
    wait: async (kind, reason) =>
      statement(
        `wait.${kind}`,
        `UPDATE plan_step SET status = 'waiting', reason = iif(status = 'planned', ?, reason)
          WHERE ${proposed} AND approved = 0 AND ${kinds[kind]}`,
      ).run(reason).changes,
    holdBack: async reason => {
      // Steps of one part come together or not at all.
      statement(
        'holdBack',
        `UPDATE plan_step SET status = 'waiting', reason = ? WHERE status = 'planned' AND (rank, part) IN (
          SELECT rank, part FROM plan_step WHERE approved = 0 AND status IN ('planned', 'waiting'))`,
      ).run(reason)
    },
  }
}
