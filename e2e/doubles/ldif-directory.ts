import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { anchorOf } from './scripted-directory.ts'

/** A person or group of a directory that is written to an LDIF file. */
export interface LdifPerson {
  readonly name: string
  /** The organizational unit below the base. */
  readonly unit: string
  readonly title?: string
  readonly mail?: string
  /** The numbers of its members, which make it a group. */
  readonly members?: readonly number[]
}

/** A directory of people that lies in an LDIF file: changed here, and read when it was saved. */
export interface LdifDirectory {
  /** What `-Server` names. */
  readonly url: string
  readonly base: string
  readonly put: (number: number, person: LdifPerson) => void
  readonly remove: (number: number) => void
  /** Writes the file; without the count of its entries nothing proves that those missing have gone. */
  readonly save: (counted?: boolean) => Promise<void>
}

const encoded = (text: string) => Buffer.from(text).toString('base64')

function record(
  number: number,
  { name, unit, title, mail, members }: LdifPerson,
  people: ReadonlyMap<number, LdifPerson>,
  base: string,
  domain: string,
): string {
  const uid = `person${String(number)}`
  const named = members?.map(
    member => `member: uid=person${String(member)},ou=${people.get(member)?.unit ?? ''},${base}`,
  )
  return [
    `dn: uid=${uid},ou=${unit},${base}`,
    ...(named === undefined ? ['objectClass: inetOrgPerson'] : ['objectClass: groupOfNames', ...named]),
    `entryUUID: ${anchorOf(number)}`,
    `uid: ${uid}`,
    `displayName:: ${encoded(name)}`,
    `mail: ${mail ?? `${uid}@${domain}`}`,
    ...(title === undefined ? [] : [`title:: ${encoded(title)}`]),
    '',
  ].join('\n')
}

/** An empty directory that will lie at this path. */
export function ldifDirectory(path: string, domain: string): LdifDirectory {
  const people = new Map<number, LdifPerson>()
  const base = domain
    .split('.')
    .map(part => `dc=${part}`)
    .join(',')
  return {
    url: pathToFileURL(path).href,
    base,
    put: (number, person) => people.set(number, person),
    remove: number => people.delete(number),
    save: (counted = true) =>
      writeFile(
        path,
        [
          ...Array.from(people, ([number, person]) => record(number, person, people, base, domain)),
          counted ? `search: 2\nresult: 0 Success\n\n# numEntries: ${String(people.size)}\n` : '',
        ].join('\n'),
      ),
  }
}
