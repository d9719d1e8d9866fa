import { foldAddress } from '../fold.ts'
import { asKnown, type KnownRow } from './known.ts'
import { Seen } from './seen.ts'
import type { Statements } from './statements.ts'
import type { DirectoryWriter, StagedObject } from './types.ts'

type Staging = Pick<
  DirectoryWriter,
  | 'startReading'
  | 'losePlace'
  | 'stage'
  | 'present'
  | 'gone'
  | 'missing'
  | 'finishReading'
  | 'proven'
  | 'revise'
  | 'keepRules'
  | 'strayed'
  | 'domainCame'
  | 'reconsider'
>

/** Groups of those who came or went are decided anew. */
const groupsOf = `UPDATE directory_object SET pending = 1 WHERE class = 'group' AND key IN (
  SELECT m.group_key FROM directory_member AS m WHERE m.member_key IN (SELECT value FROM json_each(?)))`

/** Takes in what readings bring. */
export function createStaging(statement: Statements): Staging {
  const known = () =>
    statement<KnownRow>(
      'known',
      'SELECT key, dn, class, digest, gone_at, decision, object_id, state FROM directory_object WHERE anchor = ?',
    )
  const insert = () =>
    statement(
      'insert',
      `INSERT INTO directory_object (anchor, dn, dn_key, class, name, source, digest, decision, wanted, faults, pending,
        guarded, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'new')`,
    )
  const update = () =>
    statement(
      'update',
      `UPDATE directory_object SET class = ?, name = ?, source = ?, digest = ?, decision = ?, wanted = ?, faults = ?,
        pending = ?, gone_at = NULL, unproven = CASE WHEN ?5 = 'in' THEN NULL ELSE coalesce(unproven, ?9) END
        WHERE key = ?10`,
    )
  const rename = () => statement('rename', 'UPDATE directory_object SET dn = ?, dn_key = ? WHERE key = ?')
  const claim = () => statement('claim', 'INSERT OR IGNORE INTO directory_address (address, key) VALUES (?, ?)')
  const unclaim = () => statement('unclaim', 'DELETE FROM directory_address WHERE address = ? AND key = ?')
  const claims = () =>
    statement<{ address: string }>('claims', 'SELECT address FROM directory_address WHERE key = ? ORDER BY address')
  const addMember = () =>
    statement('addMember', 'INSERT OR IGNORE INTO directory_member (group_key, dn_key) VALUES (?, ?)')
  const dropMembers = () => statement('dropMembers', 'DELETE FROM directory_member WHERE group_key = ?')
  const dropMember = () =>
    statement(
      'dropMember',
      `DELETE FROM directory_member WHERE group_key = ?1 AND (dn_key = ?2 OR member_key IN (
        SELECT key FROM directory_object WHERE dn_key = ?2 AND gone_at IS NULL))`,
    )

  function keepMembers(key: number, object: StagedObject): void {
    if (object.members !== undefined) {
      dropMembers().run(key)
      for (const member of object.members) addMember().run(key, member)
    }
    for (const member of object.membersRemoved ?? []) dropMember().run(key, member)
    for (const member of object.membersAdded ?? []) addMember().run(key, member)
  }

  /** Only what differs is written: addresses lie far apart, and few of those who change get another one. */
  function keepAddresses(key: number, { decision, wanted }: StagedObject, isNew: boolean): void {
    const all = decision !== 'in' || wanted === null ? [] : [wanted.address, ...wanted.addresses]
    const missing = new Set(all.map(foldAddress))
    if (!isNew) for (const { address } of claims().all(key)) if (!missing.delete(address)) unclaim().run(address, key)
    for (const address of missing) claim().run(address, key)
  }

  /** What of the object the table keeps beside its names, in the order of its columns. */
  function columns(object: StagedObject) {
    return [
      object.class,
      object.name,
      JSON.stringify(object.source),
      object.digest,
      object.decision,
      object.wanted === null ? null : JSON.stringify(object.wanted),
      object.faults.length === 0 ? null : JSON.stringify(object.faults),
    ] as const
  }

  /** Gives the name under which this reading gave the same object before, where that is another one. */
  function stageOne(given: StagedObject, seen: Seen): string | undefined {
    const before = known().get(given.anchor)
    if (before !== undefined && seen.whole.has(before.key) && before.dn !== given.dn) return before.dn
    const key = write(asKnown(given, before), before)
    seen.add(key)
    seen.whole.add(key)
    if (given.namesMembers === true) seen.naming.add(key)
    return undefined
  }

  /** Gives the object's key. */
  function write(object: StagedObject, before: KnownRow | undefined): number {
    if (before?.digest === object.digest && before.gone_at === null && before.decision === object.decision)
      return before.key
    const joined = before !== undefined && before.object_id !== null
    const pending = object.decision === 'in' || joined ? 1 : 0
    if (before === undefined) {
      const { key } = insert().run(object.anchor, object.dn, object.dnKey, ...columns(object), pending)
      keepAddresses(key, object, true)
      keepMembers(key, object)
      return key
    }
    update().run(...columns(object), pending, null, before.key)
    // SQLite writes an index anew for a value that is only given again, and names lie far apart.
    if (before.dn !== object.dn) rename().run(object.dn, object.dnKey, before.key)
    keepAddresses(before.key, object, false)
    keepMembers(before.key, object)
    // Who comes into scope or leaves it comes into groups or leaves them.
    if ((before.decision === 'in') !== (object.decision === 'in'))
      statement('groupsOf', groupsOf).run(JSON.stringify([before.key]))
    return before.key
  }

  /** Keys of those who were here and whom the reading did not name. */
  function unseen(seen: Seen): number[] {
    // As one text: a million rows of one number each would take a second.
    const all = statement<{ keys: string }>('allKeys', 'SELECT json_group_array(key) AS keys FROM directory_object')
    const others = (JSON.parse(all.get()?.keys ?? '[]') as number[]).filter(key => !seen.has(key))
    if (others.length === 0) return []
    return statement<{ key: number }>(
      'unseenKeys',
      'SELECT key FROM directory_object WHERE key IN (SELECT value FROM json_each(?)) AND gone_at IS NULL',
    )
      .all(JSON.stringify(others))
      .map(row => row.key)
  }

  /** Those keys have gone from the directory. */
  function letGo(keys: readonly number[]): void {
    const list = JSON.stringify(keys)
    statement('groupsOf', groupsOf).run(list)
    statement('unclaimAll', 'DELETE FROM directory_address WHERE key IN (SELECT value FROM json_each(?))').run(list)
    statement(
      'loosen',
      'UPDATE directory_member SET member_key = NULL WHERE member_key IN (SELECT value FROM json_each(?))',
    ).run(list)
    statement(
      'forgetMembers',
      `DELETE FROM directory_member WHERE group_key IN (SELECT value FROM json_each(?)) AND group_key IN (
        SELECT key FROM directory_object WHERE gone_at IS NOT NULL AND object_id IS NULL)`,
    ).run(list)
    statement(
      'forget',
      `DELETE FROM directory_object WHERE key IN (SELECT value FROM json_each(?))
        AND gone_at IS NOT NULL AND object_id IS NULL`,
    ).run(list)
  }

  return {
    startReading: async (scope, rules) => {
      statement(
        'startReading',
        'INSERT OR IGNORE INTO directory_reading (id, scope, rules, objects) VALUES (1, ?, ?, 0)',
      ).run(scope, rules)
      const gone = statement<{ key: number }>('goneKeys', 'SELECT key FROM directory_object WHERE gone_at IS NOT NULL')
      return new Seen(gone.all().map(row => row.key))
    },
    losePlace: async () => {
      statement('losePlace', 'UPDATE directory_reading SET cookie = NULL').run()
    },
    stage: async (objects, seen) => {
      for (const object of objects) {
        const other = stageOne(object, seen)
        if (other !== undefined) return { anchor: object.anchor, dn: object.dn, other }
      }
      return undefined
    },
    present: async (anchors, seen) => {
      const rows = statement<{ key: number }>(
        'present',
        'SELECT key FROM directory_object WHERE anchor IN (SELECT value FROM json_each(?))',
      ).all(JSON.stringify(anchors))
      for (const { key } of rows) seen.add(key)
      return anchors.length - rows.filter(({ key }) => !seen.gone.has(key)).length
    },
    gone: async (anchors, at) => {
      const keys: number[] = []
      for (const anchor of anchors) {
        const row = known().get(anchor)
        if (row === undefined || row.gone_at !== null) continue
        statement('goes', 'UPDATE directory_object SET gone_at = ?, pending = 1 WHERE key = ?').run(at, row.key)
        keys.push(row.key)
      }
      if (keys.length > 0) letGo(keys)
    },
    missing: async seen => unseen(seen).length,
    finishReading: async ({ seen, full, cookie, scope, search, at, unproven }) => {
      if (full) {
        const keys = unseen(seen)
        for (const key of keys)
          statement(
            'goesUnseen',
            'UPDATE directory_object SET gone_at = ?, pending = 1, unproven = coalesce(unproven, ?) WHERE key = ?',
          ).run(at, unproven, key)
        if (keys.length > 0) letGo(keys)
      }
      // While somebody waits for proof each reading is one of everything: changes do not tell that they are seen again.
      const waits = statement(
        'someUnproven',
        // By itself SQLite would look through all who are joined.
        `SELECT 1 FROM directory_object INDEXED BY directory_object_unproven
          WHERE unproven IS NOT NULL AND gone_at IS NOT NULL AND disabled_at IS NULL AND object_id IS NOT NULL LIMIT 1`,
      ).get()
      statement(
        'finishReading',
        'UPDATE directory_reading SET cookie = ?, scope = ?, search = ?, completed_at = ?, objects = coalesce(?, objects)',
      ).run(waits === undefined ? cookie : null, scope, search, at, full ? seen.size : null)
    },
    proven: async reason => {
      const waiting = 'unproven = ? AND gone_at IS NOT NULL AND disabled_at IS NULL'
      // Groups kept them until now.
      statement(
        'groupsOfProven',
        `UPDATE directory_object SET pending = 1 WHERE key IN (
          SELECT m.group_key FROM directory_member AS m WHERE m.member_key IS NULL AND m.dn_key IN (
            SELECT dn_key FROM directory_object WHERE ${waiting}))`,
      ).run(reason)
      statement('proven', `UPDATE directory_object SET unproven = NULL, pending = 1 WHERE ${waiting}`).run(reason)
    },
    revise: async (objects, unproven) => {
      for (const object of objects) {
        const before = known().get(object.anchor)
        if (before === undefined) continue
        const pending = object.decision === 'in' || before.object_id !== null ? 1 : 0
        update().run(...columns(object), pending, unproven, before.key)
        keepAddresses(before.key, object, false)
        if ((before.decision === 'in') !== (object.decision === 'in'))
          statement('groupsOf', groupsOf).run(JSON.stringify([before.key]))
      }
    },
    keepRules: async rules => {
      statement('keepRules', 'UPDATE directory_reading SET rules = ?').run(rules)
    },
    strayed: async objectId => {
      statement(
        'strayed',
        'UPDATE directory_object SET pending = 1 WHERE object_id = ? AND (gone_at IS NULL OR disabled_at IS NOT NULL)',
      ).run(objectId)
    },
    domainCame: async domain => {
      statement(
        'domainCame',
        `UPDATE directory_object SET pending = 1 WHERE key IN (
          SELECT key FROM directory_address WHERE substr(address, instr(address, '@') + 1) = ?)`,
      ).run(domain)
    },
    reconsider: async dueBefore => {
      statement(
        'reconsiderConflicts',
        "UPDATE directory_object SET pending = 1 WHERE state = 'conflict' AND pending = 0",
      ).run()
      statement(
        'reconsiderDue',
        `UPDATE directory_object SET pending = 1
          WHERE disabled_at IS NOT NULL AND disabled_at <= ? AND state = 'disabled' AND pending = 0`,
      ).run(dueBefore)
    },
  }
}
