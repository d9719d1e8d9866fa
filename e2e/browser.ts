import { existsSync } from 'node:fs'
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

/** Debian's Chromium without windows, tabs and a profile: the same pages at four fifths of the work. */
const headlessShell = '/usr/bin/chromium-headless-shell'

/** Whether that is installed. */
export const hasHeadlessShell = (): boolean => existsSync(headlessShell)

/** The program that stories of a page run in, which need nothing of a browser around it. */
export const pagesFile = (): string =>
  process.env['CHROME_PATH'] === undefined && hasHeadlessShell() ? headlessShell : chromiumFile()

/**
 * What Chromium does beside the page that a story looks at, and no story needs. Of two lists it reads the later one only,
 * so this one has what Playwright's own has as well, as far as it is about Chromium.
 */
const needless: readonly string[] = [
  // Two pages of its own behind the address bar, made anew with each window, at a third of the work of opening ours.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // A process for a page that may come.
  'SpareRendererForSitePerProcess',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** The switches under which it is silent on the network and asks nothing. */
export const chromiumSwitches: readonly string[] = [
  `--disable-features=${needless.join(',')}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  ...sandboxSwitches(),
]

/** How a story starts that program. */
export const launchOptions = (executablePath: string) => ({
  executablePath,
  // Without a graphics card one is imitated, at a tenth of the work of a story.
  args: [...chromiumSwitches, '--disable-gpu'],
})
