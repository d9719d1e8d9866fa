import { expect as expectSoon, type Page, test } from '@playwright/test'
import { setCoexistenceConfiguration } from '../../shared/cmdlets/coexistence-configuration.ts'
import { undoTenantChange } from '../../shared/cmdlets/tenant-journal.ts'
import { activityTexts } from '../../shared/texts/activity.ts'
import { scopeTexts } from '../../shared/texts/coexistence.ts'
import { syncTexts } from '../../shared/texts/sync.ts'
import { expectAccessible } from '../axe.ts'
import { examine } from '../examine.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { hasSlapd } from '../servers/installed.ts'
import { silentServer } from '../servers/silent-server.ts'
import { slapdSuffix as base, startSlapd, type Slapd } from '../servers/slapd.ts'
import { goTo } from '../tour.ts'

// Each part goes on with the tenant that the one before it left.
test.describe.configure({ mode: 'serial' })

/** A run over a thousand people takes its time where others share the processor. */
const expect = expectSoon.configure({ timeout: 30_000 })

test.skip(!hasSlapd() && process.env['CI'] === undefined, 'OpenLDAP is not installed')

let desk: SampleDesk
let slapd: Slapd

const unitOf = (unit: string) => `dn: ou=${unit},${base}\nobjectClass: organizationalUnit\nou: ${unit}\n`
const dnOf = (number: number, unit = 'Bench') => `uid=person${String(number)},ou=${unit},${base}`

/** Somebody of the directory; further lines come first, as the kind of a change has to. */
function entryOf(dn: string, name: string, ...more: readonly string[]): string {
  return [`dn: ${dn}`, ...more, 'objectClass: inetOrgPerson', `cn: ${name}`, `sn: ${name}`, ''].join('\n')
}

test.beforeAll(async () => {
  desk = await sampleDesk()
  const ldif = [
    `dn: ${base}\nobjectClass: dcObject\nobjectClass: organization\no: Example\ndc: example\n`,
    ...['Bench', 'Legal', 'Moved', 'Service'].map(unitOf),
    entryOf(dnOf(1_001, 'Legal'), 'Far Away', 'mail: far@elsewhere.example'),
    entryOf(dnOf(1_003), 'No Mail'),
  ]
  for (let number = 1; number <= 1_000; number++)
    ldif.push(
      entryOf(
        dnOf(number),
        `Person ${String(number)}`,
        `mail: person${String(number)}@fernwick.example`,
        'title: Planner',
      ),
    )
  // Whoever reads without an account is given 500 entries at most by itself.
  slapd = await startSlapd({ ldif: ldif.join('\n'), more: ['sizelimit unlimited'] })
})

test.afterAll(async () => {
  await desk.close()
  await slapd.stop()
})

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') })
const synchronizeButton = (page: Page) => page.getByRole('button', { name: syncTexts.synchronize })
const none = { created: 0, changed: 0, disabled: 0, deleted: 0 }

async function peopleCount(): Promise<string> {
  const said = await inTerminal(desk.tenant, '(Get-MSOnlineUser | Measure-Object).Count')
  return said.output.trim()
}

test('a directory is set up, tested, previewed and synchronized; what changes there changes here, and is taken back', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const before = await peopleCount()
  const page = await desk.open(browser, { colorScheme: 'light' }, '/sync')
  const visit = examine(page)
  await goTo(page, '/sync', syncTexts.title)
  await page.getByRole('button', { name: syncTexts.firstAction }).click()
  const form = page.getByRole('dialog', { name: setCoexistenceConfiguration.label })
  await form.getByRole('textbox', { name: /^Server/ }).fill(slapd.url)
  await form.getByRole('textbox', { name: /^Base/ }).fill(base)
  await form.getByRole('button', { name: /^Run/ }).click()
  await form.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('button', { name: syncTexts.test, exact: true }).click()
  const pane = page.getByRole('complementary', { name: syncTexts.testTitle })
  await expect(pane.getByRole('listitem')).toHaveCount(7)
  await expect(pane.getByRole('listitem').getByText(syncTexts.passed, { exact: true })).toHaveCount(7)
  await visit('tested')
  await pane.getByRole('button', { name: syncTexts.testClose }).click()

  await page.getByRole('button', { name: syncTexts.preview }).first().click()
  await expect(page.getByText(syncTexts.previewTitle({ ...none, created: 1_000 }))).toBeVisible()
  await visit('previewed')
  expect(await peopleCount()).toBe(before)
  await synchronizeButton(page).click()
  await expect(page.getByText(syncTexts.doneTitle({ ...none, created: 1_000 }))).toBeVisible()
  await expect(
    page.getByRole('status').getByText(syncTexts.ended('', { ...none, created: 1_000 }, false)),
  ).toBeVisible()
  expect(await peopleCount()).toBe(String(Number(before) + 1_000))
  await page.getByRole('button', { name: syncTexts.conflictsShow(1) }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('elsewhere.example of far@elsewhere.example is not a domain of the tenant.')
  await page.getByRole('button', { name: syncTexts.excluded }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText(scopeTexts.noMail)
  await rows(page).getByRole('gridcell').first().click()
  const explained = page.getByRole('complementary', { name: syncTexts.pane })
  await expect(explained.getByText(scopeTexts.noMail)).toBeVisible()
  await visit('what is not synchronized')
  await explained.getByRole('button', { name: syncTexts.paneClose }).click()
  await page.getByRole('button', { name: syncTexts.plan, exact: true }).click()

  slapd.modify(`dn: ${dnOf(7)}\nchangetype: modify\nreplace: title\ntitle: Head of planning\n`)
  slapd.rename(dnOf(7), 'uid=head', `ou=Moved,${base}`)
  slapd.modify(entryOf(dnOf(1_002, 'Service'), 'Nora Lindgren', 'changetype: add', 'mail: nora@fernwick.example'))
  await synchronizeButton(page).click()
  await expect(page.getByText(syncTexts.doneTitle({ ...none, created: 1, changed: 1 }))).toBeVisible()
  await page.getByRole('button', { name: /^change/ }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('Title: Planner → Head of planning')
  await page.getByRole('button', { name: syncTexts.undo }).click()
  const undo = page.getByRole('dialog', { name: undoTenantChange.label })
  await undo.getByRole('button', { name: /^Run/ }).click()
  await undo.getByRole('button', { name: 'Done' }).click()
  expect(await peopleCount()).toBe(String(Number(before) + 1_000))
  await synchronizeButton(page).click()
  await expect(page.getByText(syncTexts.doneTitle(none))).toBeVisible()
  await page.getByRole('button', { name: /^held/ }).click()
  await expect(page.getByRole('button', { name: syncTexts.releaseNamed('Person 7') })).toBeVisible()
})

test('too many at once hold a run before its first change; exactly those that are approved go through', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  for (let number = 101; number <= 144; number++) slapd.remove(dnOf(number))
  await inTerminal(desk.tenant, `${setCoexistenceConfiguration.name} -LimitPercent 2`)
  const page = await desk.open(browser, { colorScheme: 'light' }, '/sync')
  const visit = examine(page)
  await goTo(page, '/sync', syncTexts.title)
  await synchronizeButton(page).click()
  await expect(page.getByRole('alert', { name: syncTexts.heldTitle(44) })).toBeVisible()
  await expect(page.getByRole('navigation').getByText(syncTexts.held)).toBeVisible()
  await page.getByRole('button', { name: syncTexts.waitingShow }).click()
  await expect(rows(page).first()).toContainText('Person 101')

  await page.getByRole('button', { name: syncTexts.approveNamed('Person 101') }).click()
  await expect(page.getByRole('button', { name: syncTexts.withdrawNamed('Person 101') })).toBeVisible()
  await page.getByRole('button', { name: syncTexts.holdNamed('Person 102') }).click()
  await expect(page.getByRole('button', { name: syncTexts.releaseNamed('Person 102') })).toBeVisible()
  for (const name of ['Person 103', 'Person 104'])
    await rows(page).filter({ hasText: name }).getByRole('checkbox').check()
  await page.getByRole('toolbar').getByRole('button', { name: syncTexts.approve }).click()
  const many = page.getByRole('dialog', { name: syncTexts.approveMany(2) })
  await expect(many.locator('[data-phase=whatIf]')).toBeVisible()
  await many.getByRole('button', { name: /^Run/ }).click()
  await many.getByRole('button', { name: 'Done' }).click()

  await rows(page).filter({ hasText: 'Person 103' }).getByRole('gridcell').nth(2).click()
  const pane = page.getByRole('complementary', { name: syncTexts.pane })
  await expect(pane.getByText(/^Gone since/)).toBeVisible()
  await visit('held, selected and explained')
  await expect(pane.getByRole('button', { name: syncTexts.withdrawNamed('Person 103') })).toBeVisible()
  await page.keyboard.press('Escape')

  await synchronizeButton(page).click()
  await expect(page.getByText(syncTexts.doneTitle({ ...none, disabled: 3 }))).toBeVisible()
  await page.getByRole('textbox', { name: syncTexts.why }).fill('Person 101')
  await page.keyboard.press('Enter')
  await expect(pane.getByText(/It is removed after/)).toBeVisible()
  await pane.getByRole('button', { name: syncTexts.paneClose }).click()
  await page.getByRole('textbox', { name: syncTexts.why }).fill('Nobody Here')
  await page.keyboard.press('Enter')
  await expect(pane.getByRole('alert')).toContainText('Nobody Here')

  await page.getByRole('button', { name: syncTexts.history }).click()
  await expect(rows(page).first()).toContainText('3')
  await visit('history')
  await expect(page.getByRole('region', { name: /What the last \d+ runs did/ })).toBeVisible()
  const run = page.getByRole('complementary', { name: syncTexts.run })
  const quarantined = rows(page).filter({ hasText: syncTexts.runStatuses.CompletedWithConflicts }).last()
  await quarantined.getByRole('gridcell').nth(1).click()
  await visit('a run with a problem')
  await run
    .getByRole('region', { name: syncTexts.problems(1) })
    .getByRole('button')
    .click()
  await expect(pane.getByRole('heading', { level: 2 })).toBeVisible()
  await page.keyboard.press('Escape')
  // The list is where it was, and the first run above it.
  await page.keyboard.press('ControlOrMeta+Home')
  await page.locator('[role=row][aria-rowindex="2"]').getByRole('gridcell').nth(1).click()
  await expect(run.getByText(syncTexts.doneTitle({ ...none, disabled: 3 }))).toBeVisible()
  await run.getByRole('link', { name: syncTexts.changes }).click()
  await expect(page.getByRole('heading', { name: activityTexts.title })).toBeVisible()
})

test('a run goes on from page to page, and one that fails says why and what to do', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await desk.open(browser, { colorScheme: 'light' }, '/sync')
  const visit = examine(page)
  await goTo(page, '/sync', syncTexts.title)
  const server = await silentServer()
  const setUp = `Set-CoexistenceConfiguration -Server ldap://127.0.0.1:${String(server.port)} -BaseDN '${base}'`
  expect((await inTerminal(desk.tenant, setUp)).errors).toBe('')
  await synchronizeButton(page).click()
  const progress = page.getByRole('group', { name: syncTexts.runningTitle })
  await expect(progress).toBeVisible()
  await expect(synchronizeButton(page)).toBeDisabled()
  await goTo(page, '/users')
  await goTo(page, '/sync', syncTexts.title)
  await expect(progress.getByRole('listitem').filter({ hasText: syncTexts.stages.plan })).toBeVisible()
  // All of it within the time that a silent server is given.
  await expectAccessible(page, 'running')
  await server.leave()
  await expect(page.getByRole('group', { name: syncTexts.runningTitle })).toBeHidden()
  await expect(synchronizeButton(page)).toBeEnabled()

  const failed = page.getByRole('alert', { name: syncTexts.failedTitle })
  await expect(failed).toContainText('127.0.0.1')
  await expect(failed).toContainText(
    /^(?:(?!Nothing was changed).)*Nothing was changed here\.(?:(?!Nothing was changed).)*$/,
  )
  await failed.getByRole('button', { name: syncTexts.test }).click()
  const pane = page.getByRole('complementary', { name: syncTexts.testTitle })
  await expect(pane.getByRole('heading', { name: syncTexts.testBad(syncTexts.testSteps.connection) })).toBeVisible()
  await visit('failed')
})
