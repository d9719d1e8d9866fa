import type { Chromium } from './chromium.ts'

/** What the stand-in's modules share: the browser they drive and what the command line said. */
export interface Host {
  chromium: Chromium
  appPath: string
  userData: string
  name: string
  version: string
}

let current: Host | undefined

/** Gives the modules their host; called once, before the app's main file runs. */
export function provideHost(host: Host): void {
  current = host
}

/** The host; throws before it was provided. */
export function host(): Host {
  if (current === undefined) throw new Error('stand-in: its module was loaded outside electron.mjs')
  return current
}
