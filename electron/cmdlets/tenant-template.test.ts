import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

const byTemplate = "Add-MSOnlineUser -FirstName 'Nóra' -LastName 'Lindgren' -Template 'service DESK'"

test('one line by a template makes somebody who can start', async () => {
  await using shell = await tenantShell({ sample: true })
  const { ids, output, passwords, summary } = await shell.run(byTemplate)
  expect(ids).toEqual([])
  expect(output).toMatchObject([
    {
      Identity: 'nora.lindgren@fernwick.example',
      DisplayName: 'Nóra Lindgren',
      Department: 'Service',
      City: 'Liège',
      Location: 'BE',
      Enabled: true,
      Activated: true,
      Subscriptions: ['Mail Standard'],
      MailboxSize: 25_600,
      PopEnabled: false,
      MustChangePassword: true,
    },
  ])
  expect(passwords.map(({ target }) => target)).toEqual(['nora.lindgren@fernwick.example'])
  expect((await shell.run('Get-MSOnlineMailPermission -TrustedUser nora.lindgren')).output).toMatchObject([
    { Identity: 'service.desk@fernwick.example', FullAccess: true, SendAs: false },
  ])
  const members =
    "(Get-MSOnlineDistributionGroup 'team.service@fernwick.example').Members -contains 'nora.lindgren@fernwick.example'"
  expect((await shell.run(members)).output).toEqual([true])

  await shell.run(`Undo-TenantChange -Run ${summary.id}`)
  expect((await shell.run('Get-MSOnlineUser nora.lindgren')).ids).toEqual(['UserNotFound'])
  expect((await shell.run(members)).output).toEqual([false])
})

test('what is given wins over the template, also where it is empty', async () => {
  await using shell = await tenantShell({ sample: true })
  const { output, ids } = await shell.run(
    `${byTemplate} -Identity nl@fernwick.example -City '' -Department Sales -MemberOf 'shipping@fernwick.example'`,
  )
  expect(ids).toEqual([])
  expect(output).toMatchObject([
    { Identity: 'nl@fernwick.example', City: null, Department: 'Sales', StreetAddress: 'Rue du Prisme 4' },
  ])
  const joined = (
    await shell.run("Get-MSOnlineDistributionGroup | Where-Object { $_.Members -contains 'nl@fernwick.example' }")
  ).output
  expect(joined).toMatchObject([{ Identity: 'shipping@fernwick.example' }])
})

test('a template has its own pattern and domain, and may make accounts only', async () => {
  await using shell = await tenantShell({ sample: true })
  const lab = await shell.run('Add-MSOnlineUser -FirstName Nora -LastName Lindgren -Template Laboratory')
  expect(lab.output).toMatchObject([{ Identity: 'nlindgren@fernwick-labs.example', Subscriptions: ['Mail Plus'] }])
  const helper = await shell.run("Add-MSOnlineUser -FirstName Ole -LastName Lund -Template 'Seasonal help'")
  expect(helper.output).toMatchObject([
    { Activated: false, Enabled: false, Subscriptions: [], Department: 'Production' },
  ])
  expect(helper.passwords).toEqual([])
})

test.each([
  ['Add-MSOnlineUser -FirstName Nora -LastName Lindgren -Template Servise', 'TemplateNotFound'],
  ["Add-MSOnlineUser -FirstName 明 -Template 'Service desk'", 'TemplateMakesNoAddress'],
  ["Add-MSOnlineUser -FirstName Tom -LastName Okafor -Template 'Service desk'", 'AddressInUse'],
  ['Add-MSOnlineUser -FirstName Nora -LastName Lindgren', 'MissingMandatoryParameter'],
  ['Add-MSOnlineUser nora@fernwick.example -DisplayName Nora -MemberOf nothing', 'ObjectNotFound'],
  ["Set-TenantTemplate X -AddressPattern '{first}.{middle}'", 'AddressPatternMalformed'],
  ["Set-TenantTemplate X -AddressPattern '{first}@elsewhere.example'", 'DomainNotFound'],
  ["Set-TenantTemplate X -SubscriptionIDs 'Mail Huge'", 'SubscriptionNotFound'],
  ['Set-TenantTemplate X -MemberOf nothing', 'ObjectNotFound'],
  ['Set-TenantTemplate X -Opens nobody', 'UserNotFound'],
  ['Remove-TenantTemplate X', 'TemplateNotFound'],
])('%s is refused with %s and writes nothing', async (line, id) => {
  await using shell = await tenantShell({ sample: true })
  const before = (await shell.run('Get-TenantTemplate')).output
  const said = await shell.run(line)
  expect(said.ids).toEqual([id])
  expect(said.operations.filter(({ outcome }) => outcome === 'done')).toEqual([])
  expect((await shell.run('Get-TenantTemplate')).output).toEqual(before)
})

test('a template is made, changed in parts, replaced, removed, and each is undone', async () => {
  await using shell = await tenantShell({ sample: true })
  const made = await shell.run(
    "Set-TenantTemplate Interns -Department Sales -Pop3 $true -MailboxQuotaSize 5GB -MemberOf 'team.sales@fernwick.example'",
  )
  expect(made.output).toMatchObject([
    { Name: 'Interns', Department: 'Sales', Pop3: true, MemberOf: ['team.sales@fernwick.example'] },
  ])
  const changed = await shell.run("Set-TenantTemplate interns -City Ghent -Department ''")
  expect(changed.output).toMatchObject([{ Name: 'interns', City: 'Ghent', Department: null, Pop3: true }])
  const replaced = await shell.run('Set-TenantTemplate Interns -City Lyon -Replace')
  expect(replaced.output).toMatchObject([{ City: 'Lyon', Pop3: false, MailboxQuotaSize: null, MemberOf: [] }])
  const removed = await shell.run('Get-TenantTemplate Interns | Remove-TenantTemplate')
  expect(removed.ids).toEqual([])
  expect((await shell.run('Get-TenantTemplate Interns')).ids).toEqual(['TemplateNotFound'])
  for (const { summary } of [removed, replaced, changed]) await shell.run(`Undo-TenantChange -Run ${summary.id}`)
  expect((await shell.run('Get-TenantTemplate Interns')).output).toEqual(made.output)
  await shell.run(`Undo-TenantChange -Run ${made.summary.id}`)
  expect((await shell.run('Get-TenantTemplate Interns')).ids).toEqual(['TemplateNotFound'])
})

test('a template follows what gets another name, and says what is gone instead of leaving it out', async () => {
  await using shell = await tenantShell({ sample: true })
  await shell.run("Set-TenantSubscription 'Mail Standard' -Name 'Mail Office'")
  expect((await shell.run("Get-TenantTemplate 'Service desk'")).output).toMatchObject([
    { SubscriptionIDs: ['Mail Office'], Gone: [] },
  ])
  await shell.run('Remove-MSOnlineUser service.desk -Force -Confirm:$false')
  const { ids, errors } = await shell.run(byTemplate)
  expect(ids).toEqual(['TemplateStale'])
  expect(errors[0]?.message).toContain('service.desk@fernwick.example')
  expect((await shell.run('Get-MSOnlineUser nora.lindgren')).ids).toEqual(['UserNotFound'])
  const [told] = (await shell.run("Get-TenantTemplate 'Service desk'")).output
  expect(told).toMatchObject({ Opens: [], Gone: [expect.stringContaining('service.desk@fernwick.example')] })
})

test('a script makes a template and people by it in one go', async () => {
  await using shell = await tenantShell({ sample: true })
  const { ids, output } = await shell.run(
    "Set-TenantTemplate New -SubscriptionIDs 'Mail Basic' -UserLocation BE | Out-Null; Add-MSOnlineUser -FirstName Nora -LastName Lindgren -Template New",
  )
  expect(ids).toEqual([])
  expect(output).toMatchObject([{ Identity: 'nora.lindgren@fernwick.example', Activated: true }])
})
