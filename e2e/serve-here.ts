import { build, builtEngineWorker } from '../electron/build/build.ts'
import { loopbackHost, type LoopbackHost } from '../electron/hosts/loopback-host.ts'
import { userStore } from '../electron/hosts/user-store.ts'

/** Puts what is the user's below a folder, for all that runs in this process; gives the way back. */
export function atHome(home: string): () => void {
  const before = process.env['TENANT_DESK_HOME']
  process.env['TENANT_DESK_HOME'] = home
  return () => {
    if (before === undefined) delete process.env['TENANT_DESK_HOME']
    else process.env['TENANT_DESK_HOME'] = before
  }
}

/** Serves a tenant from this process, which is there already where a process of its own would have to start; builds what is stale. */
export async function serveHere(tenant: string, configuration: string): Promise<LoopbackHost> {
  await build(['page', 'desktop'])
  return loopbackHost({
    tenant,
    port: 0,
    origin: 'browser',
    store: userStore(configuration),
    folder: configuration,
    onRestart: detail => process.stderr.write(`${detail}\n`),
    entry: builtEngineWorker,
  })
}
