import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { hostsTexts } from '../../shared/texts/hosts.ts'
import { desktopEntry } from '../build/build.ts'
import { built } from './built.ts'
import { findBrowser, hasDisplay, openAppWindow, sandboxSwitches } from './find-browser.ts'
import { downloadElectron, electronPackage, electronVersion, type Download } from './find-electron.ts'
import { loopbackHost } from './loopback-host.ts'
import { orReport, report } from './report.ts'
import { untilStopped } from './until-stopped.ts'
import { configurationFolder } from './user-folders.ts'
import { userStore, type UserStore } from './user-store.ts'
import { windowOptions } from './web-options.ts'
import { ownEnvironment, withholdSecret } from './withheld.ts'

/** How long a start waits for Electron's binary, in milliseconds. */
const downloadLimit = 20_000

/** A browser that ends sooner without having opened the page has failed to start, in milliseconds. */
const startupTime = 10_000

type Missing = Exclude<Download, { outcome: 'present' | 'downloaded' }>

/** The sentence that says why there is no Electron window. */
function whyNot(missing: Missing): string {
  if (missing.outcome === 'no package') return hostsTexts.noPackage
  const version = electronVersion(electronPackage() ?? '.')
  if (missing.outcome === 'put off') return hostsTexts.notAgain({ version })
  return hostsTexts.notDownloaded({ version, detail: missing.detail ?? hostsTexts.tookTooLong })
}

async function tenantToOpen(given: string | undefined, store: UserStore): Promise<string> {
  if (given !== undefined) return resolve(given)
  const [last] = await store.recentTenants()
  if (last !== undefined) return last.path
  // Only a first start needs all that makes a tenant, in this process.
  const { sampleTenantPath } = await import('../compose.ts')
  return sampleTenantPath()
}

/** Runs Electron until its last window is closed; gives its exit code. */
function runElectron(binary: string, tenant: string): Promise<number> {
  const { promise, resolve: ended, reject } = Promise.withResolvers<number>()
  const args = [...sandboxSwitches(), desktopEntry, '--tenant', tenant]
  const child = spawn(binary, args, { stdio: 'inherit', env: ownEnvironment() })
  child.once('error', reject)
  child.once('exit', code => ended(code ?? 130))
  return promise
}

/** Serves the tenant to an app window of an installed browser, or where there is none to whoever opens the printed address. */
async function runInBrowser(tenant: string, reason: string, folder: string, store: UserStore): Promise<number> {
  const down = Promise.withResolvers<number>()
  const host = await loopbackHost({
    tenant,
    port: 0,
    origin: 'window',
    store,
    folder,
    onRestart: (detail, stayedDown) => {
      process.stderr.write(`${hostsTexts.engineRestarted({ detail })}\n`)
      if (stayedDown === undefined) return
      report(stayedDown.record)
      down.resolve(2)
    },
  })
  await store.noteTenant(tenant)
  const print = () => process.stdout.write(`${hostsTexts.address({ address: host.address() })}\n`)
  const browser = hasDisplay() ? findBrowser() : undefined
  if (browser === undefined) {
    const reasons = hasDisplay() ? `${reason} ${hostsTexts.noBrowser}` : reason
    process.stderr.write(`${hostsTexts.addressInstead({ reason: reasons })}\n`)
    print()
  } else {
    process.stderr.write(`${hostsTexts.inBrowserInstead({ reason, browser: browser.name })}\n`)
    const started = Date.now()
    const opened = openAppWindow(browser, host.redirect(), join(folder, 'browser'))
    void opened.ended.then(code => {
      // A browser that gave up at once leaves the person with the address; one that was closed ends the program.
      if (code !== 0 && Date.now() - started < startupTime) print()
      else down.resolve(0)
    })
  }
  // A terminal that has gone away is no reason to end.
  process.stdin.on('data', print).on('error', () => undefined)
  const code = await untilStopped(down.promise)
  process.stdin.off('data', print).pause()
  await host.close()
  return code
}

/**
 * Opens a tenant in a window: Electron's where its binary is there or can be had within its time limit, else an app
 * window of an installed browser, else the address is printed; which of them, is said in one line. Builds what is
 * missing or stale. Gives the exit code when the window has been closed.
 */
export function startWindow(argv: readonly string[]): Promise<number> {
  withholdSecret()
  return orReport(async () => {
    const { tenant: given, download: demanded } = windowOptions(argv)
    const folder = configurationFolder()
    const store = userStore(folder)
    const tenant = await tenantToOpen(given, store)
    if (!hasDisplay() && !demanded) {
      await built('page')
      return runInBrowser(tenant, hostsTexts.noDisplay, folder, store)
    }
    const download = await downloadElectron({ limitMs: downloadLimit, configuration: folder, demanded })
    if ('file' in download) {
      await built('page', 'desktop')
      return runElectron(download.file, tenant)
    }
    await built('page')
    return runInBrowser(tenant, whyNot(download), folder, store)
  })
}
