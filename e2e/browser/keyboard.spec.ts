import { expect, test } from '@playwright/test'
import { jobs } from '../../shared/jobs/index.ts'
import { formTexts } from '../../shared/texts/form.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import { homeTexts } from '../../shared/texts/home.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { permissionsTexts } from '../../shared/texts/permissions.ts'
import { usersTexts } from '../../shared/texts/users.ts'

import { dialogOf, goByName, keyboardStory, rows, selectAll, titleOf } from '../keyboard-story.ts'

const { start, tenantSays } = keyboardStory()

test('somebody is provisioned from Home', async ({ browser }) => {
  const { page, keys } = await start(browser)
  await keys.press('Tab')
  await expect(page.getByRole('link', { name: frameTexts.skip })).toBeFocused()
  await keys.press('Enter')
  const opener = page.getByRole('button', { name: new RegExp(`^${homeTexts.jobs.provision}`) })
  await keys.tabTo(opener)
  await keys.press('Enter')
  const dialog = dialogOf(page, 'provision')
  await keys.tabTo(dialog.getByRole('textbox', { name: /^First name/ }))
  await keys.type('Lotte')
  await keys.press('Tab')
  await keys.type('Maes')
  await keys.tabTo(dialog.getByRole('combobox', { name: /^Licences/ }))
  await keys.type('Mail Standard')
  await keys.press('ArrowDown', 'Enter')
  await keys.tabTo(dialog.getByRole('combobox', { name: /^Location/ }))
  await keys.type('Belgium')
  await keys.press('ArrowDown', 'Enter', 'ControlOrMeta+Enter')
  await keys.hear(formTexts.outcome(1, 0, 0))
  await keys.tabTo(dialog.getByRole('button', { name: formTexts.done }))
  await keys.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
  expect(await tenantSays("(Get-MSOnlineUser 'lotte.maes@fernwick.example').Activated")).toBe('True')
})

test('somebody is found among the people and opened beside them', async ({ browser }) => {
  const { page, keys } = await start(browser)
  await goByName(page, keys, usersTexts.title)
  await keys.tabTo(page.getByRole('searchbox', { name: usersTexts.search }))
  await keys.type('okafor')
  await keys.hear(usersTexts.people(1))
  await keys.tabTo(selectAll(page))
  await keys.press('ArrowDown', 'ArrowRight', 'Enter')
  const pane = page.getByRole('complementary', { name: usersTexts.pane })
  await keys.hear(usersTexts.opened('Tom Okafor'))
  const person = rows(page).getByRole('gridcell', { name: 'Tom Okafor' })
  await expect(person).toBeFocused()
  await keys.tabTo(pane.getByRole('tab', { name: usersTexts.tabs.profile }))
  await keys.press('ArrowRight', 'Enter')
  const address = 'tom.okafor@fernwick.example'
  await expect(pane.getByText(address).first()).toBeVisible()
  expect(await tenantSays(`(Get-MSOnlineUser '${address}').DisplayName`)).toBe('Tom Okafor')
  await keys.press('Escape')
  await expect(pane).toBeHidden()
  await expect(person).toBeFocused()
})

test('a password is reset by saying so', async ({ browser }) => {
  const { page, keys } = await start(browser)
  const before = await tenantSays("(Get-MSOnlineUser 'ann.verstraeten').PasswordLastSetDate")
  await goByName(page, keys, usersTexts.title)
  await keys.find('reset ann ver', 'Ann Verstraeten')
  const dialog = dialogOf(page, 'password')
  await expect(dialog.getByRole('combobox', { name: /^Person/ })).toHaveValue('Ann Verstraeten')
  await keys.press('ControlOrMeta+Enter')
  await keys.hear(formTexts.outcome(1, 0, 0))
  await expect(dialog.getByRole('group', { name: formTexts.secretTitle(1) })).toBeVisible()
  await keys.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(titleOf(page, usersTexts.title)).toBeFocused()
  expect(await tenantSays("(Get-MSOnlineUser 'ann.verstraeten').PasswordLastSetDate")).not.toBe(before)
})

test('a permission is granted, and found in the list', async ({ browser }) => {
  const { page, keys } = await start(browser)
  await goByName(page, keys, permissionsTexts.title)
  const opener = page.getByRole('button', { name: permissionsTexts.grant })
  await keys.tabTo(opener)
  await keys.press('Enter')
  const dialog = dialogOf(page, 'permissions')
  for (const [field, words, name] of [
    [/^Mailbox of/, 'chiara', 'Chiara Bianchi'],
    [/^Person with the right/, 'aroha', 'Aroha'],
  ] as const) {
    await keys.tabTo(dialog.getByRole('combobox', { name: field }))
    await keys.type(words)
    // The answer to the whole word, and not only to its first letters.
    await expect(page.getByRole('option')).toHaveCount(1)
    await expect(page.getByRole('option')).toContainText(name)
    await keys.press('ArrowDown', 'Enter')
  }
  await keys.press('ControlOrMeta+Enter')
  await keys.hear(formTexts.outcome(1, 0, 0))
  await keys.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
  const granted = "Get-MSOnlineMailPermission 'chiara.bianchi' -TrustedUser 'aroha.ngata' | % FullAccess"
  expect(await tenantSays(granted)).toBe('True')
})

test('mail is forwarded from what can be done for a person', async ({ browser }) => {
  const { page, keys } = await start(browser)
  await goByName(page, keys, usersTexts.title)
  await keys.press('ControlOrMeta+k')
  await keys.type('aroha ngata')
  await expect(page.getByRole('option', { selected: true })).toContainText('Aroha')
  await keys.press('ArrowRight')
  await keys.type('forward')
  await expect(page.getByRole('option')).toHaveCount(1)
  await keys.press('Enter')
  const dialog = dialogOf(page, 'alternateRecipient')
  await keys.tabTo(dialog.getByRole('combobox', { name: /^Forward to/ }))
  await keys.type('tom okafor')
  await expect(page.getByRole('option').first()).toContainText('Tom Okafor')
  await keys.press('ArrowDown', 'Enter', 'ControlOrMeta+Enter')
  await keys.hear(formTexts.outcome(1, 0, 0))
  await keys.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(titleOf(page, usersTexts.title)).toBeFocused()
  expect(await tenantSays("(Get-MSOnlineUser 'aroha.ngata').ForwardingAddress")).toBe('tom.okafor@fernwick.example')
})

test('people are selected in the list, and POP3 is turned on for them', async ({ browser }) => {
  const { page, keys } = await start(browser)
  const off = 'Get-MSOnlineUser -Filter Enabled | ? { -not $_.PopEnabled } | select -First 3 | % Identity'
  const people = (await tenantSays(off)).split('\n')
  await goByName(page, keys, usersTexts.title)
  const search = page.getByRole('searchbox', { name: usersTexts.search })
  for (const [index, person] of people.entries()) {
    await (index === 0 ? keys.tabTo(search) : keys.backTo(search))
    await keys.press('ControlOrMeta+a')
    await keys.type(person)
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText(person.split('@')[0] ?? '')
    if (index === 0) {
      await keys.tabTo(selectAll(page))
      await keys.press('ArrowDown')
    } else await keys.tabTo(rows(page).getByRole('checkbox'))
    await keys.press('Space')
    await keys.hear(listTexts.selected(index + 1))
  }
  const strip = page.getByRole('toolbar', { name: listTexts.selection })
  await keys.tabTo(strip.getByRole('button', { name: usersTexts.bulk.pop3 }))
  await keys.press('Enter')
  const dialog = page.getByRole('dialog', { name: formTexts.titleOfMany(jobs.pop3.title, 3) })
  await expect(dialog).toBeVisible()
  await keys.press('ControlOrMeta+Enter')
  await keys.hear(formTexts.outcome(3, 0, 0))
  await keys.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(strip.getByRole('button', { name: usersTexts.bulk.pop3 })).toBeFocused()
  for (const person of people) expect(await tenantSays(`(Get-MSOnlineUser '${person}').PopEnabled`)).toBe('True')
})
