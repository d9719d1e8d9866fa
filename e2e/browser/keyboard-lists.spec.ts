import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { setCoexistenceConfiguration } from '../../shared/cmdlets/coexistence-configuration.ts'
import { jobs } from '../../shared/jobs/index.ts'
import { activityTexts } from '../../shared/texts/activity.ts'
import { formTexts } from '../../shared/texts/form.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import { importTexts } from '../../shared/texts/import.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { syncTexts } from '../../shared/texts/sync.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { ldifDirectory } from '../doubles/ldif-directory.ts'
import { inTerminal } from '../hosts.ts'
import { expectEnded, shellLine } from '../shell-page.ts'

import { dialogOf, goByName, keyboardStory, rows, selectAll } from '../keyboard-story.ts'

const { desk, start, tenantSays } = keyboardStory()

test('somebody is disabled in the pane, and the undo is in Activity', async ({ browser }) => {
  const { page, keys } = await start(browser)
  const enabled = () => tenantSays("(Get-MSOnlineUser 'eunji.park').Enabled")
  await keys.find('eunji park', /Eun/)
  const pane = page.getByRole('complementary', { name: usersTexts.pane })
  await expect(pane).toBeFocused()
  await keys.hear(/Eun.* is open beside the list/)
  await keys.tabTo(pane.getByRole('button', { name: usersTexts.actions.disable, exact: true }))
  await keys.press('Enter')
  const dialog = dialogOf(page, 'disable')
  await expect(dialog).toBeVisible()
  await keys.press('ControlOrMeta+Enter')
  await keys.hear(formTexts.outcome(1, 0, 0))
  await keys.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(pane.getByRole('button', { name: usersTexts.actions.enable, exact: true })).toBeFocused()
  expect(await enabled()).toBe('False')

  await goByName(page, keys, activityTexts.title)
  await keys.tabTo(selectAll(page))
  await keys.press('ArrowDown', 'ArrowRight', 'Enter')
  await keys.hear(activityTexts.opened(jobs.disable.title))
  const run = page.getByRole('complementary', { name: activityTexts.pane })
  await keys.tabTo(run.getByRole('button', { name: activityTexts.undo }))
  await keys.press('Enter')
  const undo = page.getByRole('dialog')
  await expect(undo.locator('[data-phase=whatIf]')).toBeVisible()
  await keys.press('ControlOrMeta+Enter')
  await keys.hear(formTexts.outcome(1, 0, 0))
  await keys.press('Escape')
  await expect(undo).toBeHidden()
  expect(await enabled()).toBe('True')
  await keys.press('Escape')
  await expect(run).toBeHidden()
  const row = rows(page).filter({ hasText: 'Disable-MSOnlineUser' }).first()
  await expect(row.getByRole('gridcell').nth(1)).toBeFocused()
})

test('the list of people is narrowed, ordered and paged through', async ({ browser }) => {
  const { page, keys } = await start(browser)
  await goByName(page, keys, usersTexts.title)
  const next = page.getByRole('button', { name: listTexts.next })
  await keys.tabTo(next)
  const people = Number(await tenantSays('Get-MSOnlineUser | measure | % Count'))
  for (let shown = 100; shown < people; shown += 100) {
    await keys.press('Enter')
    await expect(page).toHaveURL(new RegExp(`page=${String(shown / 100 + 1)}`))
  }
  await expect(next).toBeFocused()
  await expect(next).toBeDisabled()
  await keys.press('Enter')
  const last = await tenantSays(`Get-MSOnlineUser -Skip ${String(people - 1)} | % DisplayName`)
  await expect(page.getByText(listTexts.range(100 * Math.floor((people - 1) / 100) + 1, people))).toBeVisible()

  const chips = page.getByRole('toolbar', { name: listTexts.filters })
  const disabled = chips.getByRole('button', { name: usersTexts.filters.Disabled })
  await keys.tabTo(chips.getByRole('button').first())
  await keys.press('ArrowRight')
  await expect(disabled).toBeFocused()
  await keys.press('Space')
  const left = Number(await tenantSays('Get-MSOnlineUser -Filter Disabled | measure | % Count'))
  await keys.hear(usersTexts.people(left))
  await expect(disabled).toBeFocused()
  await expect(disabled).toHaveAttribute('aria-pressed', 'true')

  await keys.tabTo(selectAll(page))
  await keys.press('ArrowRight', 'Enter', 'Enter')
  const name = page.getByRole('columnheader').nth(1)
  await expect(name).toBeFocused()
  await expect(name).toHaveAttribute('aria-sort', 'descending')
  const first = await tenantSays(
    'Get-MSOnlineUser -Filter Disabled -SortBy DisplayName -Descending -First 1 | % DisplayName',
  )
  await expect(rows(page).first()).toContainText(first)
  expect(first).not.toBe(last)
})

test('rows on the clipboard are imported', async ({ browser }) => {
  const { page, keys } = await start(browser)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    text => navigator.clipboard.writeText(text),
    'Identity\tCity\nann.verstraeten@fernwick.example\tGent\ntom.okafor@fernwick.example\tOostende\n',
  )
  await goByName(page, keys, importTexts.title)
  await keys.tabTo(page.getByRole('combobox', { name: importTexts.kind }))
  await keys.press('Enter')
  await keys.type(importTexts.kinds.Edit.name.slice(0, 2))
  await expect(page.getByRole('option', { name: new RegExp(`^${importTexts.kinds.Edit.name}`) })).toBeFocused()
  await keys.press('Enter')
  await keys.tabTo(page.getByRole('button', { name: importTexts.paste }))
  await keys.press('Enter')
  await expect(page.getByRole('textbox', { name: importTexts.pasteLabel })).toBeFocused()
  await keys.press('ControlOrMeta+v')
  await keys.tabTo(page.getByRole('button', { name: importTexts.pasteUse }))
  await keys.press('Enter')
  await keys.hear(importTexts.allRecognised(2))
  await expect(page.getByRole('region', { name: importTexts.steps.columns })).toBeFocused()
  await keys.press('ControlOrMeta+Enter')
  await expect(page.getByRole('button', { name: importTexts.start(2) })).toBeEnabled()
  await expect(page.getByRole('region', { name: importTexts.steps.check })).toBeFocused()
  await keys.press('ControlOrMeta+Enter')
  await keys.hear(importTexts.totalsTitle(2, 2, 0))
  await expect(page.getByRole('region', { name: importTexts.steps.totals })).toBeFocused()
  const cities = "'ann.verstraeten', 'tom.okafor' | % { (Get-MSOnlineUser $_).City }"
  expect(await tenantSays(cities)).toBe('Gent\nOostende')
})

test('a line is completed, run and left in the shell', async ({ browser }) => {
  const { page, keys } = await start(browser)
  await keys.find(frameTexts.pages.shell, new RegExp(`^${frameTexts.pages.shell}$`))
  await expect(shellLine(page)).toBeFocused()
  await keys.type('Set-MSOnlineUser aroha.ngata -Job')
  await keys.press('Tab')
  await expect(shellLine(page)).toHaveValue(/-JobTitle/)
  await keys.type(" 'Harbour master'")
  await keys.press('Enter')
  await expectEnded(page, 1)
  await expect(shellLine(page)).toHaveValue('')
  await keys.type('(Get-MSOnlineUser aroha.ngata).JobTitle')
  await keys.press('Enter')
  await keys.hear('Harbour master')
  await expectEnded(page, 2)
  await expect(shellLine(page)).toBeFocused()
  // A line holds nobody.
  await keys.press('Shift+Tab')
  await expect(shellLine(page)).not.toBeFocused()
  await keys.press('Tab')
  await expect(shellLine(page)).toBeFocused()
  expect(await tenantSays('(Get-MSOnlineUser aroha.ngata).JobTitle')).toBe('Harbour master')
})

test('a synchronization is previewed, and one of its steps is held', async ({ browser }) => {
  const directory = ldifDirectory(join(desk().folder, 'company.ldif'), 'fernwick.example')
  for (let number = 1; number <= 3; number++) directory.put(number, { name: `Person ${String(number)}`, unit: 'Bench' })
  await directory.save()
  await inTerminal(
    desk().tenant,
    `${setCoexistenceConfiguration.name} -Server '${directory.url}' -BaseDN '${directory.base}'`,
  )
  const { page, keys } = await start(browser)
  await goByName(page, keys, syncTexts.title)
  const preview = page.getByRole('button', { name: syncTexts.preview }).first()
  await keys.tabTo(preview)
  await keys.press('Enter')
  await expect(
    page.getByText(syncTexts.previewTitle({ created: 3, changed: 0, disabled: 0, deleted: 0 })),
  ).toBeVisible()
  await expect(preview).toBeFocused()
  await keys.tabTo(selectAll(page), 20)
  await keys.press('ArrowDown', 'ArrowRight', 'Enter')
  const pane = page.getByRole('complementary', { name: syncTexts.pane })
  await keys.tabTo(pane.getByRole('button', { name: syncTexts.holdNamed('Person 1') }))
  await keys.press('Enter')
  await keys.hear(syncTexts.decided.hold('Person 1'))
  await keys.press('Escape')
  await expect(pane).toBeHidden()
  await expect(rows(page).first().getByRole('gridcell').nth(1)).toBeFocused()
  const held = await tenantSays('Get-CoexistencePlan | ? Held | % Name')
  expect(held).toBe('Person 1')
})
