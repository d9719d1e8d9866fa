import { build, slot } from './build.ts'
import type { AddressBook } from './addresses.ts'
import type { EntityTable } from './entity-table.ts'
import { fold } from './fold.ts'
import type { Connection } from './sqlite.ts'
import type { Group, Reader } from './types.ts'

function present(groups: readonly (Group | undefined)[]): readonly Group[] {
  return groups.filter(group => group !== undefined)
}

/** Reads of groups. */
export function createGroupReader(
  connection: Connection,
  table: EntityTable<Group>,
  addresses: AddressBook,
): Reader['groups'] {
  const rowsOf = (ids: readonly { readonly id: string }[]) => present(ids.map(({ id }) => table.get(id)))
  return {
    get: async id => table.get(id),
    find: async identity => {
      const text = identity.trim()
      const owner = addresses.owner(text)
      const exact = owner?.entity === 'group' ? table.get(owner.id) : table.get(text.toLowerCase())
      if (exact !== undefined) return [exact]
      return rowsOf(
        connection
          .prepare('group.named', () =>
            build.selectFrom('mail_group').select('id').where('sort_name', '=', slot()).orderBy('key'),
          )
          .all(fold(text)),
      )
    },
    page: async ({ search = '', skip = 0, first }) => {
      let query = build.selectFrom('mail_group')
      for (const word of fold(search).split(/\s+/u)) {
        if (word === '') continue
        query = query.where(expression =>
          expression.or([
            expression(expression.fn('instr', ['sort_name', expression.val(word)]), '>', 0),
            expression(expression.fn('instr', [expression.fn('lower', ['address']), expression.val(word)]), '>', 0),
          ]),
        )
      }
      const total =
        connection.query(query.select(query => query.fn.countAll<number>().as('groups')).compile())[0]?.groups ?? 0
      const ids = connection.query(
        query
          .select('id')
          .orderBy('sort_name')
          .orderBy('key')
          .limit(first ?? -1)
          .offset(skip)
          .compile(),
      )
      return { rows: rowsOf(ids), total }
    },
    containing: async memberId =>
      rowsOf(
        connection
          .prepare('group.containing', () =>
            build
              .selectFrom('group_list as l')
              .innerJoin('mail_group as g', 'g.key', 'l.group_key')
              .select('g.id')
              .where('l.object_id', '=', slot())
              .where('l.role', '=', slot())
              .orderBy('g.sort_name')
              .orderBy('g.key'),
          )
          .all(memberId, 'member'),
      ),
  }
}
