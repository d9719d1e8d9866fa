import type { Statements } from './statements.ts'
import type { DirectoryReader, DirectoryWriter, RunProblem, SpentKind } from './types.ts'

type Outcome = Pick<
  DirectoryWriter,
  | 'applied'
  | 'failed'
  | 'renew'
  | 'takenBack'
  | 'spend'
  | 'startRun'
  | 'noteRead'
  | 'endRun'
  | 'keepProblems'
  | 'lease'
  | 'release'
>

const day = 86_400_000

/** Of how many runs problems are kept, and how many of each. */
const remembered = { runs: 100, problems: 1_000 }

function bit(value: boolean | null | undefined): 0 | 1 | null {
  return value === null || value === undefined ? null : value ? 1 : 0
}

/** What was done since a time, by kind. */
export function spentSince(statement: Statements): DirectoryReader['spent'] {
  return async since => {
    const rows = statement<{ kind: SpentKind; amount: number }>(
      'spent',
      'SELECT kind, sum(amount) AS amount FROM spent WHERE at > ? GROUP BY kind',
    ).all(since)
    const of = (kind: SpentKind) => rows.find(row => row.kind === kind)?.amount ?? 0
    return { delete: of('delete'), disable: of('disable'), member: of('member') }
  }
}

/** What a run could not do, in the order of its plan. */
export function problemsOf(statement: Statements): DirectoryReader['problems'] {
  return async key =>
    statement<RunProblem>(
      'problems',
      `SELECT anchor, entity, name, dn, status, reason FROM synchronization_problem
        WHERE synchronization = ? ORDER BY number`,
    )
      .all(key)
      .map(({ anchor, entity, name, dn, status, reason }) => ({ anchor, entity, name, dn, status, reason }))
}

/** Leases are told apart by who holds them: `owner` names the process, `lives` says whether one still runs. */
export function createOutcome(
  statement: Statements,
  { owner, lives }: { readonly owner: string; readonly lives: (owner: string) => boolean },
): Outcome {
  const done = () =>
    statement('stepDone', 'UPDATE plan_step SET status = ?, reason = coalesce(?, reason) WHERE key = ?')

  return {
    applied: async (step, { at, run, count, wasEnabled }) => {
      done().run('done', null, step.key)
      // A process that is killed writes no end of its run.
      statement(
        `count.${count}`,
        `UPDATE synchronization SET ${count} = ${count} + 1 WHERE run = ? AND status = 'Running'`,
      ).run(run)
      if (step.action === 'delete') {
        statement(
          'removed',
          `UPDATE directory_object SET pending = 0, state = 'removed', disabled_at = NULL, result = 'Deleted', result_at = ?
            WHERE key = ?`,
        ).run(at, step.directoryKey)
        return
      }
      if (step.action === 'disable') {
        statement(
          'disabled',
          // Whoever is still there may have a conflict beside it, which is told next.
          `UPDATE directory_object SET pending = (gone_at IS NULL AND decision = 'in'),
            was_enabled = coalesce(was_enabled, ?2), result = 'Disabled', result_at = ?1,
            state = CASE WHEN gone_at IS NULL AND decision = 'in' THEN 'synchronized' ELSE 'disabled' END,
            disabled_at = CASE WHEN gone_at IS NULL AND decision = 'in' THEN NULL ELSE ?1 END, disabled_run = ?4 WHERE key = ?3`,
        ).run(at, bit(wasEnabled), step.directoryKey, run)
        // Groups kept whoever was not proven gone; the next plan lets them leave.
        statement(
          'groupsNaming',
          `UPDATE directory_object SET pending = 1 WHERE key IN (
            SELECT m.group_key FROM directory_object AS o JOIN directory_member AS m ON m.dn_key = o.dn_key
              WHERE o.key = ? AND o.gone_at IS NOT NULL AND o.unproven IS NOT NULL AND m.member_key IS NULL)`,
        ).run(step.directoryKey)
        return
      }
      statement(
        'synchronized',
        `UPDATE directory_object SET pending = 0, state = 'synchronized', disabled_at = NULL, was_enabled = CASE WHEN ?6 = 1 THEN was_enabled ELSE ?1 END, object_id = ?2,
          result = ?3, result_at = ?4 WHERE key = ?5`,
      ).run(
        bit(wasEnabled),
        step.objectId,
        step.action === 'create' ? 'Created' : step.action === 'match' ? 'Joined' : 'Changed',
        at,
        step.directoryKey,
        wasEnabled === undefined ? 1 : 0,
      )
      if (step.action === 'match')
        statement(
          'handOver',
          'UPDATE directory_object SET object_id = NULL, disabled_at = NULL WHERE object_id = ? AND key <> ?',
        ).run(step.objectId, step.directoryKey)
    },
    failed: async (step, sentence, at) => {
      done().run('failed', sentence, step.key)
      statement('failed', 'UPDATE directory_object SET pending = 1, result = ?, result_at = ? WHERE key = ?').run(
        sentence,
        at,
        step.directoryKey,
      )
    },
    renew: async anchor => {
      statement('renew', 'UPDATE directory_object SET pending = 1 WHERE anchor = ?').run(anchor)
    },
    takenBack: async anchor => {
      statement(
        'takenBack',
        `UPDATE directory_object SET pending = 1, disabled_at = NULL, was_enabled = NULL, state = CASE
            WHEN state IN ('disabled', 'removed') THEN 'synchronized' ELSE state END WHERE anchor = ?`,
      ).run(anchor)
    },
    spend: async (kind, amount, at) => {
      statement('spend', 'INSERT INTO spent (at, kind, amount) VALUES (?, ?, ?)').run(at, kind, amount)
    },
    startRun: async run => {
      statement('stopRuns', "UPDATE synchronization SET status = 'Stopped' WHERE status = 'Running'").run()
      statement('forgetSpent', 'DELETE FROM spent WHERE at < ?').run(run.startedAt - 2 * day)
      const { key } = statement(
        'startRun',
        `INSERT INTO synchronization (run, started_at, status, what_if, full_reading, read, created, changed, disabled,
          deleted, held, conflicts, unchanged, milliseconds, reason)
          VALUES (?, ?, 'Running', ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, '')`,
      ).run(run.run, run.startedAt, run.whatIf ? 1 : 0, run.full ? 1 : 0)
      return key
    },
    noteRead: async (key, run) => {
      statement('noteRead', 'UPDATE synchronization SET read = ?, full_reading = ? WHERE key = ?').run(
        run.read,
        run.full ? 1 : 0,
        key,
      )
    },
    endRun: async (key, run) => {
      statement(
        'endRun',
        `UPDATE synchronization SET ended_at = ?, status = ?, full_reading = ?, read = ?, created = ?, changed = ?,
          disabled = ?, deleted = ?, held = ?, conflicts = ?, unchanged = ?, milliseconds = ?, reason = ?
          WHERE key = ?`,
      ).run(
        run.endedAt,
        run.status,
        run.full ? 1 : 0,
        run.read,
        run.created,
        run.changed,
        run.disabled,
        run.deleted,
        run.held,
        run.conflicts,
        run.unchanged,
        run.milliseconds,
        run.reason,
        key,
      )
    },
    keepProblems: async key => {
      statement(
        'keepProblems',
        `INSERT INTO synchronization_problem (synchronization, number, anchor, entity, name, dn, status, reason)
          SELECT ?1, row_number() OVER (ORDER BY rank, part, key), anchor, entity, name, dn, status, coalesce(reason, '')
            FROM plan_step WHERE status IN ('conflict', 'failed') ORDER BY rank, part, key LIMIT ?2`,
      ).run(key, remembered.problems)
      statement('forgetProblems', 'DELETE FROM synchronization_problem WHERE synchronization <= ?1 - ?2').run(
        key,
        remembered.runs,
      )
    },
    lease: async (name, until, now) => {
      const row = statement<{ holder: string; until: number }>(
        'leaseOf',
        'SELECT holder, until FROM lease WHERE name = ?',
      ).get(name)
      if (row !== undefined && row.holder !== owner && row.until > now && lives(row.holder)) return false
      statement(
        'lease',
        `INSERT INTO lease (name, holder, until) VALUES (?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until`,
      ).run(name, owner, until)
      return true
    },
    release: async name => {
      statement('release', 'DELETE FROM lease WHERE name = ? AND holder = ?').run(name, owner)
    },
  }
}
