import { expect, test } from 'vitest'
import { tenantShell, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'

const ann = 'ann@fernwick.example'

async function withAnn(): Promise<TenantShell> {
  const shell = await tenantShell()
  await shell.run(`Add-MSOnlineUser ${ann} -DisplayName Ann -City Ghent`)
  return shell
}

test('each run is listed with its command, and each step with every field before and after', async () => {
  await using shell = await withAnn()
  const { id } = await shell.run('Set-MSOnlineUser ann -City Bruges')
  await shell.run("Set-MSOnlineUserPassword ann -Password 'Gull-42-kite'")
  const runs = await shell.run('Get-TenantJournal -IncludeTotalCount')
  expect(runs.totals).toEqual([3])
  expect(runs.output.slice(1)).toMatchObject([
    { Run: id, Outcome: 'completed', Changes: 1, Actor: 'tester', Origin: 'terminal', UndoneBy: null },
    { Changes: 1 },
  ])
  expect(JSON.stringify(runs.output)).not.toContain('Gull-42-kite')
  expect((await shell.run(`Get-TenantJournal -Run ${id}`)).output).toMatchObject([
    {
      Cmdlet: 'Set-MSOnlineUser',
      Target: ann,
      Outcome: 'done',
      Changes: [{ Name: ann, Change: 'change', Fields: [{ Field: 'City', Before: 'Ghent', After: 'Bruges' }] }],
    },
  ])
})

test('what failed is there too, with its error', async () => {
  await using shell = await withAnn()
  const { id } = await shell.run('Enable-MSOnlineUser ann')
  expect((await shell.run(`Get-TenantJournal ${id}`)).output).toMatchObject([
    { Outcome: 'failed', Target: 'ann', Changes: [] },
  ])
})

test('one run itself is given in summary, and runs with failed steps are found', async () => {
  await using shell = await withAnn()
  const failed = await shell.run("'ann', 'nobody' | ForEach-Object { Set-MSOnlineUser $_ -City Bruges }")
  const good = await shell.run('Set-MSOnlineUser ann -City Ghent')
  expect((await shell.run(`Get-TenantJournal -Run ${good.id} -Summary`)).output).toMatchObject([
    { Run: good.id, Outcome: 'completed', Operations: 1, Failures: 0 },
  ])
  expect((await shell.run('Get-TenantJournal -Outcome failed')).output).toMatchObject([
    { Run: failed.id, Operations: 2, Failures: 1 },
  ])
  const completed = (await shell.run('Get-TenantJournal -Outcome completed')).output as readonly { Run: string }[]
  expect(completed.map(({ Run }) => Run)).toContain(good.id)
  expect(completed.map(({ Run }) => Run)).not.toContain(failed.id)
})

test('all that ever happened to one person is found by name, and by id when they are gone', async () => {
  await using shell = await withAnn()
  const [{ Id: id } = { Id: '' }] = (await shell.run('Get-MSOnlineUser ann')).output as readonly { Id: string }[]
  await shell.run('Set-MSOnlineUser ann -City Bruges')
  expect((await shell.run('Get-TenantJournal -Identity ann')).output).toHaveLength(2)
  await shell.run('Remove-MSOnlineUser ann -Confirm:$false')
  expect((await shell.run(`Get-TenantJournal -Identity '${id}' -First 1`)).output).toMatchObject([
    { Cmdlet: 'Remove-MSOnlineUser', Changes: [{ Change: 'remove' }] },
  ])
})

test('a run is taken back, and the undo too', async () => {
  await using shell = await withAnn()
  const change = await shell.run('Set-MSOnlineUser ann -City Bruges')
  const undo = await shell.run(`Undo-TenantChange ${change.id}`)
  expect(undo.output).toMatchObject([{ Name: ann, Action: 'ChangedBack', Run: change.id }])
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([{ City: 'Ghent' }])
  expect((await shell.run('Get-TenantJournal -First 2')).output).toMatchObject([
    { Run: undo.id, Undoes: change.id },
    { Run: change.id, UndoneBy: undo.id },
  ])
  await shell.run(`Undo-TenantChange ${undo.id}`)
  expect((await shell.run('Get-MSOnlineUser ann')).output).toMatchObject([{ City: 'Bruges' }])
  expect((await shell.run(`Get-TenantJournal -Search Bruges`)).output).toMatchObject([{ UndoneBy: null }])
})

test('a script may preview and then do: only what-ifs see what a what-if would do', async () => {
  await using shell = await withAnn()
  const removal = await shell.run(
    'Remove-MSOnlineUser ann -WhatIf; Get-MSOnlineUser | Remove-MSOnlineUser -Confirm:$false',
  )
  expect(removal.operations).toMatchObject([{ target: ann, outcome: 'done' }])
  const undo = await shell.run(`Undo-TenantChange ${removal.id} -WhatIf; Undo-TenantChange ${removal.id}`)
  expect([undo.ids, undo.whatIf.length, undo.output]).toMatchObject([[], 1, [{ Name: ann, Action: 'BroughtBack' }]])
})

test('an undo takes back what it can and names the field in the way of the rest; all or nothing refuses', async () => {
  await using shell = await withAnn()
  const added = await shell.run(
    "'bob', 'cleo' | ForEach-Object { Add-MSOnlineUser \"$_@fernwick.example\" -DisplayName $_ }",
  )
  await shell.run('Set-MSOnlineUser bob -City Ostend')
  const refused = await shell.run(`Undo-TenantChange ${added.id} -AllOrNothing`)
  expect(refused.ids).toEqual(['UndoBlocked', 'UndoRefused'])
  expect((await shell.run('Get-MSOnlineUser')).output).toHaveLength(3)
  const preview = await shell.run(`Undo-TenantChange ${added.id} -WhatIf`)
  expect(preview.whatIf).toMatchObject([{ changes: [{ name: 'cleo@fernwick.example', change: 'remove' }] }])
  const undo = await shell.run(`Undo-TenantChange ${added.id}`)
  expect(undo.errors).toMatchObject([{ id: 'UndoBlocked', target: 'bob@fernwick.example' }])
  expect(undo.errors[0]?.message).toContain('City')
  expect((await shell.run('Get-MSOnlineUser | ForEach-Object DisplayName')).output).toEqual(['Ann', 'bob'])
})

test('a run of which something is left is undone in part, and the rest can be taken back later', async () => {
  await using shell = await withAnn()
  const standing = async (run: string) => (await shell.run(`Get-TenantJournal -Run ${run} -Summary`)).output
  const added = await shell.run(
    "'bob', 'cleo', 'dan' | ForEach-Object { Add-MSOnlineUser \"$_@fernwick.example\" -DisplayName $_ }",
  )
  const edit = await shell.run('Set-MSOnlineUser bob -City Ostend')
  const both = 'cleo@fernwick.example, bob@fernwick.example'
  const first = await shell.run(`Set-MSOnlineUser ann -City Ypres; Undo-TenantChange ${added.id} -Identity ${both}`)
  expect(first.ids).toEqual(['UndoBlocked'])
  expect(await standing(added.id)).toMatchObject([{ UndoneBy: null, PartlyUndoneBy: first.id }])
  await shell.run(`Undo-TenantChange ${edit.id}`)
  const rest = await shell.run(`Undo-TenantChange ${added.id}`)
  expect([rest.ids, rest.output.length]).toEqual([[], 2])
  expect(await standing(added.id)).toMatchObject([{ UndoneBy: rest.id, PartlyUndoneBy: null }])
  expect((await shell.run(`Undo-TenantChange ${added.id}`)).ids).toEqual(['NothingToUndo'])
})

test('a password that an undo has replaced is not in the way of the rest', async () => {
  await using shell = await withAnn()
  await shell.run('Add-MSOnlineUser bob@fernwick.example -DisplayName Bob')
  await shell.run("'ann', 'bob' | ForEach-Object { Enable-MSOnlineUser $_ -UserLocation BE -Password 'Gull-42-kite' }")
  const change = await shell.run(
    "'ann', 'bob' | ForEach-Object { Set-MSOnlineUserPassword $_ -Password 'Tern-17-reed' }",
  )
  await shell.run(`Undo-TenantChange ${change.id} -Identity ${ann}`)
  const rest = await shell.run(`Undo-TenantChange ${change.id}`)
  expect([rest.ids, rest.passwords.map(({ target }) => target)]).toEqual([[], ['bob@fernwick.example']])
  expect((await shell.run(`Get-TenantJournal -Run ${change.id} -Summary`)).output).toMatchObject([
    { UndoneBy: rest.id },
  ])
})

test('undoing a new password generates another: the old one never comes back', async () => {
  await using shell = await withAnn()
  await shell.run("Enable-MSOnlineUser ann -UserLocation BE -Password 'Gull-42-kite'")
  const change = await shell.run("Set-MSOnlineUserPassword ann -Password 'Tern-17-reed'")
  const { passwords } = await shell.run(`Undo-TenantChange ${change.id}`)
  expect(passwords).toMatchObject([{ target: ann }])
  const tried = async (password: string) =>
    (await shell.run(`Test-MSOnlineUserPassword ann -Password '${password}'`)).output
  expect(await tried('Gull-42-kite')).toMatchObject([{ Result: 'Wrong' }])
  expect(await tried('Tern-17-reed')).toMatchObject([{ Result: 'Wrong' }])
  expect(await tried(passwords[0]?.password ?? '')).toMatchObject([{ Result: 'MustChange' }])
})

test('more than a hundred objects are asked about once, before the first', async () => {
  await using shell = await tenantShell()
  const added = await shell.run(
    '1..101 | ForEach-Object { Add-MSOnlineUser "p$_@fernwick.example" -DisplayName "P $_" }',
  )
  expect(added.summary.changed).toBe(101)
  const nobody = await shell.run(`Undo-TenantChange ${added.id}`)
  expect(nobody.ids).toEqual(['ConfirmationMissing'])
  const no = await shell.run(`Undo-TenantChange ${added.id}`, { answers: [{ answer: 'no' }] })
  expect(no.summary.changed).toBe(0)
  const yes = await shell.run(`Undo-TenantChange ${added.id}`, { answers: [{ answer: 'yes' }] })
  expect(yes.questions).toHaveLength(1)
  expect(yes.summary.changed).toBe(101)
  expect((await shell.run('Get-Tenant')).output).toMatchObject([{ Users: 0 }])
})

test('runs that are not there, or left nothing, say so', async () => {
  await using shell = await withAnn()
  expect((await shell.run('Undo-TenantChange nothing')).ids).toEqual(['RunNotFound'])
  expect((await shell.run('Get-TenantJournal -Run nothing')).ids).toEqual(['RunNotFound'])
  const failed = await shell.run('Enable-MSOnlineUser ann')
  expect((await shell.run(`Undo-TenantChange ${failed.id}`)).ids).toEqual(['NothingToUndo'])
})

test('a script does not take itself back', async () => {
  await using shell = await withAnn()
  const script =
    'Set-MSOnlineUser ann -City Bruges; Get-TenantJournal -First 1 | Undo-TenantChange; (Get-MSOnlineUser ann).City'
  expect(await shell.run(script)).toMatchObject({ output: ['Bruges'], errors: [{ id: 'RunNotOver' }] })
})
