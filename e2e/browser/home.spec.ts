import { expect, type Page, test } from '@playwright/test'
import { frameTexts } from '../../shared/texts/frame.ts'
import { homeTexts } from '../../shared/texts/home.ts'
import { syncTexts } from '../../shared/texts/sync.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { inTerminal } from '../hosts.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { enter, openShell } from '../shell-page.ts'
import { goHome } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

/** How far the cards go below what is seen of the page, in pixels. */
function hidden(page: Page): Promise<number> {
  return page.evaluate(() => {
    const end = Math.max(
      ...Array.from(document.querySelectorAll('main section'), each => each.getBoundingClientRect().bottom),
    )
    const foot = document.querySelector('main footer')?.getBoundingClientRect().top ?? 0
    return Math.max(0, end - foot)
  })
}

test('Home is whole in the window it opens with, with a directory and without', async ({ browser }) => {
  const page = await desk.open(browser)
  await goHome(page)
  expect(await hidden(page)).toBe(0)
  await inTerminal(
    desk.tenant,
    "Set-CoexistenceConfiguration -Server 'ldaps://dc1.fernwick.example' -BaseDN 'DC=fernwick,DC=example'",
  )
  await expect(page.getByRole('region', { name: syncTexts.home.title })).toBeVisible()
  expect(await hidden(page)).toBe(0)
})

test('in a window as large as a wall the pictures stay together', async ({ browser }) => {
  const page = await desk.open(browser, { viewport: { width: 3840, height: 2160 } })
  await goHome(page)
  const [card, chart] = await Promise.all(
    [page.getByRole('region', { name: homeTexts.passwords }), page.locator('main svg rect').first()].map(part =>
      part.boundingBox(),
    ),
  )
  expect(card?.height).toBeLessThan(400)
  expect((chart?.y ?? 0) - (card?.y ?? 0)).toBeLessThan(300)
})

test('recent activity names whom a run was about, also somebody who is gone', async ({ browser }) => {
  await inTerminal(desk.tenant, "'tom.okafor', 'eunji.park' | ForEach-Object { Set-MSOnlineUser $_ -City Ghent }")
  await inTerminal(desk.tenant, 'Set-MSOnlineUser tom.okafor -City Bruges')
  await inTerminal(desk.tenant, 'Remove-MSOnlineUser olumide.adeyemi -Confirm:$false')
  const page = await desk.open(browser)
  const recent = page.getByRole('region', { name: homeTexts.recent }).getByRole('listitem')
  await expect(recent.nth(0)).toContainText('Olumide Adeyemi')
  await expect(recent.nth(1)).toContainText('Tom Okafor')
  await expect(recent.nth(2)).not.toContainText('Okafor')
})

test('a department of Home opens exactly its people, and everybody again', async ({ browser }) => {
  const add = "Add-MSOnlineUser kim.lee@fernwick.example -DisplayName 'Kim Lee' -Department"
  await inTerminal(desk.tenant, `${add} 'Archive'; Set-MSOnlineUser eunji.park -JobTitle 'Head of the Archive'`)
  await inTerminal(desk.tenant, "Get-MSOnlineUser | Select-Object -First 150 | Set-MSOnlineUser -Department 'Archive'")
  const page = await desk.open(browser)
  await goHome(page)
  const meter = page.getByRole('region', { name: homeTexts.departments }).getByRole('link', { name: /^Archive/ })
  const people = Number(/\d+/.exec(await meter.innerText())?.[0])
  await meter.click()
  const line = page.locator('main footer')
  await expect(line).toContainText("Get-MSOnlineUser -Department 'Archive'")
  await expect(page.getByText(usersTexts.people(people), { exact: true })).toBeVisible()
  const chip = page.getByRole('button', { name: usersTexts.inDepartment('Archive'), pressed: true })
  await page.getByRole('searchbox').fill('kim')
  await expect(line).toContainText("-Search 'kim' -Department 'Archive'")
  await chip.click()
  await expect(chip).toBeHidden()
  await expect(line).not.toContainText('-Department')
})

test('work that has ended is never shown as under way', async ({ browser }) => {
  const page = await desk.open(browser)
  await openShell(page)
  const seen = await page.evaluateHandle(pill => {
    const told: string[] = []
    const look = () => {
      for (const button of document.querySelectorAll<HTMLElement>('header button')) {
        if (button.checkVisibility({ visibilityProperty: true }) && button.innerText.includes(pill)) told.push(pill)
      }
      requestAnimationFrame(look)
    }
    look()
    return told
  }, frameTexts.running(1))
  await enter(page, 'Set-MSOnlineUser tom.okafor -City Antwerp')
  await expect(page.getByText(frameTexts.running(1))).toBeHidden()
  expect(await seen.jsonValue()).toEqual([])
  await enter(page, 'Set-MSOnlineUser tom.okafor -City Leuven; Start-Sleep 2')
  expect(await seen.jsonValue()).not.toEqual([])
})
