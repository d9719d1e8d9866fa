import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

test('the password is kept outside the tenant for this server only, and asked for elsewhere', async () => {
  const directory = scriptedDirectory()
  await using shell = await tenantShell({ directory })
  await writeFile(join(shell.tenant.folder, 'ca.pem'), 'PEM')
  await shell.run(
    `Set-CoexistenceConfiguration ldaps://dc1.fernwick.example '${base}' -BindAccount sync -Password 'Harbour-9-tin' -CertificateAuthority ca.pem`,
  )
  await shell.run('Start-OnlineCoexistenceSync')
  expect(directory.opened).toMatchObject([{ bindSecret: 'Harbour-9-tin', certificateAuthority: 'PEM' }])
  const journal = await shell.run('Get-TenantJournal -First 5 | ForEach-Object { Get-TenantJournal -Run $_.Run }')
  expect(JSON.stringify(journal.output)).not.toContain('Harbour')
  await shell.run('Set-CoexistenceConfiguration -Server ldaps://dc2.fernwick.example')
  const unanswered = await shell.run('Start-OnlineCoexistenceSync')
  expect(unanswered.output).toMatchObject([{ Status: 'Failed' }])
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
