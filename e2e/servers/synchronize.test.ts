import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createDirectoryAccess } from '../../electron/sync/directories.ts'
import { tenantShell } from '../doubles/tenant-shell.ts'
import { hasSamba, hasSlapd } from './installed.ts'
import { openLdapPeople, personAt } from './people-ldif.ts'
import { sambaAdmin, sambaName, sambaPeople, sambaSecret, startSamba } from './samba.ts'
import { slapdAdmin, slapdSecret, slapdSuffix, startSlapd } from './slapd.ts'

/** A directory with its own tools, and how it is set up. */
interface Company {
  readonly server: string
  readonly base: string
  readonly account: string
  readonly secret: string
  readonly authority: string
  readonly more: string
  readonly dnOf: (index: number) => string
  readonly modify: (ldif: string) => void
  readonly rename: (dn: string, rdn: string) => void
  readonly remove: (dn: string) => void
  readonly stop: () => Promise<void>
}

const size = 300

async function openLdap(): Promise<Company> {
  const slapd = await startSlapd({ ldif: [...openLdapPeople(size, slapdSuffix)].join('') })
  return {
    server: slapd.ldapsUrl,
    base: `ou=people,${slapdSuffix}`,
    account: slapdAdmin,
    secret: slapdSecret,
    authority: slapd.authority.certificate,
    more: '',
    dnOf: index => `uid=${personAt(index).uid},ou=people,${slapdSuffix}`,
    modify: slapd.modify,
    rename: (dn, rdn) => slapd.rename(dn, `uid=${rdn}`),
    remove: slapd.remove,
    stop: slapd.stop,
  }
}

async function activeDirectory(): Promise<Company> {
  const samba = await startSamba(size)
  return {
    server: `ldaps://${samba.address}`,
    base: sambaPeople,
    account: sambaAdmin,
    secret: sambaSecret,
    authority: samba.authority,
    more: ` -ServerName ${sambaName}`,
    dnOf: index => `CN=${personAt(index).displayName},${sambaPeople}`,
    modify: samba.modify,
    rename: (dn, rdn) => samba.rename(dn, `CN=${rdn},${sambaPeople}`),
    remove: samba.remove,
    stop: samba.stop,
  }
}

const inCi = process.env['CI'] !== undefined
const directories = [
  { name: 'OpenLDAP', start: openLdap, here: hasSlapd() || inCi },
  { name: 'Active Directory', start: activeDirectory, here: hasSamba() || inCi },
] as const

for (const { name, start, here } of directories) {
  describe.runIf(here)(`a company in ${name}`, () => {
    const companies: Company[] = []
    afterAll(async () => {
      for (const company of companies) await company.stop()
    })

    test('is set up, previewed, followed through its changes, held at a threshold, approved in part, and taken back', async () => {
      const company = await start()
      companies.push(company)
      const access = createDirectoryAccess(() => {
        throw new Error('no file is read')
      })
      await using shell = await tenantShell({ directory: access, seats: 10 })
      await writeFile(join(shell.tenant.folder, 'ca.pem'), company.authority)
      const run = async (line: string) => {
        const said = await shell.run(line)
        expect(said.errors, line).toEqual([])
        return said.output
      }
      const state = async (index: number) =>
        run(`Get-MSOnlineUser ${personAt(index).mail} | Select-Object DisplayName, Synchronized, Activated, Enabled`)
      const synchronize = async () => (await shell.run('Start-OnlineCoexistenceSync')).output

      await run('Add-TenantDomain contoso.example')
      const secret = `(ConvertTo-SecureString '${company.secret}' -AsPlainText -Force)`
      await run(
        `Set-CoexistenceConfiguration ${company.server} '${company.base}' -BindAccount '${company.account}' -Password ${secret} -CertificateAuthority ca.pem${company.more}`,
      )
      expect(await run('Test-CoexistenceConfiguration | % { "$($_.Step) $($_.Result)" }')).toEqual(
        ['Name', 'Connection', 'Certificate', 'Bind', 'Base', 'Rights', 'Controls'].map(step => `${step} Passed`),
      )

      const preview = await shell.run('Start-OnlineCoexistenceSync -WhatIf')
      expect(preview.output).toMatchObject([{ Status: 'Completed', Created: size, WhatIf: true }])
      expect(await run('@(Get-MSOnlineUser).Count')).toEqual([0])
      expect(await synchronize()).toMatchObject([{ Status: 'Completed', Created: size, Conflicts: 0 }])
      expect(await state(7)).toMatchObject([{ DisplayName: 'User 000007', Synchronized: true, Activated: false }])
      expect(await synchronize()).toMatchObject([{ Created: 0, Changed: 0, Disabled: 0, Unchanged: size }])

      company.modify(`dn: ${company.dnOf(1)}\nchangetype: modify\nreplace: displayName\ndisplayName: Ann Verstraeten\n`)
      company.rename(company.dnOf(2), 'moved')
      company.remove(company.dnOf(3))
      expect(await synchronize()).toMatchObject([
        { Status: 'Completed', Created: 0, Changed: 1, Disabled: 1, Deleted: 0 },
      ])
      expect(await state(1)).toMatchObject([{ DisplayName: 'Ann Verstraeten' }])
      expect(await state(2)).toMatchObject([{ Synchronized: true }])

      await run(`Get-CoexistenceRun | ? { $_.Changed -eq 1 } | % { Undo-TenantChange $_.RunId -Confirm:$false }`)
      expect(await state(1)).toMatchObject([{ DisplayName: 'User 000001' }])
      await synchronize()
      expect(await state(1), 'what was taken back is held').toMatchObject([{ DisplayName: 'User 000001' }])
      const gone = await run(`Get-CoexistenceObject ${personAt(3).mail}`)
      expect(gone, 'who was never activated too').toMatchObject([{ Held: true, RemovedAfter: null }])
      await run(`Approve-CoexistencePlan ${personAt(1).mail} -Release`)
      await synchronize()
      expect(await state(1)).toMatchObject([{ DisplayName: 'Ann Verstraeten' }])

      for (let index = 100; index < 144; index++) company.remove(company.dnOf(index))
      const held = await shell.run('Start-OnlineCoexistenceSync')
      expect(held.output).toMatchObject([{ Status: 'Held', Disabled: 0, Deleted: 0, Held: 45 }])
      expect(held.ids).toEqual(['CoexistenceHeld'])
      await run('Get-CoexistencePlan -Status Waiting -First 3 | Approve-CoexistencePlan')
      expect(await synchronize()).toMatchObject([{ Status: 'Completed', Disabled: 3, Held: 42 }])
    }, 120_000)
  })
}

describe.runIf(hasSlapd() || inCi)('a protected group below another base', () => {
  let company: Company | undefined
  afterAll(() => company?.stop())

  test('protects its members, and nobody goes while it is missing', async () => {
    company = await openLdap()
    const { server, base, account, dnOf } = company
    const access = createDirectoryAccess(() => {
      throw new Error('no file is read')
    })
    await using shell = await tenantShell({ directory: access })
    await writeFile(join(shell.tenant.folder, 'ca.pem'), company.authority)
    await shell.run('Add-TenantDomain contoso.example')
    const group = (name: string) => `cn=${name},ou=groups,${slapdSuffix}`
    const secret = `(ConvertTo-SecureString '${company.secret}' -AsPlainText -Force)`
    await shell.run(
      `Set-CoexistenceConfiguration ${server} '${base}' -BindAccount '${account}' -Password ${secret} -CertificateAuthority ca.pem -ProtectedGroup '${group('group0001')}'`,
    )
    expect((await shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Created: size, Reason: '' }])
    for (const index of [120, 220]) company.remove(dnOf(index))
    expect((await shell.run('Start-OnlineCoexistenceSync')).output).toMatchObject([{ Disabled: 1, Held: 1 }])
    await shell.run(`Set-CoexistenceConfiguration -ProtectedGroup '${group('none')}'`)
    company.remove(dnOf(221))
    const names = expect.stringContaining(group('none')) as string
    const said = await shell.run('Start-OnlineCoexistenceSync')
    expect(said.output).toMatchObject([{ Disabled: 0, Held: 2, Reason: names }])
    const tried = await shell.run('Test-CoexistenceConfiguration | ? Result -eq Failed')
    expect(tried.output).toMatchObject([{ Step: 'Rights', Message: names }])
  }, 120_000)
})
