import { hasSlapd } from '../servers/installed.ts'
import { openLdapPeople } from '../servers/people-ldif.ts'
import { slapdSuffix, startSlapd } from '../servers/slapd.ts'
import { benchDirectory } from './directory.ts'
import type { Row } from './row.ts'
import { benchSync } from './sync.ts'

/** What a directory of that many people costs to read and to synchronize, measured on one private OpenLDAP. */
export async function benchDirectories(folder: string, people: number): Promise<readonly Row[]> {
  if (!hasSlapd()) throw new Error('the bench of synchronization needs OpenLDAP (slapd and ldap-utils)')
  const slapd = await startSlapd({ ldif: [...openLdapPeople(people, slapdSuffix)].join('') })
  try {
    return [...(await benchDirectory(folder, people, slapd)), ...(await benchSync(folder, people, slapd))]
  } finally {
    await slapd.stop()
  }
}
