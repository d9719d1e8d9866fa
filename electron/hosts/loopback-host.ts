import { lookup } from 'node:dns/promises'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { channels } from '../../shared/port.ts'
import { harmless } from '../../shared/shell/harmless.ts'
import { hostsTexts } from '../../shared/texts/hosts.ts'
import { pageFolder } from '../build/build.ts'
import { engineHost, type EngineHostOptions } from './engine-host.ts'
import { hostServices } from './host-services.ts'
import { pageFiles } from './page-files.ts'
import { createRefusalLog } from './refusal-log.ts'
import { serveHost } from './serve-host.ts'
import type { UserStore } from './user-store.ts'
import { webAccess } from './web-access.ts'
import { redirectPage } from './web-pages.ts'
import { webServer } from './web-server.ts'

/** A tenant that is served on this computer's loopback interface. */
export interface LoopbackHost {
  /** A new address that opens it once. */
  readonly address: () => string
  /** A new address, and the address of a file that leads a browser there: this one may stand in arguments. */
  readonly redirect: () => string
  readonly pages: () => number
  readonly close: () => Promise<void>
}

export interface LoopbackHostOptions {
  readonly tenant: string
  /** 0 takes any that is free. */
  readonly port: number
  readonly origin: 'window' | 'browser'
  readonly store: UserStore
  /** The user's own folder, in which the redirecting file lies, and what was refused is written down. */
  readonly folder: string
  readonly onRestart: EngineHostOptions['onRestart']
  /** The engine's thread, where it is not the one beside this module. */
  readonly entry?: URL
}

/** A name that no other program on this computer shares cookies with; browsers find it by themselves on Linux and Windows. */
async function hostName(): Promise<string> {
  const name = `${randomBytes(8).toString('hex')}.localhost`
  if (process.platform !== 'darwin') return name
  return lookup(name).then(
    () => name,
    () => '127.0.0.1',
  )
}

/** Opens the tenant and serves it; rejects with a Failure where either cannot be done. The page must have been built. */
export async function loopbackHost(options: LoopbackHostOptions): Promise<LoopbackHost> {
  const { tenant, origin, store, folder, onRestart, port, entry } = options
  const redirects = new Set<string>()
  const removeRedirects = () => {
    for (const path of redirects) rmSync(path, { recursive: true, force: true })
    redirects.clear()
  }
  const refusals = createRefusalLog({
    folder,
    onFailure: ({ message }) =>
      void process.stderr.write(`${hostsTexts.refusalsLost({ detail: harmless(message) })}\n`),
  })
  const engine = await engineHost({ tenant, origin, onRestart, ...(entry === undefined ? {} : { entry }) })
  const services = hostServices({ host: 'browser', tenant, store, offers: {} })
  const closeEngine = async (error: unknown): Promise<never> => {
    await engine.close()
    throw error
  }
  const server = await webServer({
    name: await hostName(),
    port,
    access: webAccess(),
    files: pageFiles(pageFolder),
    onLaunch: removeRedirects,
    onRefused: refusals.note,
    onPort: page => {
      const lines = channels(page)
      engine.connect(lines.engine)
      serveHost(services, lines.host)
    },
  }).catch(closeEngine)

  return {
    address: server.address,
    redirect: () => {
      const inside = mkdtempSync(join(folder, 'open-'))
      redirects.add(inside)
      chmodSync(inside, 0o700)
      const file = join(inside, 'open.html')
      writeFileSync(file, redirectPage(server.address()), { mode: 0o600, flag: 'wx' })
      return pathToFileURL(file).href
    },
    pages: server.pages,
    close: async () => {
      removeRedirects()
      await server.close()
      refusals.close()
      await engine.close()
    },
  }
}
