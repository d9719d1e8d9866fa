import type { DirectoryAccess } from '../../electron/sync/access.ts'
import type { DirectoryChange, DirectoryReading } from '../../electron/sync/source.ts'
import { anchorOf } from './scripted-directory.ts'

const portion = 1_000

/** A person of Active Directory, made from a number, with a title of that edition. */
function generated(number: number, edition: number): DirectoryChange {
  const first = `Given${number % 997}`
  const last = `Family${number}`
  const values: Readonly<Record<string, readonly string[]>> = {
    objectclass: ['top', 'person', 'organizationalPerson', 'user'],
    samaccountname: [`u${number}`],
    displayname: [`${first} ${last}`],
    givenname: [first],
    sn: [last],
    title: [`Engineer ${(number + edition) % 40}`],
    department: [`Department ${number % 25}`],
    l: ['Ghent'],
    telephonenumber: [`+32 9 ${100_000 + (number % 800_000)}`],
    physicaldeliveryofficename: [`Room ${number % 900}`],
    useraccountcontrol: ['512'],
    proxyaddresses: [`SMTP:${first}.${last}@bench.example`, `smtp:u${number}@bench.example`],
  }
  return {
    kind: 'whole',
    object: {
      anchor: anchorOf(number),
      dn: `CN=${first} ${last},OU=Unit ${number % 50},DC=bench,DC=example`,
      attributes: new Map(Object.entries(values)),
    },
  }
}

/**
 * A directory of that many people that is made while it is read, so that it takes no room. With a cookie it gives the first
 * `changed` of them, with another title.
 */
export function generatedDirectory(people: number, changed: number): DirectoryAccess {
  return {
    test: async () => [],
    open: async () => ({
      close: async () => undefined,
      read: async function* (_, { cookie }): AsyncGenerator<readonly DirectoryChange[], DirectoryReading> {
        const count = cookie === undefined ? people : changed
        const edition = cookie === undefined ? 0 : Number(cookie)
        for (let from = 1; from <= count; from += portion) {
          const size = Math.min(portion, count - from + 1)
          yield Array.from({ length: size }, (_each, place) => generated(from + place, edition))
        }
        return { coverage: cookie === undefined ? 'full' : 'changes', cookie: String(edition + 1), read: count }
      },
    }),
  }
}
