import type { EntryMessage } from '../ldap/decode.ts'
import type { DirectoryChange, DirectoryObject } from '../source.ts'
import type { Choice } from './choice.ts'

/** Values that an attribute with links (a group's members) gained since the cookie. */
const gained = 'range=1-1'
/** Values that it lost. */
const lost = 'range=0-0'

/** What only a new, renamed or moved object has among its changes. */
const moves: ReadonlySet<string> = new Set(['objectclass', 'name', 'parentguid'])

/** Whether the changes of this entry can be told one by one, because it cannot have left or entered the scope. */
export function isPlainPart({ attributes }: EntryMessage): boolean {
  return !attributes.some(({ name, options }) => moves.has(name) || (options.startsWith('range=') && name !== 'member'))
}

const isWanted = (choice: Choice, name: string) => choice.wanted?.has(name) ?? true

function memberChange({ attributes }: EntryMessage, options: string): readonly string[] {
  return attributes.find(attribute => attribute.name === 'member' && attribute.options === options)?.texts() ?? []
}

/** An entry of a full reading: links come as values gained. */
export function wholeOf(entry: EntryMessage, anchor: string, choice: Choice): DirectoryObject {
  const attributes = new Map<string, readonly string[]>()
  for (const attribute of entry.attributes) {
    const { name, options, count } = attribute
    const plain = options === '' || options === 'binary' || options === gained
    if (plain && count > 0 && isWanted(choice, name)) attributes.set(name, attribute.texts())
  }
  return { anchor, dn: entry.dn, attributes }
}

/** An entry of an incremental reading: what it has is what changed, and empty is what was cleared. */
export function partOf(
  entry: EntryMessage,
  anchor: string,
  choice: Choice,
): Extract<DirectoryChange, { kind: 'part' }> {
  const attributes = new Map<string, readonly string[]>()
  const cleared: string[] = []
  for (const attribute of entry.attributes) {
    const { name, options, count } = attribute
    if (!isWanted(choice, name) || (options !== '' && options !== 'binary')) continue
    if (count > 0) attributes.set(name, attribute.texts())
    else cleared.push(name)
  }
  const members = isWanted(choice, 'member')
  return {
    kind: 'part',
    object: { anchor, dn: entry.dn, attributes },
    cleared,
    membersAdded: members ? memberChange(entry, gained) : [],
    membersRemoved: members ? memberChange(entry, lost) : [],
  }
}
