import { loopback } from '../../shared/loopback.ts'
import type { WebAccess } from './web-access.ts'

/** What a request says, as far as it decides anything. Header names are lower case. */
export interface WebRequest {
  readonly method: string
  /** The target as it was sent. */
  readonly target: string
  /** Names and values, each one that was sent, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** What is to be done with a request. */
export type Verdict =
  | { readonly answer: 'refuse'; readonly status: 400 | 401 | 403 | 404 | 405 | 421 | 426 }
  /** The launch token is to be redeemed. */
  | { readonly answer: 'launch'; readonly token: string }
  /** A file of the page, by its path. */
  | { readonly answer: 'file'; readonly path: string }
  | { readonly answer: 'socket' }

/** Where the host is: `name.localhost:port`. */
export interface Place {
  readonly host: string
  readonly cookieName: string
}

/** The path that takes a launch token as its query. */
export const launchPath = '/open'

const refuse = (status: Extract<Verdict, { answer: 'refuse' }>['status']): Verdict => ({ answer: 'refuse', status })

/** All values of a header; more than one of those that matter is a reason to refuse. */
function values(request: WebRequest, wanted: string): readonly string[] {
  return request.headers.flatMap(([name, value]) => (name === wanted ? [value] : []))
}

function cookieOf(request: WebRequest, cookieName: string): string | undefined {
  const pairs = values(request, 'cookie').flatMap(value => value.split(';'))
  const found = pairs.map(pair => pair.trim()).filter(pair => pair.startsWith(`${cookieName}=`))
  return found.length === 1 ? found[0]?.slice(cookieName.length + 1) : undefined
}

/** The secret that stands beside the protocol's name in the socket's offer. */
function offeredSecret(request: WebRequest): string | undefined {
  const [protocol, secret, ...rest] = values(request, 'sec-websocket-protocol').join(',').split(',')
  return protocol?.trim() === loopback.protocol && rest.length === 0 ? secret?.trim() : undefined
}

/** The checks that every request must pass, whatever it wants; undefined where it does. */
function common(request: WebRequest, { host }: Place): Verdict | undefined {
  const hosts = values(request, 'host')
  if (hosts.length !== 1 || hosts[0] !== host) return refuse(421)
  if (request.method !== 'GET') return refuse(405)
  return request.target.startsWith('/') && !request.target.startsWith('//') ? undefined : refuse(400)
}

/** What to do with a request for a page or a file. */
export function judgeRequest(request: WebRequest, place: Place, access: WebAccess): Verdict {
  const refused = common(request, place)
  if (refused !== undefined) return refused
  const origins = values(request, 'origin')
  if (origins.some(origin => origin !== `http://${place.host}`)) return refuse(403)
  const [path = '', query = ''] = request.target.split('?', 2)
  if (path === `/${loopback.socketPath}`) return refuse(426)
  // Another site may lead a person here by an address that holds a token, but may not take parts of the page.
  const led = values(request, 'sec-fetch-mode').every(mode => mode === 'navigate')
  if (!led && values(request, 'sec-fetch-site').some(site => site !== 'same-origin')) return refuse(403)
  if (path === launchPath) return { answer: 'launch', token: query }
  if (!access.knowsCookie(cookieOf(request, place.cookieName))) return refuse(401)
  return { answer: 'file', path }
}

/** What to do with a request for the page's socket. */
export function judgeSocket(request: WebRequest, place: Place, access: WebAccess): Verdict {
  const refused = common(request, place)
  if (refused !== undefined) return refused
  const origins = values(request, 'origin')
  if (origins.length !== 1 || origins[0] !== `http://${place.host}`) return refuse(403)
  if (request.target !== `/${loopback.socketPath}`) return refuse(404)
  return access.admits(cookieOf(request, place.cookieName), offeredSecret(request)) ? { answer: 'socket' } : refuse(401)
}
