import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createDirectoryAccess } from '../../electron/sync/directories.ts'
import { openDirectory } from '../../electron/sync/sources/open-directory.ts'
import { day, tenantShell } from '../doubles/tenant-shell.ts'
import { makeAuthority, makeSelfSigned, type Certificate } from './certificates.ts'
import { scriptedPerson, startScripted, type Script } from './scripted-ldap.ts'

/** Whether the last of six still has an address, without which nobody is synchronized. */
export type Last = 'stays' | 'left'

/** Someone whom a tenant takes in, from either kind of directory. */
export function mailPerson(place: number, last: Last): ReturnType<typeof scriptedPerson> {
  const { dn, attributes } = scriptedPerson(place)
  const more = {
    objectClass: ['top', 'person', 'organizationalPerson', 'inetOrgPerson'],
    displayName: [`Person ${place}`],
    mail: place === 6 && last === 'left' ? [] : [`p${place}@fernwick.example`],
  }
  return { dn, attributes: { ...attributes, ...more } }
}

/** Results other than success that servers give. */
export const resultCodes = [1, 2, 3, 4, 8, 10, 11, 12, 13, 32, 50, 51, 52, 53, 54, 65, 80, 118, 123, 4096]

const authority = makeAuthority()
const names = { commonName: 'localhost', names: ['localhost', '127.0.0.1'] }
const right = authority.issue(names)

/** Certificates that the server of a directory must not have. */
export const wrongCertificates: readonly Certificate[] = [
  authority.issue({ ...names, until: new Date(Date.now() - day) }),
  authority.issue({ ...names, names: ['elsewhere.example'] }),
  makeAuthority('Somebody Else').issue(names),
  makeSelfSigned(names),
]

/** What a server does wrong; it is right in the rest. */
export interface Wrong {
  readonly answer?: Script['answer']
  readonly certificate?: Certificate
  /** The patience of the reader, in milliseconds, where that is what is being tried. */
  readonly timeout?: number
}

export interface AtRisk {
  readonly type: 'Ldap' | 'OpenLdap' | 'ActiveDirectory'
  readonly right: (last: Last) => Script['answer']
  /** All that is tried; made anew for each round, since a wrong answer may have a course. */
  readonly wrong: () => readonly Wrong[]
}

/**
 * Six people are synchronized, of whom the last is disabled; then everything that a server can do wrong is tried, where
 * the changes are read, if they ever are, and where somebody is due to be removed, for which everything is read. Nobody
 * may be disabled or removed by it, and the right answer then removes the one who is due.
 */
export async function expectNobodyGone({ type, right: answerTo, wrong }: AtRisk): Promise<void> {
  let now: Required<Pick<Wrong, 'answer' | 'certificate'>> & Wrong = { answer: answerTo('stays'), certificate: right }
  const server = await startScripted({
    get tls() {
      return { cert: now.certificate.certificate, key: now.certificate.key }
    },
    tlsAtOnce: true,
    answer: request => now.answer(request),
  })
  try {
    const access = createDirectoryAccess(() => {
      throw new Error('no file is read')
    })
    const open: typeof access.open = (described, signal) =>
      openDirectory(described, { signal, ...(now.timeout !== undefined && { limits: { timeout: now.timeout } }) })
    await using shell = await tenantShell({ directory: { ...access, open } })
    await writeFile(join(shell.tenant.folder, 'ca.pem'), authority.certificate)
    await shell.run(
      `Set-CoexistenceConfiguration ldaps://127.0.0.1:${server.port} dc=scripted -DirectoryType ${type} -CertificateAuthority ca.pem -GraceDays 1`,
    )
    const synchronize = () => shell.run('Start-OnlineCoexistenceSync')
    const people = async () => (await shell.run('Get-MSOnlineUser | Select-Object *')).output
    expect((await synchronize()).output).toMatchObject([{ Status: 'Completed', Created: 6 }])
    await shell.run(
      "Get-MSOnlineUser | Enable-MSOnlineUser -SubscriptionIDs 'Exchange Online' -UserLocation BE -GeneratePassword",
    )
    const well = { answer: answerTo('left'), certificate: right }
    now = well
    expect((await synchronize()).output).toMatchObject([{ Status: 'Completed', Disabled: 1 }])
    const before = await people()
    expect(before).toHaveLength(6)
    for (const due of type === 'Ldap' ? [true] : [false, true]) {
      if (due) shell.pass(2 * day)
      for (const [place, each] of wrong().entries()) {
        now = { ...well, ...each }
        const said = await synchronize()
        const untouched = { Status: 'Failed', Disabled: 0, Deleted: 0, Created: 0, Changed: 0 }
        expect(said.output, `wrong in way ${place}`).toMatchObject([untouched])
        expect(said.ids).toEqual(['CoexistenceUnreachable'])
      }
      expect(await people()).toEqual(before)
      now = well
      expect((await synchronize()).output).toMatchObject([{ Status: 'Completed', Disabled: 0, Deleted: due ? 1 : 0 }])
    }
  } finally {
    await server.stop()
  }
}
