import { expect, type Page } from '@playwright/test'
import { shellTexts } from '../shared/texts/shell.ts'
import { enter, expectEnded, openShell } from './shell-page.ts'

const shellWork = [
  'Get-MSOnlineUser -Department Service | Sort-Object DisplayName | Select-Object -First 4 | Format-Table DisplayName, JobTitle, City',
  "Set-MSOnlineUser aroha.ngata -OfficeNumber 'B4'",
  'Get-MSOnlineUsr -Department Service',
  "Get-MSOnlineUser -Search 'sales' -First 1 | Set-MSOnlineUser -City 'Ghent' -WhatIf",
] as const

const shellScript = `# Everybody of a department gets a new office.
param([string]$Department = 'Design', [string]$Office = 'B2')
foreach ($person in Get-MSOnlineUser -Department $Department) {
    Set-MSOnlineUser $person.Identity -OfficeNumber $Office
    Write-Host "$($person.DisplayName) sits in $Office" -ForegroundColor Green
}
`

/** Shows the shell empty, at work, with a script, asking and running. */
export async function tourOfShell(page: Page, visit: (name: string) => Promise<void>): Promise<void> {
  const line = await openShell(page)
  await visit('shell-empty')
  for (const text of shellWork) await enter(page, text)
  await line.pressSequentially('Add-MSOnlineMailPermission tom.okafor -')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('option').first()).toBeVisible()
  await visit('shell')
  await line.fill('')
  await page
    .getByLabel(shellTexts.openScript)
    .setInputFiles({ name: 'new-office.ps1', mimeType: 'text/plain', buffer: Buffer.from(shellScript) })
  await expect(page.getByRole('button', { name: shellTexts.scriptRun })).toBeVisible()
  await visit('shell-script')
  await page.getByRole('button', { name: shellTexts.scriptClose }).click()
  await line.fill("Read-Host 'Which office'; Start-Sleep 600")
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').getByRole('textbox').fill('B2')
  await visit('shell-question')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Which office: B2')).toBeVisible()
  await visit('shell-running')
  await page.getByRole('button', { name: shellTexts.stop, exact: true }).click()
  await expectEnded(page, shellWork.length + 1)
}
