import { fail } from '../../shared/errors.ts'
import { blankTemplate } from './blank-template.ts'
import { blankUser } from './blank-user.ts'
import { build, slot } from './build.ts'
import { sameValue } from './object-log.ts'
import type { ObjectLog } from './object-log.ts'
import { passwordIdOf } from './passwords.ts'
import { brokenConstraint } from './sqlite.ts'
import type { Connection } from './sqlite.ts'
import type { Tables } from './tables.ts'
import type { DirectoryWriter } from './directory/types.ts'
import type { Entities, EntityName, Reader, Timestamp, Writer } from './types.ts'
import { newId } from './new-id.ts'

function isUser(entity: EntityName, row: Entities[EntityName]): row is Entities['user'] {
  return entity === 'user' && 'userName' in row
}

/** Lists without an order of their own are kept sorted, so that equal rows are equal. */
function normal<Name extends EntityName>(entity: Name, row: Entities[Name]): Entities[Name] {
  if (!isUser(entity, row) || row.subscriptions.length < 2) return row
  return { ...row, subscriptions: row.subscriptions.toSorted() }
}

/** Reads and writes on the connection of the turn; each write is logged for the journal. */
export function createWriter(
  connection: Connection,
  reader: Reader,
  tables: Tables,
  log: ObjectLog,
  touched: Set<EntityName>,
  now: () => Timestamp,
  { strayed, domainCame }: Pick<DirectoryWriter, 'strayed' | 'domainCame'>,
): Omit<Writer, 'undoes' | 'directory'> {
  const savePassword = () =>
    connection.prepare<never>('password.insert', () =>
      build
        .insertInto('password')
        .values({ id: slot(), user_id: slot(), hash: slot(), set_at: slot() })
        // A what-if computes no hash, so there one person's two passwords have the same.
        .onConflict(same => same.doNothing()),
    )
  const rehash = () =>
    connection.prepare<never>('password.rehash', () =>
      build.updateTable('password').set({ id: slot(), hash: slot() }).where('id', '=', slot()),
    )
  const noteSignIn = () =>
    connection.prepare<never>('user.noteSignIn', () =>
      build
        .updateTable('user')
        .set({ failed_sign_ins: slot(), locked_until: slot(), last_sign_in_at: slot() })
        .where('id', '=', slot()),
    )

  function existing<Name extends EntityName>(entity: Name, id: string): Entities[Name] {
    return log.seen(entity, id) ?? tables[entity].get(id) ?? fail('ObjectNotFound', { kind: entity, identity: id })
  }

  function remove<Name extends EntityName>(entity: Name, id: string): void {
    const before = existing(entity, id)
    try {
      tables[entity].remove(before)
    } catch (error) {
      if (brokenConstraint(error) === 'reference')
        fail('StillReferred', { kind: entity, name: tables[entity].nameOf(before) })
      throw error
    }
    log.touch(entity, id, before, null)
    touched.add(entity)
  }

  return {
    ...reader,
    row: async (entity, id) => {
      const row = tables[entity].get(id)
      log.saw(entity, id, row)
      return row
    },
    newId,
    newTemplate: name => blankTemplate(newId(), name),
    newUser: (userName, displayName, at) => blankUser(newId(), userName, displayName, at),
    insert: async (entity, row) => {
      const given = normal(entity, row)
      try {
        tables[entity].insert(given)
      } catch (error) {
        const name = tables[entity].nameOf(given)
        const broken = brokenConstraint(error)
        if (broken === 'unique') fail('AlreadyThere', { kind: entity, name })
        if (broken === 'reference') fail('ReferenceMissing', { kind: entity, name })
        throw error
      }
      log.touch(entity, given.id, null, given)
      touched.add(entity)
      if (entity === 'domain') await domainCame(given.id)
    },
    update: async (entity, id, patch) => {
      const before = existing(entity, id)
      const merged = normal(entity, { ...before, ...patch })
      const was: Readonly<Record<string, unknown>> = { ...before }
      const differs = Object.entries(merged).some(([field, value]) => !sameValue(value, was[field]))
      if (!differs) return
      const after = isUser(entity, merged) && !('changedAt' in patch) ? { ...merged, changedAt: now() } : merged
      try {
        tables[entity].update(before, after)
      } catch (error) {
        const name = tables[entity].nameOf(before)
        const broken = brokenConstraint(error)
        if (broken === 'unique') fail('AlreadyThere', { kind: entity, name })
        if (broken === 'reference') fail('ReferenceMissing', { kind: entity, name })
        throw error
      }
      log.touch(entity, id, before, after)
      touched.add(entity)
      // Whoever is disabled in the directory is so here, whoever enables them.
      if (isUser(entity, before) && isUser(entity, after) && after.enabled && !before.enabled) await strayed(id)
    },
    remove: async (entity, id) => {
      remove(entity, id)
      if (entity === 'user' || entity === 'contact' || entity === 'group') await strayed(id)
    },
    savePassword: async entry => {
      const id = passwordIdOf(entry.userId, entry.hash)
      savePassword().run(id, entry.userId, entry.hash, entry.setAt)
      return id
    },
    rehash: async ({ id: former, userId }, hash) => {
      const id = passwordIdOf(userId, hash)
      rehash().run(id, hash, former)
      return id
    },
    noteSignIn: async (userId, fields) => {
      noteSignIn().run(fields.failedSignIns, fields.lockedUntil, fields.lastSignInAt, userId)
      log.saw('user', userId, undefined)
      touched.add('user')
    },
  }
}
