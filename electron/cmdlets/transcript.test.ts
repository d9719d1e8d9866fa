import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { errorRecord } from '../../shared/errors.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { transcriptTexts } from '../../shared/texts/transcript.ts'

const begin = 'Start-Transcript log.txt -Append'

test('a transcript has what is typed and shown, over the lines of the session, until it ends', async () => {
  await using shell = await tenantShell()
  const path = join(shell.tenant.folder, 'log.txt')
  await shell.run("'before'")
  expect((await shell.run('Start-Transcript log.txt')).output).toEqual([transcriptTexts.started({ path })])
  await shell.run("Write-Host 'one' -NoNewline; Write-Host ' two'; Write-Warning 'careful'; [pscustomobject]@{ A = 1 }")
  await shell.run('Get-MSOnlineUser nobody')
  expect((await shell.run('Stop-Transcript')).output).toEqual([transcriptTexts.stopped({ path })])
  await shell.run("'after'")

  const text = readFileSync(path, 'utf8')
  expect(text).toContain("' two'; Write-Warning 'careful'")
  expect(text).toContain(`one two\n${terminalTexts.warning({ text: 'careful' })}\nA\n-\n1\n`)
  expect(text).toContain(errorRecord('UserNotFound', { identity: 'nobody' }).message)
  expect(text).not.toMatch(/before|after/)
})

test('no password comes into a transcript, typed or generated', async () => {
  await using shell = await tenantShell()
  await shell.run(begin)
  await shell.run('Add-MSOnlineUser ann@fernwick.example -DisplayName Ann')
  await shell.run("Enable-MSOnlineUser ann -UserLocation BE -Password 'Canary-Plum-42'")
  const { passwords } = await shell.run('Set-MSOnlineUserPassword ann -GeneratePassword')
  await shell.run('Stop-Transcript')

  const text = readFileSync(join(shell.tenant.folder, 'log.txt'), 'utf8')
  expect(text).toContain(transcriptTexts.line({ line: transcriptTexts.withheld }))
  expect(text).toContain(terminalTexts.secret({ target: 'ann@fernwick.example', password: transcriptTexts.hidden }))
  expect(passwords).toHaveLength(1)
  for (const { password } of passwords) expect(text).not.toContain(password)
  expect(text).not.toContain('Canary')
})

test('a later transcript goes on in the file that it is to add to', async () => {
  await using shell = await tenantShell()
  await shell.run(`${begin}; 'first'; Stop-Transcript`)
  await shell.run(`${begin}; 'second'; Stop-Transcript`)
  expect(readFileSync(join(shell.tenant.folder, 'log.txt'), 'utf8')).toMatch(/\nfirst\n[^]*\nsecond\n/)
})

test.each(['Start-Transcript log.txt', begin])(
  'a transcript is its owner’s alone, also in a file that others could read: %s',
  async line => {
    await using shell = await tenantShell()
    const path = join(shell.tenant.folder, 'log.txt')
    const rights = () => statSync(path).mode & 0o777
    await shell.run(line)
    expect(rights()).toBe(0o600)
    await shell.run("'first'")
    await shell.run('Stop-Transcript')
    expect(rights()).toBe(0o600)
    writeFileSync(path, '')
    chmodSync(path, 0o644)
    await shell.run(line)
    expect(rights()).toBe(0o600)
  },
)

test.each([
  [`${begin}; ${begin}`, 'TranscriptRunning'],
  ['Stop-Transcript', 'TranscriptMissing'],
  ["'x' | Set-Content log.txt; Start-Transcript log.txt -NoClobber", 'PathExists'],
  ['Start-Transcript nowhere/log.txt', 'FolderNotFound'],
  [`${begin} -WhatIf; Stop-Transcript`, 'TranscriptMissing'],
])('%s', async (line, id) => {
  await using shell = await tenantShell()
  expect((await shell.run(line)).ids).toEqual([id])
})
