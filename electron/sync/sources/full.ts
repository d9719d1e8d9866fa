import type { EntryMessage } from '../ldap/decode.ts'
import type { LdapFilter } from '../ldap/filter.ts'
import type { DirectoryChange } from '../source.ts'
import { anchorOf, guidBytes } from './anchors.ts'
import { objectOf, type Choice } from './choice.ts'
import { isPartial, readWhole } from './ranges.ts'
import { readPages, type Session } from './session.ts'

/** The name to ask for an entry by, which a rename in between does not change where the server allows it. */
export function nameFor(session: Session, anchor: string, dn: string): string {
  return session.rootDse.kind === 'activeDirectory' ? `<GUID=${guidBytes(anchor).toString('hex')}>` : dn
}

/**
 * Every object that matches the filter, whole. Those of which the server gave only a first range of values are read
 * again to the end after the last page, because a connection has one question at a time.
 */
export async function* readObjects(
  session: Session,
  choice: Choice,
  filter: LdapFilter,
  seen?: (entry: EntryMessage) => void,
): AsyncGenerator<readonly DirectoryChange[], void> {
  const partial: { readonly anchor: string; readonly name: string }[] = []
  const question = { base: choice.base, scope: 'sub', filter, attributes: choice.attributes } as const
  const take = (entry: EntryMessage): DirectoryChange | undefined => {
    seen?.(entry)
    const anchor = anchorOf(entry)
    if (!isPartial(entry)) return { kind: 'whole', object: objectOf(entry, anchor, choice) }
    partial.push({ anchor, name: nameFor(session, anchor, entry.dn) })
    return undefined
  }
  yield* readPages(session, question, take)
  for (const { anchor, name } of partial) {
    const entry = await readWhole(session, name, choice.attributes)
    // It was there a moment ago, so nothing proves that it has gone; the next reading tells more.
    const isSame = entry !== undefined && anchorOf(entry) === anchor
    yield [isSame ? { kind: 'whole', object: objectOf(entry, anchor, choice) } : { kind: 'present', anchors: [anchor] }]
  }
}

/** Names everybody who is in scope, without their attributes; gives how many. */
export async function* sweep(session: Session, choice: Choice): AsyncGenerator<readonly DirectoryChange[], number> {
  let count = 0
  const attributes = ['objectGUID', 'entryUUID']
  const question = { base: choice.base, scope: 'sub', filter: choice.filter, attributes } as const
  for await (const anchors of readPages(session, question, anchorOf)) {
    count += anchors.length
    yield [{ kind: 'present', anchors }]
  }
  return count
}
