import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inTerminal, tenantDesk, test } from '../hosts.ts'
import { hasSlapd } from '../servers/installed.ts'
import { openLdapPeople, personAt } from '../servers/people-ldif.ts'
import { slapdAdmin, slapdSecret, slapdSuffix, startSlapd } from '../servers/slapd.ts'

const size = 300
const base = `ou=people,${slapdSuffix}`
const dnOf = (index: number) => `uid=${personAt(index).uid},${base}`

/** What became of a run, in one line. */
const inShort = '% { "$($_.Status) +$($_.Created) ~$($_.Changed) -$($_.Disabled) x$($_.Deleted) held $($_.Held)" }'

const secure = (secret: string) => `(ConvertTo-SecureString '${secret}' -AsPlainText -Force)`

const standing = (index: number) =>
  `Get-MSOnlineUser ${personAt(index).mail} | % { "$($_.DisplayName) $($_.Synchronized) $($_.Enabled)" }`

test.skip(!hasSlapd() && process.env['CI'] === undefined, 'OpenLDAP is not installed')

test('a directory is set up, previewed and followed through its changes, held at a threshold, approved in part and taken back', async ({
  tenant,
}) => {
  const slapd = await startSlapd({ ldif: [...openLdapPeople(size, slapdSuffix)].join('') })
  try {
    writeFileSync(join(tenant.home, 'ca.pem'), slapd.authority.certificate)
    const lines = async (...script: string[]) => {
      const said = await inTerminal(tenant, script.join('; '))
      expect(said).toMatchObject({ code: 0, errors: '' })
      return said.output.trimEnd().split('\n')
    }
    // Each in a process of its own, as cron starts it: with the password that the set-up left in this person's folder.
    const unattended = (...options: string[]) => tenantDesk(tenant.home, ['sync', '--tenant', tenant.path, ...options])

    expect(
      await lines(
        `Set-CoexistenceConfiguration ${slapd.ldapsUrl} '${base}' -BindAccount '${slapdAdmin}' -Password ${secure(slapdSecret)} -CertificateAuthority ca.pem`,
        'Test-CoexistenceConfiguration | % { "$($_.Step) $($_.Result)" }',
      ),
    ).toEqual(['Name', 'Connection', 'Certificate', 'Bind', 'Base', 'Rights', 'Controls'].map(step => `${step} Passed`))
    const preview = await unattended('--what-if')
    expect(preview.code).toBe(0)
    expect(preview.errors.match(/^What if: .*"Create" on target "User/gm)).toHaveLength(size)
    expect(
      await lines(
        '@(Get-MSOnlineUser).Count',
        `Start-OnlineCoexistenceSync | ${inShort}`,
        `Get-MSOnlineUser | ? Identity -match 'user000(00|10)[0-3]@' | Enable-MSOnlineUser -SubscriptionIDs 'Exchange Online' -UserLocation BE -Password ${secure('Copper-Sail-52')} | Out-Null`,
        '@(Get-MSOnlineUser | ? Enabled).Count',
      ),
    ).toEqual(['0', `Completed +${size} ~0 -0 x0 held 0`, '8'])

    slapd.modify(`dn: ${dnOf(1)}\nchangetype: modify\nreplace: displayName\ndisplayName: Ann Verstraeten\n`)
    slapd.rename(dnOf(2), 'uid=moved')
    slapd.remove(dnOf(3))
    expect(await unattended()).toMatchObject({ code: 0, errors: '' })
    expect(await lines(`Get-CoexistenceRun -First 1 | ${inShort}`, ...[1, 2, 3].map(standing))).toEqual([
      'Completed +0 ~1 -1 x0 held 0',
      'Ann Verstraeten True True',
      'User 000002 True True',
      'User 000003 True False',
    ])

    for (let index = 100; index < 144; index++) slapd.remove(dnOf(index))
    const held = await unattended()
    expect(held.code).toBe(1)
    expect(held.errors).toMatch(/^Start-OnlineCoexistenceSync: Synchronization waits for approval\. 44 of 299 objects /)
    expect(
      await lines(
        `Get-CoexistenceRun -First 1 | ${inShort}`,
        'Get-CoexistencePlan -Status Waiting -First 3 | Approve-CoexistencePlan',
      ),
    ).toEqual(['Held +0 ~0 -0 x0 held 44'])
    const approved = await unattended()
    expect(approved.code).toBe(0)
    expect(approved.errors).toContain('41 steps wait for approval.')
    const three = [100, 101, 102, 103].map(standing)
    expect(
      await lines(
        `Get-CoexistenceRun -First 1 | ${inShort}`,
        ...three,
        'Get-CoexistenceRun -First 1 | % { Undo-TenantChange $_.RunId -Confirm:$false } | Out-Null',
        ...three,
      ),
    ).toEqual([
      'Completed +0 ~0 -3 x0 held 41',
      ...[100, 101, 102].map(index => `${personAt(index).displayName} True False`),
      ...[103, 100, 101, 102, 103].map(index => `${personAt(index).displayName} True True`),
    ])
    await unattended()
    expect(await lines(`Get-CoexistenceRun -First 1 | ${inShort}`)).toEqual(['Held +0 ~0 -0 x0 held 44'])
  } finally {
    await slapd.stop()
  }
})
