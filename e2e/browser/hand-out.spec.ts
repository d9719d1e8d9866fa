import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { armor, Decrypter } from 'age-encryption'
import { handOutTexts } from '../../shared/texts/hand-out.ts'
import { examine } from '../examine.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'
import { resetMany, tourOfHandOut } from '../tour-hand-out.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

/** The passwords that the list shows, by address. */
async function listedIn(page: Page): Promise<ReadonlyMap<string, string>> {
  const panel = page.getByRole('dialog')
  await panel.getByRole('button', { name: handOutTexts.showList }).click()
  const [people, passwords] = [panel.locator('dt'), panel.locator('dd > span:first-child')]
  const texts = await passwords.allInnerTexts()
  // Each stands there by name and address.
  for (const each of await people.all()) await expect(each).toHaveText(/^\S.* \S+@\S+$/)
  const addresses = (await people.allInnerTexts()).map(text => text.slice(text.lastIndexOf(' ') + 1))
  return new Map(addresses.map((address, at) => [address, texts[at] ?? '']))
}

/** Presses Stop in the moment it appears: sealing may be over before a click from outside arrives. */
async function stopAtOnce(page: Page): Promise<void> {
  await page.evaluate(name => {
    const watch = new MutationObserver(() => {
      const stop = [...document.querySelectorAll('button')].find(button => button.textContent === name)
      if (stop === undefined) return
      watch.disconnect()
      stop.click()
      document.documentElement.dataset['stopped'] = ''
    })
    watch.observe(document.body, { childList: true, subtree: true })
  }, handOutTexts.stop)
}

test('handing out is accessible as it comes, being sealed and sealed', async ({ browser }) => {
  test.setTimeout(300_000)
  const page = await desk.open(
    browser,
    { colorScheme: 'light', permissions: ['clipboard-write'] },
    '/users?filter=Enabled',
  )
  await tourOfHandOut(page, examine(page))
})

test('many passwords are no list unless asked for; the sealed file opens to them with its passphrase', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const page = await desk.open(browser, undefined, '/users?filter=Enabled')
  const sent: string[] = []
  page.on('websocket', socket => socket.on('framesent', ({ payload }) => sent.push(payload.toString())))
  await page.reload()
  await page.getByRole('navigation').waitFor()
  const { dialog, panel } = await resetMany(page, 3)
  await expect(panel.locator('dd')).toHaveCount(0)
  await panel.getByRole('button', { name: handOutTexts.seal }).click()
  const field = panel.getByRole('textbox', { name: handOutTexts.passphrase, exact: true })
  const passphrase = await field.inputValue()
  await field.fill('too short')
  await expect(panel.getByRole('button', { name: handOutTexts.sealNow(3) })).toBeDisabled()
  await field.fill(passphrase)
  const files: string[] = []
  page.on('download', download => files.push(download.suggestedFilename()))
  await stopAtOnce(page)
  await panel.getByRole('button', { name: handOutTexts.sealNow(3) }).click()
  await expect(page.locator('html[data-stopped]')).toBeAttached()
  await expect(panel.getByRole('button', { name: handOutTexts.sealNow(3) })).toBeEnabled()
  expect(files).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: handOutTexts.sealNow(3) }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.csv\.age$/)
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const text = await decrypter.decrypt(armor.decode(await readFile(await download.path(), 'utf8')), 'text')

  const listed = await listedIn(page)
  expect(listed.size).toBe(3)
  const lines = text.trimEnd().split('\r\n')
  expect(lines[0]).toBe('"Name","Address","Password"')
  expect(lines).toHaveLength(4)
  for (const [address, password] of listed) {
    expect(lines.filter(line => line.endsWith(`"${address}","${password}"`))).toHaveLength(1)
  }
  const secrets = [...listed.values(), passphrase]
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.filter(frame => secrets.some(secret => frame.includes(secret)))).toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
  const left = await page.content()
  expect(secrets.filter(secret => left.includes(secret))).toEqual([])
})

test('each person has a page of their own with nothing else on it, gone when the dialog closes', async ({
  browser,
}) => {
  const page = await desk.open(browser, undefined, '/users?filter=Enabled')
  await page.evaluate(() => {
    globalThis.print = () => undefined
  })
  const { dialog, panel } = await resetMany(page, 3)
  await panel.getByRole('textbox', { name: handOutTexts.signIn }).fill('https://mail.fernwick.example')
  await panel.getByRole('button', { name: handOutTexts.print(3) }).click()
  const pages = page.locator('[data-paper=hand-out] > section')
  await expect(pages).toHaveCount(3)
  await expect(pages.first()).toBeHidden()
  const listed = await listedIn(page)
  await page.emulateMedia({ media: 'print' })
  await expect(pages.first()).toBeVisible()
  await expect(page.locator('#root')).toBeHidden()
  await expect(dialog).toBeHidden()
  for (const [at, [address, password]] of [...listed].entries()) {
    const text = await pages.nth(at).innerText()
    expect(text).toContain(address)
    expect(text).toContain(password)
    expect(text).toContain('https://mail.fernwick.example')
    for (const other of listed.values()) expect(other === password || !text.includes(other)).toBe(true)
  }
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3)
  await page.emulateMedia({ media: 'screen' })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.locator('[data-paper=hand-out]')).toHaveCount(0)
})

test('passwords that were shown are nowhere after a reload, and nobody is told them again', async ({ browser }) => {
  const page = await desk.open(browser, undefined, '/users?filter=Enabled')
  await resetMany(page, 2)
  const listed = [...(await listedIn(page)).values()]
  expect(listed).toHaveLength(2)
  const received: string[] = []
  page.on('websocket', socket => socket.on('framereceived', ({ payload }) => received.push(payload.toString())))
  await page.reload()
  await goTo(page, '/activity')
  await expect(page.getByRole('row').nth(1)).toContainText('Set-MSOnlineUserPassword')
  expect(received.length).toBeGreaterThan(0)
  const places = [await page.content(), ...received, await page.evaluate(() => JSON.stringify({ ...sessionStorage }))]
  expect(places.filter(text => listed.some(password => text.includes(password)))).toEqual([])
})
