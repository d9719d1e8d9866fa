import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

test('each stream is heard where it is asked for', async () => {
  await using shell = await tenantShell()
  const line = "Write-Verbose v; Write-Debug d; Write-Information i; Write-Host h, 1 -Separator '-'"
  expect((await shell.run(line)).messages).toEqual([{ stream: 'host', text: 'h-1' }])
  const loud = `$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'; ${line}`
  expect((await shell.run(loud)).messages.map(({ stream }) => stream)).toEqual([
    'verbose',
    'debug',
    'information',
    'host',
  ])
  expect((await shell.run("Write-Warning 'w'")).warnings).toEqual(['w'])
})

test('a written error is a record that scripts can catch', async () => {
  await using shell = await tenantShell()
  const line = "Write-Error 'bad' -Category ObjectNotFound -TargetObject ann -RecommendedAction 'look'"
  expect((await shell.run(line)).errors).toMatchObject([
    { id: 'WrittenError', message: 'bad', category: 'ObjectNotFound', target: 'ann', advice: 'look' },
  ])
  const caught = await shell.run("try { Write-Error 'bad' -ErrorAction Stop } catch { $_.Exception.Message }")
  expect(caught).toMatchObject({ output: ['bad'], errors: [] })
})
