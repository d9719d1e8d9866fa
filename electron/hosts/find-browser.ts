import { spawn } from 'node:child_process'
import { posix, win32 } from 'node:path'
import { thisMachine, type Machine } from './machine.ts'
import { detailTexts } from '../../shared/texts/details.ts'

/** An installed browser of the Chromium family. */
export interface Browser {
  name: string
  file: string
}

/** A program that was started and goes on without us. */
export interface Opened {
  /** Its exit code once it ends; undefined where it could not be started or was killed. */
  ended: Promise<number | undefined>
}

interface Product {
  name: string
  /** Names on the search path of Linux. */
  commands: readonly string[]
  /** Below /Applications on macOS. */
  bundle: string
  /** Below the program folders of Windows. */
  windows: string
}

const products: readonly Product[] = [
  {
    name: 'Google Chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    bundle: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    name: 'Microsoft Edge',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    bundle: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    bundle: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    name: 'Brave',
    commands: ['brave-browser-stable', 'brave-browser', 'brave'],
    bundle: 'Brave Browser.app/Contents/MacOS/Brave Browser',
    windows: 'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  },
]

function placesOf(product: Product, { platform, environment, home }: Machine): string[] {
  if (platform === 'win32') {
    const folders = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LocalAppData']]
    return folders.filter(folder => folder !== undefined).map(folder => win32.join(folder, product.windows))
  }
  if (platform === 'darwin') {
    return ['/Applications', posix.join(home, 'Applications')].map(folder => posix.join(folder, product.bundle))
  }
  // An empty entry of the search path means the current folder, where no browser is to be looked for.
  const folders = (environment['PATH'] ?? '').split(posix.delimiter).filter(folder => posix.isAbsolute(folder))
  return product.commands.flatMap(command => folders.map(folder => posix.join(folder, command)))
}

/** The browser to use: the file named by CHROME_PATH, else the first installed one; undefined where there is none. */
export function findBrowser(machine: Machine = thisMachine()): Browser | undefined {
  const chosen = machine.environment['CHROME_PATH']
  if (chosen !== undefined && machine.isFile(chosen)) return { name: detailTexts.chosenBrowser, file: chosen }
  for (const product of products) {
    const file = placesOf(product, machine).find(place => machine.isFile(place))
    if (file !== undefined) return { name: product.name, file }
  }
  return undefined
}

/** Whether a window can appear at all: on Linux only where a display is named. */
export function hasDisplay({ platform, environment }: Machine = thisMachine()): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY'])
}

/** The switches Chromium needs to run for this user: as root on Linux it starts only without its sandbox. */
export function sandboxSwitches({ platform, root }: Machine = thisMachine()): string[] {
  return platform === 'linux' && root ? ['--no-sandbox'] : []
}

/** The arguments for a window of its own, without tabs or address bar, with its profile in `folder`. */
export function appWindowArguments(url: string, folder: string, machine: Machine = thisMachine()): string[] {
  return [
    `--app=${url}`,
    // Without a profile of its own a running browser would take the address over and our child would end at once.
    `--user-data-dir=${folder}`,
    '--no-first-run',
    '--no-default-browser-check',
    ...sandboxSwitches(machine),
  ]
}

function startAlone(file: string, args: readonly string[]): Opened {
  const { promise: ended, resolve } = Promise.withResolvers<number | undefined>()
  const child = spawn(file, args, { detached: true, stdio: 'ignore' })
  child.once('error', () => resolve(undefined))
  child.once('exit', code => resolve(code ?? undefined))
  child.unref()
  return { ended }
}

/** Opens `url` (never one that holds a secret: arguments are public) in an app window that outlives this process. */
export function openAppWindow(browser: Browser, url: string, folder: string): Opened {
  return startAlone(browser.file, appWindowArguments(url, folder))
}

/** The command by which this system opens an address in the user's browser. */
export function tabCommand(url: string, { platform }: Machine = thisMachine()): [file: string, ...args: string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return [platform === 'darwin' ? 'open' : 'xdg-open', url]
}

/** Opens `url` (never one that holds a secret) in a tab of the user's browser; `ended` is 0 where that went well. */
export function openTab(url: string): Opened {
  const [file, ...args] = tabCommand(url)
  return startAlone(file, args)
}
