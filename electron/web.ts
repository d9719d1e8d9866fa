import { resolve } from 'node:path'
import { hostsTexts } from '../shared/texts/hosts.ts'
import { built } from './hosts/built.ts'
import { openTab } from './hosts/find-browser.ts'
import { loopbackHost } from './hosts/loopback-host.ts'
import { orReport, report } from './hosts/report.ts'
import { untilStopped } from './hosts/until-stopped.ts'
import { configurationFolder } from './hosts/user-folders.ts'
import { userStore } from './hosts/user-store.ts'
import { webOptions } from './hosts/web-options.ts'
import { withholdSecret } from './hosts/withheld.ts'

/** The sample tenant; only here all that makes a tenant is loaded into this process. */
async function sampleTenant(): Promise<string> {
  const { sampleTenantPath } = await import('./compose.ts')
  return sampleTenantPath()
}

/**
 * Serves a tenant to browsers on this computer until it is stopped; `argv` is what follows `web`. Prints one line with
 * an address, and another at each Enter. Gives the exit code.
 */
export function serveWeb(argv: readonly string[]): Promise<number> {
  withholdSecret()
  return orReport(async () => {
    const { tenant: given, port, open } = webOptions(argv)
    const tenant = given === undefined ? await sampleTenant() : resolve(given)
    if (given === undefined) process.stderr.write(`${hostsTexts.sampleUsed({ path: tenant })}\n`)
    await built('page')
    const folder = configurationFolder()
    const store = userStore(folder)
    const down = Promise.withResolvers<number>()
    const host = await loopbackHost({
      tenant,
      port,
      origin: 'browser',
      store,
      folder,
      onRestart: (detail, stayedDown) => {
        if (stayedDown === undefined) process.stderr.write(`${hostsTexts.engineRestarted({ detail })}\n`)
        else {
          report(stayedDown.record)
          down.resolve(2)
        }
      },
    })
    await store.noteTenant(tenant)
    const print = () => process.stdout.write(`${hostsTexts.address({ address: host.address() })}\n`)
    print()
    if (open) openTab(host.redirect())
    process.stdin.on('data', print).on('error', () => undefined)
    const code = await untilStopped(down.promise)
    process.stdin.off('data', print).pause()
    await host.close()
    return code
  })
}
