import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { setCoexistenceSchedule } from '../../shared/cmdlets/coexistence-schedule.ts'
import { formTexts } from '../../shared/texts/form.ts'
import { syncTexts } from '../../shared/texts/sync.ts'
import { ldifDirectory } from '../doubles/ldif-directory.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'

test('the schedule is set on the page, tells its next time, is the same in a terminal, and is switched off', async ({
  browser,
}) => {
  const desk = await sampleDesk()
  try {
    const file = join(desk.folder, 'company.ldif')
    const directory = ldifDirectory(file, 'fernwick.example')
    directory.put(1, { name: 'Person 1', unit: 'Bench' })
    await directory.save()
    const setUp = `Set-CoexistenceConfiguration -LdifFile '${file}' -BaseDN 'dc=fernwick,dc=example'`
    expect((await inTerminal(desk.tenant, setUp)).errors).toBe('')
    const kept = async () => {
      const said = await inTerminal(desk.tenant, 'Get-CoexistenceSchedule | ConvertTo-Json')
      expect(said.errors).toBe('')
      return JSON.parse(said.output) as unknown
    }
    const page = await desk.open(browser, { colorScheme: 'light' }, '/sync')
    await goTo(page, '/sync', syncTexts.title)
    const form = page.getByRole('dialog', { name: setCoexistenceSchedule.label })
    const off = page.getByText(syncTexts.scheduleOff)
    const change = async (enabled: boolean, minutes?: string) => {
      await page.getByRole('button', { name: syncTexts.scheduleChange }).click()
      await form
        .getByRole('group', { name: /^On/ })
        .getByRole('button', { name: enabled ? formTexts.yes : formTexts.no, exact: true })
        .click()
      if (minutes !== undefined) await form.getByRole('textbox', { name: /^Every/ }).fill(minutes)
      await form.getByRole('button', { name: /^Run/ }).click()
      await form.getByRole('button', { name: 'Done' }).click()
      await expect(form).toBeHidden()
    }

    await expect(off).toBeVisible()
    await change(true, '90')
    await expect(off).toBeHidden()
    await expect(page.getByText(syncTexts.next, { exact: true }).locator('..')).toContainText(/\d:\d\d/)
    expect(await kept()).toMatchObject({ Enabled: true, IntervalMinutes: 90, NextRun: expect.any(String) as unknown })

    await change(false)
    await expect(off).toBeVisible()
    expect(await kept()).toMatchObject({ Enabled: false, IntervalMinutes: 90, NextRun: null })
  } finally {
    await desk.close()
  }
})
