import { expect, test } from '@playwright/test'
import { formTexts } from '../../shared/texts/form.ts'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { errands, fillErrand, placeOf } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

for (const job of ['edit', 'remove'] as const) {
  test(`what became of a person is told by name and address: ${job}`, async ({ browser }) => {
    const errand = errands.find(each => each.job === job)
    if (errand?.person === undefined) throw new Error(`Nobody is there for ${job}.`)
    const page = await desk.open(browser, undefined, placeOf(errand))
    const dialog = await fillErrand(page, errand)
    const name = job === 'edit' ? 'Tom Okafor' : 'Olumide Adeyemi'
    await dialog.getByRole('button', { name: 'What if' }).click()
    await expect(dialog.getByRole('group', { name: errand.person, exact: true })).toContainText(
      `${name} ${errand.person}`,
    )
    await expect(dialog.locator('[data-phase=whatIf]')).toHaveAccessibleDescription(/^Would /)
    await dialog.getByRole('button', { name: /^Run/ }).click()
    const meant = dialog.getByRole('button', { name: /yes, this is meant/ })
    if (job === 'remove') await meant.click()
    const outcome = dialog.locator('[data-phase=outcome]')
    await expect(outcome).toBeFocused()
    await expect(outcome).toHaveAccessibleDescription(/ done/)
    await expect(outcome.getByText(`${name} ${errand.person}`, { exact: true })).toBeVisible()
    await dialog.getByRole('button', { name: /^Undo/ }).click()
    await expect(dialog.getByText(formTexts.undone)).toBeVisible()
    await expect(outcome.getByText(`${name} ${errand.person}`, { exact: true })).toBeVisible()
  })
}
