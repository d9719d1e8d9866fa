import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeAuthority } from '../../e2e/servers/certificates.ts'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { scriptedDirectory } from '../../e2e/doubles/scripted-directory.ts'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'
import type { DirectoryServer } from '../sync/source.ts'

const base = 'DC=fernwick,DC=example'

test('a directory is set up step by step, and the journal takes it back', async () => {
  await using shell = await tenantShell()
  expect((await shell.run('Get-CoexistenceConfiguration')).output).toEqual([])
  expect((await shell.run('Set-CoexistenceConfiguration ldaps://dc1.fernwick.example')).ids).toEqual([
    'CoexistenceIncomplete',
  ])
  const set = await shell.run(
    `Set-CoexistenceConfiguration ldaps://dc1.fernwick.example '${base}' -Scope Users, Groups`,
  )
  expect(set.errors).toEqual([])
  await shell.run("Set-CoexistenceConfiguration -Flow 'JobTitle=personalTitle,title' -GraceDays 7")
  const shown = await shell.run('Get-CoexistenceConfiguration')
  expect(shown.output).toMatchObject([
    {
      Security: 'Tls',
      Scope: ['Users', 'Groups'],
      GraceDays: 7,
      Flow: ['JobTitle=personalTitle,title'],
      DeleteLimit: 500,
    },
  ])
  expect(JSON.stringify(shown.output)).toContain('JobTitle=personaltitle,title')
  await shell.run(`Undo-TenantChange ${set.id} -Confirm:$false`)
  expect((await shell.run('Get-CoexistenceConfiguration')).output).toHaveLength(1)
})

test.each([
  ['Set-CoexistenceConfiguration http://dc1.fernwick.example X', 'CoexistenceServerMalformed'],
  ['Set-CoexistenceConfiguration ldap://dc1.fernwick.example X -Security None', 'CoexistencePlainRefused'],
  ["Set-CoexistenceConfiguration ldaps://dc1.fernwick.example X -Flow 'Shoe=size'", 'CoexistenceRuleMalformed'],
  ['Set-CoexistenceConfiguration ldaps://dc1.fernwick.example X -LdifFile all.ldif', 'CoexistenceTwoSources'],
  ['Set-CoexistenceConfiguration -LdifFile nowhere.ldif', 'PathNotFound'],
  ['Test-CoexistenceConfiguration', 'CoexistenceNotConfigured'],
])('%s is refused', async (line, id) => {
  await using shell = await tenantShell()
  expect((await shell.run(line)).ids).toEqual([id])
})

const good = `Set-CoexistenceConfiguration ldaps://dc1.fernwick.example '${base}'`
const bad = [
  ["-Filter '(uid=*'", 'CoexistenceFilterMalformed', 'Filter'],
  ['-BaseDN nonsense', 'CoexistenceNameMalformed', 'BaseDN'],
  ["-IncludeUnit 'OU=People,DC=fernwick,DC=example', garbage", 'CoexistenceNameMalformed', 'IncludeUnit'],
  ['-ExcludeUnit garbage', 'CoexistenceNameMalformed', 'ExcludeUnit'],
  ['-ProtectedGroup Chiefs', 'CoexistenceNameMalformed', 'ProtectedGroup'],
  ['-CertificateAuthority no.pem', 'CoexistenceAuthorityMalformed', 'CertificateAuthority'],
  ['-PinnedCertificate zz', 'CoexistencePinMalformed', 'PinnedCertificate'],
  ['-Server ldaps://sync:Harbour-9-tin@dc1.fernwick.example', 'CoexistenceServerExcess', 'Server'],
  ['-Server ldaps://:Harbour-9-tin@dc1.fernwick.example', 'CoexistenceServerExcess', 'Server'],
  ['-Server ldaps://dc1.fernwick.example/dc=example', 'CoexistenceServerExcess', 'Server'],
  ["-Server 'ldaps://dc1.fernwick.example?mail'", 'CoexistenceServerExcess', 'Server'],
  ["-Server 'ldaps://'", 'CoexistenceServerMalformed', 'Server'],
] as const

test.each(bad)('%s is refused before it is kept, also when it is only tried', async (given, id, parameter) => {
  await using shell = await tenantShell()
  await writeFile(join(shell.tenant.folder, 'no.pem'), 'PEM')
  await shell.run(good)
  const before = (await shell.run('Get-CoexistenceConfiguration')).output
  for (const more of ['', ' -WhatIf']) {
    const said = await shell.run(`Set-CoexistenceConfiguration ${given}${more}`)
    expect(said.ids).toEqual([id])
    expect(said.errors).toMatchObject([{ parameter }])
    expect(said.errors[0]?.advice).not.toBe('')
    expect(JSON.stringify(said.errors)).not.toContain('Harbour')
    expect(said.whatIf).toEqual([])
  }
  expect((await shell.run('Get-CoexistenceConfiguration')).output).toEqual(before)
})

test('values of the right form are kept, and empty text takes them away', async () => {
  await using shell = await tenantShell()
  const { certificate } = makeAuthority()
  await writeFile(join(shell.tenant.folder, 'ca.pem'), certificate)
  const pin = 'AB:'.repeat(31) + 'CD'
  const set = await shell.run(
    `${good} -Filter '(mail=*)' -IncludeUnit 'OU=People,${base}' -ExcludeUnit 'OU="A, B",${base}' -ProtectedGroup 'CN=Chiefs,${base}' -CertificateAuthority ca.pem -PinnedCertificate ${pin}`,
  )
  expect(set.errors).toEqual([])
  const kept = (await shell.run('Get-CoexistenceConfiguration')).output
  expect(kept).toMatchObject([{ PinnedCertificate: pin.replaceAll(':', '').toLowerCase(), Filter: '(mail=*)' }])
  const clear = await shell.run(
    "Set-CoexistenceConfiguration -Filter '' -IncludeUnit '' -ExcludeUnit '' -ProtectedGroup '' -CertificateAuthority '' -PinnedCertificate ''",
  )
  expect(clear.errors).toEqual([])
  const cleared = (await shell.run('Get-CoexistenceConfiguration')).output
  expect(cleared).toMatchObject([{ PinnedCertificate: null, Filter: null, IncludeUnit: [], ProtectedGroup: [] }])
  expect(cleared).toMatchObject([{ CertificateAuthority: null }])
})

test('a test without a password runs, and is told that there is none', async () => {
  const secrets: (string | undefined)[] = []
  const directory = {
    ...scriptedDirectory(),
    test: async ({ bindSecret }: DirectoryServer) => {
      secrets.push(bindSecret)
      return []
    },
  }
  await using shell = await tenantShell({ directory })
  await shell.run(`${good} -BindAccount sync`)
  expect((await shell.run('Test-CoexistenceConfiguration')).errors).toEqual([])
  const asked = await shell.run('Test-CoexistenceConfiguration', {
    answers: [{ answer: 'text', text: 'Other-4-word' }],
  })
  expect(asked.questions).toMatchObject([{ kind: 'secret', cmdlet: 'Test-CoexistenceConfiguration' }])
  expect(secrets).toEqual([undefined, 'Other-4-word'])
})

test('the password is kept outside the tenant for this server only, and asked for elsewhere', async () => {
  const directory = scriptedDirectory()
  await using shell = await tenantShell({ directory })
  const { certificate } = makeAuthority()
  await writeFile(join(shell.tenant.folder, 'ca.pem'), certificate)
  await shell.run(
    `Set-CoexistenceConfiguration ldaps://dc1.fernwick.example '${base}' -BindAccount sync -Password 'Harbour-9-tin' -CertificateAuthority ca.pem`,
  )
  await shell.run('Start-OnlineCoexistenceSync')
  expect(directory.opened).toMatchObject([{ bindSecret: 'Harbour-9-tin', certificateAuthority: certificate }])
  const journal = await shell.run('Get-TenantJournal -First 5 | ForEach-Object { Get-TenantJournal -Run $_.Run }')
  expect(JSON.stringify(journal.output)).not.toContain('Harbour')
  await shell.run('Set-CoexistenceConfiguration -Server ldaps://dc2.fernwick.example')
  const unanswered = await shell.run('Start-OnlineCoexistenceSync')
  expect(unanswered.output).toMatchObject([{ Status: 'Failed' }])
  expect(unanswered.ids).toEqual(['CoexistenceSecretMissing'])
  expect(unanswered.errors[0]?.advice).toContain(
    'Set-CoexistenceConfiguration -Password, or in TENANT_DESK_BIND_PASSWORD',
  )
  const asked = await shell.run('Start-OnlineCoexistenceSync', { answers: [{ answer: 'text', text: 'Other-4-word' }] })
  expect(asked.questions).toMatchObject([{ kind: 'secret' }])
  expect(directory.opened.at(-1)).toMatchObject({ bindSecret: 'Other-4-word' })
})

test('a test names each step with its result', async () => {
  await using shell = await tenantShell({ directory: scriptedDirectory() })
  const said = await shell.run(`Test-CoexistenceConfiguration ldap://127.0.0.1 '${base}'`)
  expect(said.output).toEqual([{ Step: 'Name', Result: 'Passed', Message: 'The name is known.', Advice: null }])
})

test('an LDIF file takes the place of a server, and no password is asked for it', async () => {
  const directory = scriptedDirectory()
  await using shell = await tenantShell({ directory })
  const path = join(shell.tenant.folder, 'all.ldif')
  await writeFile(path, '')
  await shell.run(`Set-CoexistenceConfiguration ldaps://dc1.fernwick.example '${base}' -BindAccount sync`)
  expect((await shell.run('Set-CoexistenceConfiguration -LdifFile all.ldif')).errors).toEqual([])
  const shown = await shell.run('Get-CoexistenceConfiguration')
  expect(shown.output).toMatchObject([{ Server: pathToFileURL(path).href, Security: 'None' }])
  const ran = await shell.run('Start-OnlineCoexistenceSync')
  expect(ran.questions).toEqual([])
  expect(directory.opened).toMatchObject([{ url: pathToFileURL(path).href }])
})

test('a test of an LDIF file reads it where it lies', async () => {
  const read: string[] = []
  const directory = {
    ...scriptedDirectory(),
    test: async ({ file }: DirectoryServer) => {
      for await (const piece of file?.read() ?? []) read.push(Buffer.from(piece).toString())
      return []
    },
  }
  await using shell = await tenantShell({ directory })
  await writeFile(join(shell.tenant.folder, 'all.ldif'), 'dn: cn=one')
  expect((await shell.run('Test-CoexistenceConfiguration -LdifFile all.ldif')).errors).toEqual([])
  expect(read).toEqual(['dn: cn=one'])
})
