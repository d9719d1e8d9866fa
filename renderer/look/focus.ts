/** What had focus last, in or out of the page as it stands. */
let last: Element | null = null

/** The same, but for what lies over the page: a dialog, a menu. */
let below: HTMLElement | undefined

const over = '.MuiModal-root'

/** Whether focus is nowhere: what had it has gone, and the next Tab would begin anew at the top of the window. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** The first such element that is in sight: pages that were left may still stand beside the one that is shown. */
export function firstInSight(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(element => element.checkVisibility())
}

/** Puts focus on what was gone to: the pane beside the page where one is open, else the page's title, else the page. */
export function focusPage(): void {
  const place =
    firstInSight('#page aside[tabindex]') ??
    firstInSight('#page h1[tabindex]') ??
    document.querySelector<HTMLElement>('#page')
  place?.focus({ preventScroll: true })
}

/** The same where what had focus last was taken out of the page; a window in which nothing had it yet keeps its top. */
export function refocusPage(): void {
  if (isFocusLost() && last?.isConnected === false) focusPage()
}

/**
 * Gives focus back to where it was below what was closed; to the page, where that went out of sight meanwhile. What closes
 * gives it back itself only to what had it in the moment of opening: not to a button that was disabled while it worked.
 */
function focusBelow(): void {
  if (!isFocusLost()) return
  if (below?.checkVisibility() === true) below.focus({ preventScroll: true })
  if (isFocusLost()) focusPage()
}

/**
 * Remembers what has focus, and gives it back when what lay over the page is closed, and to a button that was disabled
 * while it worked, where nothing else has taken focus meanwhile; ends with the function it gives.
 */
export function watchFocus(): () => void {
  let busy: Element | undefined
  const onFocus = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null
    if (target instanceof HTMLElement && target.closest(over) === null) below = target
  }
  const closing = new MutationObserver(changes => {
    const gone = changes.flatMap(({ removedNodes }) => [...removedNodes])
    if (gone.some(node => node instanceof Element && node.matches(over))) focusBelow()
  })
  const observer = new MutationObserver(changes => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLButtonElement)) continue
      if (target.disabled && target === last) busy = target
      if (target.disabled || target !== busy) continue
      busy = undefined
      if (isFocusLost()) target.focus({ preventScroll: true })
    }
  })
  document.addEventListener('focusin', onFocus)
  closing.observe(document.body, { childList: true })
  observer.observe(document.body, { attributeFilter: ['disabled'], subtree: true })
  return () => {
    document.removeEventListener('focusin', onFocus)
    closing.disconnect()
    observer.disconnect()
  }
}
