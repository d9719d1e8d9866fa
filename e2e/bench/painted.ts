import type { Page } from '@playwright/test'

/** What the page keeps of when something last changed on it, in its own milliseconds. */
interface Painted {
  /** When the last key or click came. */
  readonly began: number
  /** When the last change of its content had been painted. */
  readonly last: number
}

declare global {
  var painted: { began: number; last: number } | undefined
}

/** Nothing more may change for so long, in milliseconds, before what was asked for counts as there. */
const quiet = 250

/** After so long without any change at all, what was pressed has none: the same is shown for it. */
const never = 2_000

/** Runs in the page, before anything of it. */
function watch(): void {
  const state = { began: 0, last: 0 }
  globalThis.painted = state
  // The ring that a press draws and the word that hovering brings go on after everything is there.
  const aside = (node: Node) =>
    node instanceof Element && node.closest('.MuiTouchRipple-root, .MuiTooltip-popper') !== null
  const counts = ({ target, addedNodes, removedNodes }: MutationRecord) => {
    const nodes = [...addedNodes, ...removedNodes]
    return !aside(target) && !(nodes.length > 0 && nodes.every(aside))
  }
  const afterPaint = () =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        state.last = performance.now()
        port1.close()
      })
      port1.start()
      port2.postMessage(undefined)
    })
  new MutationObserver(records => {
    if (records.some(counts)) afterPaint()
  }).observe(document, { subtree: true, childList: true, characterData: true })
  for (const kind of ['keydown', 'pointerdown'])
    document.addEventListener(kind, event => (state.began = event.timeStamp), { capture: true })
}

/** Lets the page tell when it was painted; before the page is opened. */
export async function watchPaint(page: Page): Promise<void> {
  await page.addInitScript(watch)
}

/**
 * Waits in the page itself until nothing changes any more: what is asked from outside while the page works, such as whether
 * an element is there yet, takes its turn on the page's one thread and would be measured along with it.
 */
function settled(page: Page): Promise<Painted> {
  return page.evaluate(
    async ([still, long, pause]) => {
      for (;;) {
        const { began, last } = globalThis.painted ?? { began: 0, last: 0 }
        const now = performance.now()
        if (last > began ? now - last > still : now - began > long) return { began, last }
        await new Promise(resolve => setTimeout(resolve, pause))
      }
    },
    [quiet, never, 50] as const,
  )
}

/**
 * Milliseconds from the key or click of `act` to its painted result; undefined where it changed nothing. `there` waits until
 * the result is on the page.
 */
export async function feltTime(
  page: Page,
  act: () => Promise<void>,
  there: () => Promise<unknown> = async () => undefined,
): Promise<number | undefined> {
  await act()
  await settled(page)
  await there()
  const { began, last } = await settled(page)
  return last > began ? last - began : undefined
}

/** Milliseconds from the start of the page's own loading to its last painted change. */
export async function openTime(page: Page, there: () => Promise<unknown>): Promise<number> {
  await page.reload()
  await settled(page)
  await there()
  return (await settled(page)).last
}
