import { findBrowser, sandboxSwitches } from '../electron/hosts/find-browser.ts'

/** The program of the installed Chromium-family browser that the stories drive; undefined where there is none. */
export function findChromium(): string | undefined {
  return findBrowser()?.file
}

/** The same; throws, with the way out, where there is none. */
export function chromiumFile(): string {
  const file = findChromium()
  if (file !== undefined) return file
  throw new Error(
    'The stories need a browser of the Chromium family. Install one (Debian: apt-get install chromium), or name it in CHROME_PATH.',
  )
}

/** The switches under which it is silent on the network and asks nothing. */
export const chromiumSwitches: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  ...sandboxSwitches(),
]
