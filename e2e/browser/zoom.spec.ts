import { expect, test } from '@playwright/test'
import { sampleDesk, type SampleDesk } from '../sample-desk.ts'
import { goTo } from '../tour.ts'

let desk: SampleDesk

test.beforeAll(async () => {
  desk = await sampleDesk()
})

test.afterAll(() => desk.close())

test('at 200 % every button of a page is whole, and none lies over the title', async ({ browser }) => {
  // The window it opens with has half as many of its own pixels then.
  const page = await desk.open(browser, { viewport: { width: 640, height: 400 } })
  for (const path of ['/', '/users', '/permissions', '/import', '/sync', '/shell', '/activity', '/settings']) {
    await goTo(page, path)
    const faults = await page.evaluate(() => {
      const edge = document.querySelector('main')?.getBoundingClientRect().right ?? 0
      const title = document.querySelector('#page-title')?.getBoundingClientRect()
      return Array.from(document.querySelectorAll('main button:not([role=grid] *)')).flatMap(button => {
        const { top, left, right } = button.getBoundingClientRect()
        const cut = right > edge || button.scrollWidth > button.clientWidth
        const over = title !== undefined && left < title.right && right > title.left && top < title.bottom
        return cut || over ? [button.getAttribute('aria-label') ?? button.textContent] : []
      })
    })
    expect(faults, path).toEqual([])
  }
})
