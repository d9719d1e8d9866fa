import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'
import type { Answer } from '../../shared/engine.ts'

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

test('an error is reported again with its id, and a function’s caller gathers what went wrong in it', async () => {
  await using shell = await tenantShell()
  const again = await shell.run("try { throw 'bad' } catch { Write-Error -ErrorRecord $_ -ErrorId 'Row.Bad' }")
  expect(again.errors).toMatchObject([{ id: 'WrittenError', message: 'bad', writtenId: 'Row.Bad' }])
  const gathered = await shell.run(
    'function f { [CmdletBinding()] param() Write-Error a; 1 / 0; Write-Warning w }; f -ev e -wv w 2>$null; $e.Count; "$w"',
  )
  expect(gathered.output).toEqual([2, 'w'])
})

test.each<
  readonly [answers: readonly Answer[], warnings: readonly string[], output: readonly string[], ids: readonly string[]]
>([
  [[{ answer: 'yes' }, { answer: 'yes' }], ['w', 'v'], ['end'], []],
  [[{ answer: 'yesToAll' }], ['w', 'v'], ['end'], []],
  [[{ answer: 'no' }], ['w'], [], ['InquiryHalted']],
  [[], ['w'], [], ['InquiryUnanswered']],
])('-WarningAction Inquire asks after each object that was warned about: %j', async (answers, ...told) => {
  await using shell = await tenantShell()
  const said = await shell.run(`'w', 'v' | Write-Warning -WarningAction Inquire; 'end'`, { answers })
  expect([said.warnings, said.output, said.ids]).toEqual(told)
  expect(said.questions).toMatchObject(said.questions.map((_, at) => ({ kind: 'confirm', text: 'wv'.charAt(at) })))
})
