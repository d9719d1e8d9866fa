import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spawnedDesk } from '../doubles/spawned-desk.ts'
import { filesThatHold, formsOf, holds } from './canary.ts'

test('a text is found in every form and at every place', () => {
  const text = 'a1b2c3d4e5'
  for (const form of formsOf(text)) expect(holds(Buffer.concat([Buffer.from('x'), form]), text)).toBe(true)
  for (const before of ['', 'x', 'xy', 'xyz'])
    expect(holds(Buffer.from(Buffer.from(`${before}${text}, and on`).toString('base64')), text)).toBe(true)
  expect(holds(Buffer.from('a1b2c3d4e4'), text)).toBe(false)
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
    expect([holds(Buffer.from(out), canary), holds(Buffer.from(err), canary)]).toEqual([false, false])
    expect(filesThatHold(desk.home, canary)).toEqual([])
  } finally {
    desk.remove()
    rmSync(given, { recursive: true })
  }
}, 120_000)
