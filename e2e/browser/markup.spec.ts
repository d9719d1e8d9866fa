import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { importTexts } from '../../shared/texts/import.ts'
import type { ParameterDefinition } from '../../shared/cmdlet.ts'
import { setMSOnlineAlternateRecipient } from '../../shared/cmdlets/msonline-alternate-recipient.ts'
import { addMSOnlineUser } from '../../shared/cmdlets/msonline-user.ts'
import { setTenantTemplate } from '../../shared/cmdlets/tenant-template.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { addContact } from '../add-contact.ts'
import { ldifDirectory } from '../doubles/ldif-directory.ts'
import { long, sample } from '../extent.ts'
import { inTerminal } from '../hosts.ts'
import { pageFaults } from '../page-faults.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { enter, openShell } from '../shell-page.ts'
import { goTo, listOf } from '../tour.ts'

/** What would run, or become an element, where a text is taken for markup, a template, an address or a script. */
const corpus = [
  '<img src=x onerror=hit()><i data-hit>',
  '"><script data-hit>hit()</script>',
  "'><svg data-hit onload=hit()>",
  '<a data-hit href="javascript:hit()">x</a>',
  'javascript:hit()',
  "{{constructor.constructor('hit()')()}}",
  '${hit()}',
  '</title><iframe data-hit srcdoc="<script>parent.hit()</script>">',
  '<style data-hit>*{display:none}</style>',
  '<math><mtext><img data-hit src=x onerror=hit()></math>',
  '<details data-hit open ontoggle=hit()>',
  '&lt;img src=x onerror=hit()&gt;',
] as const

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** The text in each parameter of the cmdlet that takes any, which takes as much of it as it may hold. */
function inEach({ parameters }: { readonly parameters: readonly ParameterDefinition[] }, text: string): string {
  return parameters
    .filter(({ kind, name }) => kind === 'text' && name !== 'AddressPattern')
    .map(parameter => `-${parameter.name} ${quoted(text.slice(0, parameter.max ?? 256))}`)
    .join(' ')
}

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
  const people = corpus.map(
    (text, index) => `Add-MSOnlineUser 'hostile${index}@fernwick.example' ${inEach(addMSOnlineUser, text)}`,
  )
  const directory = ldifDirectory(join(desk.folder, 'company.ldif'), 'fernwick.example')
  for (const [index, text] of corpus.entries())
    directory.put(index, { name: text, unit: text.replaceAll(/\W/g, ' ').trim(), title: text })
  directory.put(corpus.length, { name: corpus[0], unit: 'Groups', title: corpus[1], members: [...corpus.keys()] })
  await directory.save()
  const others = corpus.flatMap((text, index) => [
    `Add-TenantSubscription ${quoted(text)} -Seats ${index + 1} -ServiceTypes 'Exchange'`,
    `Set-TenantTemplate ${quoted(text)} ${inEach(setTenantTemplate, text)}`,
    `Set-Tenant -Name ${quoted(text)}`,
    // What fails is in the journal by the name that was asked for.
    `Set-MSOnlineUser ${quoted(text)} -City 'Ghent' -ErrorAction SilentlyContinue`,
  ])
  const rights =
    "Add-MSOnlineMailPermission 'hostile0@fernwick.example' -TrustedUser 'hostile1@fernwick.example' -GrantSendAs -ErrorAction SilentlyContinue"
  const synchronized = `Set-CoexistenceConfiguration '${directory.url}' '${directory.base}'; Start-OnlineCoexistenceSync | Out-Null`
  const said = await inTerminal(desk.tenant, [...people, ...others, rights, synchronized].join('\n'))
  expect(said.errors).toBe('')
  for (const [index, text] of corpus.entries())
    await addContact(desk.tenant.path, { address: `lens${index}@elsewhere.example`, displayName: text })
  const rows = corpus.map(text => [text, text].map(cell => `"${cell.replaceAll('"', '""')}"`).join(','))
  writeFileSync(join(desk.folder, 'hostile.csv'), ['Identity,"<i data-hit>"', ...rows].join('\r\n'))
})

test.afterAll(() => desk.close())

test('whatever stands in a text of a person, a contact, a group, a licence, a template, a view, a search, a directory, the journal or a file is a text on every page', async ({
  browser,
}) => {
  const page = await desk.open(browser)
  const faults = pageFaults(page)
  await page.evaluate(() => {
    Reflect.set(globalThis, 'hits', 0)
    Reflect.set(globalThis, 'hit', () => Reflect.set(globalThis, 'hits', Number(Reflect.get(globalThis, 'hits')) + 1))
  })
  /** Nothing ran, nothing became an element, and the policy had nothing to refuse. */
  const expectText = async (where: string) => {
    const found = await page.evaluate(() => ({
      hits: Reflect.get(globalThis, 'hits') as unknown,
      elements: [...document.querySelectorAll('[data-hit]')].map(({ outerHTML }) => outerHTML),
      addresses: [...document.querySelectorAll('[href^="javascript:"], [src="x"]')].map(({ outerHTML }) => outerHTML),
    }))
    expect({ ...found, faults: faults.take() }, where).toEqual({ hits: 0, elements: [], addresses: [], faults: [] })
  }
  const expectShown = (text: string, place: Page | ReturnType<Page['getByRole']> = page) =>
    expect(place.getByText(text, { exact: false }).first()).toBeVisible()

  await goTo(page, listOf('hostile'))
  await expectShown(corpus[0])
  await expectText('people')
  for (const text of sample(corpus, 3)) {
    await goTo(page, listOf(text))
    await expectText(`a search for ${text}`)
    await page.getByRole('button', { name: /^View: / }).click()
    await page.getByRole('menuitem', { name: listTexts.viewSaveAs }).click()
    const asked = page.getByRole('dialog', { name: listTexts.viewNew })
    const name = asked.getByRole('textbox')
    // As much of it as a name may have.
    await name.fill(text.slice(0, Number((await name.getAttribute('maxlength')) ?? text.length)))
    await page.keyboard.press('Enter')
    await expect(asked).toBeHidden()
    await page.getByRole('button', { name: /^View: / }).click()
    await expectText(`a view of the name ${text}`)
    await page.keyboard.press('Escape')
  }

  for (const index of sample([...corpus.keys()], 3)) {
    await goTo(page, listOf(`hostile${index}@`))
    await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
    const pane = page.getByRole('complementary', { name: usersTexts.pane })
    for (const tab of long ? Object.values(usersTexts.tabs) : [usersTexts.tabs.profile, usersTexts.tabs.activity]) {
      await pane.getByRole('tab', { name: tab }).click()
      await expect(pane.getByRole('tabpanel', { name: tab })).not.toBeEmpty()
      await expectText(`person ${index}, ${tab}`)
    }
  }

  for (const path of ['/', '/permissions', '/sync', '/activity', '/settings', '/run/Get-MSOnlineUser']) {
    await goTo(page, path)
    await expectText(path)
  }
  await goTo(page, '/activity')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  await expectText('a run')

  await goTo(page, '/import')
  await page.locator('input[type=file]').setInputFiles(join(desk.folder, 'hostile.csv'))
  await expectShown(importTexts.title)
  await expectText('the columns of a file')

  await goTo(page, `/run/${setMSOnlineAlternateRecipient.name}`)
  await page.getByRole('combobox', { name: setMSOnlineAlternateRecipient.parameters[1].label }).click()
  await page.keyboard.type('lens')
  await expectShown(corpus[0], page.getByRole('listbox'))
  await expectText('a picker of recipients')

  await openShell(page)
  await enter(page, 'Get-MSOnlineUser -Search hostile | Format-List')
  await enter(
    page,
    `Write-Host ${quoted(corpus[0])}; Write-Error ${quoted(corpus[1])}; Get-Nothing ${quoted(corpus[2])}`,
  )
  await expectText('the shell')
})
