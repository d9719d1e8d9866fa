import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runShell } from '../../electron/hosts/terminal.ts'
import { secretVariable } from '../../shared/secret-variable.ts'
import { secretLines } from '../doubles/secret-lines.ts'
import { spawnedDesk } from '../doubles/spawned-desk.ts'
import { terminalPair } from '../doubles/terminal-pair.ts'
import { filesThatHold, formsOf, holds } from './canary.ts'

test('a text is found in every form and at every place', () => {
  const text = 'a1b2c3d4e5'
  for (const form of formsOf(text)) expect(holds(Buffer.concat([Buffer.from('x'), form]), text)).toBe(true)
  for (const before of ['', 'x', 'xy', 'xyz'])
    expect(holds(Buffer.from(Buffer.from(`${before}${text}, and on`).toString('base64')), text)).toBe(true)
  expect(holds(Buffer.from('a1b2c3d4e4'), text)).toBe(false)
})

test('a text with signs of its own is found as addresses and JSON write it', () => {
  const text = 'Zoë/&"1 b'
  for (const written of [
    'Zo%C3%AB%2F%26%221%20b',
    'Zo%C3%AB%2F%26%221+b',
    '{"password":"Zoë/&\\"1 b"}',
    'Zoë\\/&\\"1 b',
    '%5a%6f%c3%ab%2f%26%22%31%20%62',
    '\\u005A\\u006F\\u00EB\\u002F\\u0026\\u0022\\u0031\\u0020\\u0062',
  ])
    expect(holds(Buffer.from(`x=${written}`), text), written).toBe(true)
  expect(holds(Buffer.from('Zo%C3%AB%2F%26%221%20c'), text)).toBe(false)
})

test('a password that is set, refused, tried and imported is written nowhere and said by nothing', async () => {
  // The part that stays as it is in an address, in JSON and in XML.
  const canary = randomBytes(5).toString('hex')
  const password = `Ca&"/${canary}`
  const given = mkdtempSync(join(tmpdir(), 'given-'))
  const desk = spawnedDesk()
  try {
    expect(await desk.desk(['new', desk.tenant, '--domain', 'firm.example'])).toMatchObject({ code: 0 })
    const csv = join(given, 'passwords.csv')
    writeFileSync(csv, `mail,passwd\nnobody@firm.example,"${password.replaceAll('"', '""')}"\n`)
    const script = join(given, 'script.ps1')
    mkdirSync(join(desk.home, 'out'))
    writeFileSync(
      script,
      `Start-Transcript out/transcript.txt
$one = 'ann.vu@firm.example'
Add-MSOnlineUser $one -DisplayName 'Ann Vu'
Enable-MSOnlineUser $one -UserLocation BE
Set-MSOnlineUserPassword $one -Password '${password}'
$secret = ConvertTo-SecureString '${password}' -AsPlainText -Force
Set-MSOnlineUserPassword $one -Password $secret -WhatIf
Set-MSOnlineUserPassword $one -Password '${password}'
Set-MSOnlineUserPassword nobody@firm.example -Password $secret
Set-MSOnlineUserPassword $one -Password '${canary}${canary}${canary}'
Test-MSOnlineUserPassword $one -Password '${password}'
$secret
$secret | Format-List
$secret | ConvertTo-Json
[pscustomobject]@{ Secret = $secret } | Export-Csv out/secret.csv
Import-TenantCsv '${csv}' -Kind Password
Get-TenantJournal | ConvertTo-Json -Depth 9 | Set-Content out/runs.json
Get-TenantJournal | Get-TenantJournal | ConvertTo-Json -Depth 9 | Set-Content out/journal.json
Get-MSOnlineUser | Export-Csv out/people.csv
$Error | Out-File out/errors.txt
Backup-Tenant out/backup.tenant
Stop-Transcript
`,
    )
    const { out, err } = await desk.desk(['shell', '--tenant', desk.tenant, '-File', script])
    expect(readdirSync(join(desk.home, 'out')).toSorted()).toEqual([
      'backup.tenant',
      'errors.txt',
      'journal.json',
      'people.csv',
      'runs.json',
      'secret.csv',
      'transcript.txt',
    ])
    expect(out).toContain('Valid')
    for (const text of [canary, password]) {
      expect([holds(Buffer.from(out), text), holds(Buffer.from(err), text)]).toEqual([false, false])
      expect(filesThatHold(desk.home, text)).toEqual([])
    }
  } finally {
    desk.remove()
    rmSync(given, { recursive: true })
  }
}, 120_000)

/** A tenant with Ann in it. */
async function deskWithAnn(environment?: Readonly<Record<string, string>>) {
  const desk = spawnedDesk(environment)
  onTestFinished(() => desk.remove())
  expect(await desk.desk(['new', desk.tenant, '--domain', 'firm.example'])).toMatchObject({ code: 0 })
  const add = "Add-MSOnlineUser ann.vu@firm.example -DisplayName 'Ann Vu'; Enable-MSOnlineUser ann.vu -UserLocation BE"
  expect(await desk.run(add)).toMatchObject({ code: 0 })
  return desk
}

test('lines that hold a password leave it nowhere, given to the shell by -Command or as its input', async () => {
  const canary = `Ca7${randomBytes(5).toString('hex')}`
  const desk = await deskWithAnn()
  const lines = `Start-Transcript transcript.txt\n${secretLines(canary).join('\n')}\n$Error | Out-File errors.txt\nGet-History`
  for (const { out, err } of [
    await desk.run(lines),
    await desk.desk(['shell', '--tenant', desk.tenant], lines.replaceAll('.txt', '2.txt')),
  ]) {
    expect(err).toContain('Set-MSOnlineUserPassword')
    expect(err.split('\n').filter(line => line.includes(canary))).toEqual([])
    // Some of them give it, since that is what they say.
    expect(out).not.toContain(`'${canary}'`)
  }
  const files = ['errors.txt', 'errors2.txt']
  expect(readdirSync(desk.home)).toEqual(expect.arrayContaining([...files, 'transcript.txt', 'transcript2.txt']))
  expect(filesThatHold(desk.home, canary)).toEqual([])
}, 120_000)

test('lines that hold a password leave it nowhere when they are typed at a prompt', async () => {
  const canary = `Ca7${randomBytes(5).toString('hex')}`
  const desk = await deskWithAnn()
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('TENANT_DESK_HOME', desk.home)
  const terminal = terminalPair()
  const left = runShell(['--tenant', desk.tenant, '-NoLogo'], terminal.device)
  const prompt = 'PS firm> '
  await terminal.shows(prompt)
  const enter = async (line: string) => {
    terminal.type(`${line}\r`)
    await terminal.shows(prompt)
  }
  await enter(`Start-Transcript '${join(desk.home, 'transcript.txt')}'`)
  for (const line of secretLines(canary)) await enter(line)
  await enter("'kept all the same'")
  await enter('Get-History')
  terminal.type('exit\r')
  expect(await left).toBe(0)
  const history = readdirSync(desk.home, { recursive: true, encoding: 'utf8' }).find(name => /\bhistory$/.test(name))
  expect(readFileSync(join(desk.home, history ?? ''), 'utf8')).toContain('kept all the same')
  expect(readFileSync(join(desk.home, 'transcript.txt'), 'utf8')).toContain('kept all the same')
  expect(filesThatHold(desk.home, canary)).toEqual([])
}, 120_000)

test('the directory’s password that the environment gives is written nowhere and said by nothing', async () => {
  const canary = randomBytes(8).toString('hex')
  const desk = await deskWithAnn({ [secretVariable]: `Ca&"/${canary}` })
  const { out, err } = await desk.run(
    `Set-CoexistenceConfiguration -Server ldap://127.0.0.1:9 -BaseDN 'dc=firm,dc=example' -BindAccount sync
(Get-CoexistenceConfiguration).PasswordKept
"$env:${secretVariable}"
Test-CoexistenceConnection
Start-OnlineCoexistenceSync
$Error | Out-File errors.txt
Get-TenantJournal | Get-TenantJournal | ConvertTo-Json -Depth 9 | Set-Content journal.json`,
  )
  expect(out).toContain('True')
  expect(readdirSync(desk.home)).toEqual(expect.arrayContaining(['errors.txt', 'journal.json']))
  for (const text of [canary, `Ca&"/${canary}`]) {
    expect([holds(Buffer.from(out), text), holds(Buffer.from(err), text)]).toEqual([false, false])
    expect(filesThatHold(desk.home, text)).toEqual([])
  }
}, 120_000)
