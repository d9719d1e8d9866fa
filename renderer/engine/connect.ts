import { errorRecord, Failure } from '../../shared/errors.ts'
import { loopback } from '../../shared/loopback.ts'
import { channels, type Port } from '../../shared/port.ts'
import { remoteEngine } from '../../shared/remote-engine.ts'
import { remoteHost } from '../../shared/remote-host.ts'
import { useSession } from '../state/session.ts'
import { sharedQueries, type Connection } from './connection.ts'
import { keepPreferences } from './keep-preferences.ts'
import { bridgePort, socketPort } from './ports.ts'

/** Connects the page with the program: through the window's bridge, else by a socket to where the page came from. */
export async function connect(): Promise<Connection> {
  const port = window.tenantDesk === undefined ? await openSocket() : bridgePort(window.tenantDesk)
  const lines = channels(port)
  const engine = remoteEngine(lines.engine)
  const host = remoteHost(lines.host)
  const session = crypto.randomUUID()
  const shellSession = crypto.randomUUID()
  const { setConnected, setRunning } = useSession.getState()
  port.onClose(() => setConnected(false))
  window.addEventListener('pagehide', () => {
    engine.endSession(session)
    engine.endSession(shellSession)
  })
  engine.subscribe(notice => setRunning(notice.running))
  const [info] = await Promise.all([host.info(), keepPreferences(host)])
  return { engine, host, info, session, shellSession, query: sharedQueries(engine, session) }
}

/** The socket of the page's own host; the secret that the launch page left in this tab goes along as a sub-protocol. */
function openSocket(): Promise<Port> {
  const secret = sessionStorage.getItem(loopback.secretKey)
  if (secret === null) return Promise.reject(new Failure(errorRecord('TabUnknown', {})))
  const address = new URL(loopback.socketPath, window.location.href)
  address.protocol = 'ws:'
  address.hash = ''
  const socket = new WebSocket(address, [loopback.protocol, secret])
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(socketPort(socket)), { once: true })
    socket.addEventListener('error', () => reject(new Failure(errorRecord('HostSilent', {}))), { once: true })
  })
}
