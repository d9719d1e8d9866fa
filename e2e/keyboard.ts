import { expect, type Locator, type Page } from '@playwright/test'

/** A person at the keyboard: nothing is clicked, and after each key focus is somewhere and can be seen. */
export interface Keys {
  /** Presses keys one after the other. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Types a text into what has focus. */
  readonly type: (text: string) => Promise<void>
  /** Goes on with Tab until this has focus; fails where that takes more than `most` presses. */
  readonly tabTo: (target: Locator, most?: number) => Promise<void>
  /** Goes back with Shift and Tab until this has focus; fails where that takes more than `most` presses. */
  readonly backTo: (target: Locator, most?: number) => Promise<void>
  /** Types words into the page's search, goes down to the first choice that says this, and opens it. */
  readonly find: (words: string, choice: string | RegExp) => Promise<void>
  /** Waits until a live region has said something like this since the last time that was asked. */
  readonly hear: (said: string | RegExp) => Promise<void>
}

/** Presses that lead from one place of a page to the next worth going to. */
const mostPresses = 12

/** Takes hold of a page's keys, and begins to listen to its live regions. */
export async function keyboard(page: Page): Promise<Keys> {
  const heard = await listenTo(page)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await expect.poll(() => page.evaluate(faultOfFocus), `focus after ${key}`).toBe('')
    }
  }
  const step = async (key: string, target: Locator, most: number) => {
    await expect(target).toBeVisible()
    const passed: string[] = []
    while (!(await hasFocus(target))) {
      expect(passed.length, `presses of ${key} past ${passed.join(' | ')}`).toBeLessThan(most)
      await press(key)
      passed.push(await page.evaluate(nameOfFocus))
    }
  }
  const type = (text: string) => page.keyboard.type(text)
  return {
    press,
    type,
    tabTo: (target, most = mostPresses) => step('Tab', target, most),
    backTo: (target, most = mostPresses) => step('Shift+Tab', target, most),
    find: async (words, choice) => {
      await press('ControlOrMeta+k')
      await type(words)
      const option = page.getByRole('option').filter({ hasText: choice }).first()
      await expect(option).toBeVisible()
      const before = await page.getByRole('option').count()
      for (let at = 0; at < before && (await option.getAttribute('aria-selected')) !== 'true'; at += 1)
        await press('ArrowDown')
      await expect(option).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('Enter')
    },
    hear: async said => {
      await expect.poll(() => heard.join('\n')).toMatch(said)
      heard.length = 0
    },
  }
}

const hasFocus = (target: Locator) => target.evaluate(element => element === document.activeElement)

/** Collects what the page's live regions say, in order. */
async function listenTo(page: Page): Promise<string[]> {
  const heard: string[] = []
  await page.exposeFunction('deskHeard', (text: string) => void heard.push(text))
  await page.evaluate(() => {
    const live = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output'
    const tell = (element: Element | null | undefined) => {
      const region = element?.closest(live)
      // What lies behind a dialog is not spoken.
      if (region === null || region === undefined || region.closest('[aria-hidden=true]') !== null) return
      const text = region.textContent.trim()
      if (text !== '') void (globalThis as unknown as { deskHeard: (text: string) => void }).deskHeard(text)
    }
    new MutationObserver(changes => {
      for (const { target, addedNodes } of changes) {
        tell(target instanceof Element ? target : target.parentElement)
        for (const added of addedNodes) {
          if (added instanceof Element) for (const region of added.querySelectorAll(live)) tell(region)
        }
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  return heard
}

/** Why focus cannot be seen where it is; empty where it can. */
function faultOfFocus(): string {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return 'nothing has focus'
  const { width, height, top, left, bottom, right } = focused.getBoundingClientRect()
  const name = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent.slice(0, 40)}`
  if (width * height === 0) return `${name} has no size`
  if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return `${name} is out of sight`
  // A field shows focus by its frame and its caret, a switch by its track, everything else by its ring.
  const field = focused instanceof HTMLTextAreaElement || focused.closest('.MuiInputBase-root') !== null
  if (field) return ''
  const rings = [focused, focused.parentElement, focused.nextElementSibling, focused.parentElement?.nextElementSibling]
  const ringed = rings.some(element => {
    if (element === null || element === undefined) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  return ringed ? '' : `${name} shows no ring`
}

/** What has focus, as a fault tells it. */
function nameOfFocus(): string {
  const focused = document.activeElement
  if (focused === null) return 'nothing'
  return `${focused.getAttribute('role') ?? focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent.slice(0, 30)}`
}
