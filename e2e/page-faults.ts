import type { Page } from '@playwright/test'

/** What went wrong in a page since it was opened. */
export interface PageFaults {
  /** Gives what was noted since the last time, and forgets it. */
  readonly take: () => readonly string[]
}

/** Notes errors and warnings of the console, refusals by the content policy among them, and errors that nobody caught. */
export function pageFaults(page: Page): PageFaults {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.stack ?? error.message))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  return { take: () => faults.splice(0) }
}
