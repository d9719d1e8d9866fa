import { connect, type Socket } from 'node:net'
import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { DirectoryFailure, DirectoryServer } from '../source.ts'
import { addressOf, resolveAddress, type DirectoryAddress } from './address.ts'
import { bind } from './bind.ts'
import { defaultLimits, LdapConnection, type ConnectionLimits } from './connection.ts'
import { failure } from './failure.ts'
import { secure, type Dial } from './secure.ts'
import { startTls } from './start-tls.ts'
import { within } from './within.ts'

export interface OpenOptions {
  readonly signal?: AbortSignal
  readonly limits?: Partial<ConnectionLimits>
  /** Told as soon as the server accepted a connection, which is before its certificate is looked at. */
  readonly onAccepted?: () => void
}

function dialFailure({ host, port }: DirectoryAddress, code: string): DirectoryFailure {
  const problem =
    code === 'ECONNREFUSED'
      ? directoryProblems.refused({ host, port })
      : directoryProblems.unreachable({ host, port, code })
  return failure('connection', problem)
}

function dialOne(address: string, port: number, opened: (socket: Socket) => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port })
    opened(socket)
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      resolve(socket)
    })
  })
}

async function dialFirst(
  address: DirectoryAddress,
  at: readonly string[],
  opened: (socket: Socket) => void,
): Promise<Socket> {
  let last = 'ENOTFOUND'
  for (const one of at) {
    try {
      return await dialOne(one, address.port, opened)
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error
      last = String(error.code)
    }
  }
  throw dialFailure(address, last)
}

/**
 * Opens a connection whose other end is proven, without signing in. Throws a DirectoryFailure at the step `name`,
 * `connection` or `certificate`; no secret has been sent then.
 */
export async function openConnection(server: DirectoryServer, options: OpenOptions = {}): Promise<LdapConnection> {
  const limits = { ...defaultLimits, ...options.limits }
  const address = addressOf(server)
  const { host } = address
  const encrypted = server.security !== 'none'
  let current: Socket | undefined
  const stage = <T>(step: 'name' | 'connection' | 'certificate', start: () => Promise<T>): Promise<T> =>
    within(
      {
        milliseconds: limits.timeout,
        signal: options.signal,
        late: () => failure(step, directoryProblems.timedOut({ host, seconds: limits.timeout / 1_000 })),
      },
      start,
      () => current?.destroy(),
    )
  const at = await stage('name', () => resolveAddress(address, encrypted))
  const opened = (socket: Socket) => {
    current = socket
  }
  const dial: Dial = async () => {
    const socket = await stage('connection', () => dialFirst(address, at, opened))
    options.onAccepted?.()
    return socket
  }
  const ready: Dial = server.security === 'startTls' ? async () => startTls(await dial(), address, stage) : dial
  const socket = encrypted ? await stage('certificate', () => secure(ready, server, address)) : await dial()
  return new LdapConnection(socket, host, limits)
}

/** As `openConnection`, and signs in where an account is given. Throws a DirectoryFailure also at the step `bind`. */
export async function openBound(server: DirectoryServer, options: OpenOptions = {}): Promise<LdapConnection> {
  const connection = await openConnection(server, options)
  const release = options.signal === undefined ? undefined : connection.stopBy(options.signal)
  try {
    await bind(connection, server)
    return connection
  } catch (error) {
    connection.close()
    throw error
  } finally {
    release?.()
  }
}
