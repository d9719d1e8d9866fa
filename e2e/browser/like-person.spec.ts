import { expect, test } from '@playwright/test'
import { jobs } from '../../shared/jobs/index.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { listOf, openPerson } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('another like a person begins with what that person has', async ({ browser }) => {
  const person = 'tom.okafor@fernwick.example'
  const page = await desk.open(browser, undefined, listOf(person))
  const pane = await openPerson(page, person)
  await pane.getByRole('button', { name: usersTexts.more }).click()
  await page.getByRole('menuitem', { name: usersTexts.like }).click()
  const dialog = page.getByRole('dialog', { name: jobs.provision.title })
  await expect(dialog.getByRole('combobox', { name: /^Like this person/ })).toHaveValue('Tom Okafor')
  await expect(dialog.getByRole('button', { name: /Service/, pressed: true }).first()).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: /^First name/ })).toHaveValue('')
  await expect(dialog.getByText("'Service'").first()).toBeVisible()
})
