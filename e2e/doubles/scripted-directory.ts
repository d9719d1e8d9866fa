import type { DirectoryAccess } from '../../electron/sync/access.ts'
import type { DirectoryChange, DirectoryObject, DirectoryReading, DirectoryServer } from '../../electron/sync/source.ts'

/** Values of a scripted object, by attribute name as a directory spells it. */
export type ScriptedValues = Readonly<Record<string, string | readonly string[]>>

/** A directory in memory that tests change between runs. */
export interface ScriptedDirectory extends DirectoryAccess {
  /** Tests put a way of their own in its place. */
  open: DirectoryAccess['open']
  readonly put: (anchor: string, dn: string, values: ScriptedValues) => void
  /** Changes an object that is there. */
  readonly set: (anchor: string, values: ScriptedValues) => void
  readonly rename: (anchor: string, dn: string) => void
  readonly remove: (anchor: string) => void
  readonly size: () => number
  readonly has: (anchor: string) => boolean
  /** Servers that were opened, with their secrets. */
  readonly opened: DirectoryServer[]
  /** Called before each batch of a reading; may throw. */
  beforeBatch: (batch: number) => void | Promise<void>
  /** Objects a batch. */
  batchSize: number
  /** The order in which a full reading gives objects. */
  order: (anchors: readonly string[]) => readonly string[]
  /** Gives whole readings only. */
  fullOnly: boolean
  /** Whom no reading gives, because base or filter do not fit them. */
  readonly outside: Set<string>
}

interface Scripted {
  readonly dn: string
  readonly values: ReadonlyMap<string, readonly string[]>
  /** When it last changed. */
  readonly version: number
}

function valuesOf(values: ScriptedValues): Map<string, readonly string[]> {
  return new Map(
    Object.entries(values).map(([name, value]) => [name.toLowerCase(), typeof value === 'string' ? [value] : value]),
  )
}

/** The UUID of a number, for anchors. */
export function anchorOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

/** The name of a numbered object that nobody has renamed. */
export const dnOf = (number: number): string => `CN=Object ${number},DC=fernwick,DC=example`

/** A person of Active Directory. */
export function scriptedPerson(name: string, more: ScriptedValues = {}): ScriptedValues {
  const local = name.toLowerCase().replaceAll(' ', '.')
  return {
    objectClass: ['top', 'person', 'organizationalPerson', 'user'],
    sAMAccountName: local,
    displayName: name,
    mail: `${local}@fernwick.example`,
    ...more,
  }
}

/** A group of Active Directory with those members, by DN. */
export function scriptedGroup(name: string, members: readonly string[], more: ScriptedValues = {}): ScriptedValues {
  const local = name.toLowerCase().replaceAll(' ', '.')
  return {
    objectClass: ['top', 'group'],
    sAMAccountName: local,
    displayName: name,
    mail: `${local}@fernwick.example`,
    member: members,
    ...more,
  }
}

/** A new empty directory. */
export function scriptedDirectory(): ScriptedDirectory {
  const objects = new Map<string, Scripted>()
  const gone = new Map<string, number>()
  let version = 0

  function keep(anchor: string, dn: string, values: ReadonlyMap<string, readonly string[]>): void {
    version += 1
    gone.delete(anchor)
    objects.set(anchor, { dn, values, version })
  }
  function objectOf(anchor: string, { dn, values }: Scripted, wanted: ReadonlySet<string>): DirectoryObject {
    const attributes = [...values].flatMap(([name, texts]) =>
      wanted.has(name) && texts.length > 0 ? [[name, texts] as const] : [],
    )
    return { anchor, dn, attributes: new Map(attributes) }
  }

  const directory: ScriptedDirectory = {
    opened: [],
    beforeBatch: () => undefined,
    batchSize: 1_000,
    order: anchors => anchors,
    fullOnly: false,
    outside: new Set(),
    put: (anchor, dn, values) => keep(anchor, dn, valuesOf(values)),
    set: (anchor, values) => {
      const known = objects.get(anchor)
      if (known === undefined) throw new Error(`there is no ${anchor}`)
      keep(anchor, known.dn, new Map([...known.values, ...valuesOf(values)]))
    },
    rename: (anchor, dn) => {
      const known = objects.get(anchor)
      if (known === undefined) throw new Error(`there is no ${anchor}`)
      const old = known.dn
      keep(anchor, dn, known.values)
      // A directory keeps references whole; that does not touch the group itself.
      for (const [other, { dn: otherDn, values, version: since }] of objects) {
        const members = values.get('member')
        if (members?.includes(old) !== true) continue
        const renamed = members.map(member => (member === old ? dn : member))
        objects.set(other, { dn: otherDn, values: new Map([...values, ['member', renamed]]), version: since })
      }
    },
    remove: anchor => {
      const known = objects.get(anchor)
      if (known === undefined) return
      objects.delete(anchor)
      version += 1
      gone.set(anchor, version)
      for (const [other, { dn, values }] of objects) {
        const members = values.get('member')
        if (members?.includes(known.dn) !== true) continue
        keep(other, dn, new Map([...values, ['member', members.filter(member => member !== known.dn)]]))
      }
    },
    size: () => objects.size,
    has: anchor => objects.has(anchor),
    test: async () => [{ step: 'name', outcome: 'passed', sentence: 'The name is known.', advice: '' }],
    open: async server => {
      directory.opened.push(server)
      return {
        close: async () => undefined,
        groups: async names =>
          new Map(
            [...objects.values()].flatMap(({ dn, values }) =>
              names.includes(dn) && values.get('objectclass')?.includes('group') === true
                ? [[dn, values.get('member') ?? []] as const]
                : [],
            ),
          ),
        read: async function* (
          { attributes },
          { cookie, onProgress },
        ): AsyncGenerator<readonly DirectoryChange[], DirectoryReading> {
          const wanted = new Set(attributes.map(name => name.toLowerCase()))
          const since = cookie === undefined || directory.fullOnly ? undefined : Number(cookie)
          const changes: DirectoryChange[] = []
          for (const anchor of directory.order([...objects.keys()])) {
            const object = objects.get(anchor)
            if (
              object === undefined ||
              directory.outside.has(anchor) ||
              (since !== undefined && object.version <= since)
            )
              continue
            changes.push({ kind: 'whole', object: objectOf(anchor, object, wanted) })
          }
          if (since !== undefined)
            for (const [anchor, at] of gone) if (at > since) changes.push({ kind: 'gone', anchor })
          for (let from = 0, batch = 0; from < changes.length; from += directory.batchSize, batch++) {
            await directory.beforeBatch(batch)
            const part = changes.slice(from, from + directory.batchSize)
            onProgress?.({ stage: 'read', read: from + part.length })
            yield part
          }
          await directory.beforeBatch(-1)
          return {
            coverage: since === undefined ? 'full' : 'changes',
            read: changes.length,
            ...(directory.fullOnly ? {} : { cookie: String(version) }),
          }
        },
      }
    },
  }
  return directory
}
