/** Where a reading goes on: what is inside the cookie that the program keeps. */
export interface Place {
  readonly method: 'dirSync' | 'usn' | 'syncRepl' | 'timestamp'
  /** The directory it belongs to. */
  readonly server: string
  /** The scope it was read with. */
  readonly scope: string
  /** The names of organizational units when it was read. */
  readonly containers: string
  /** The server's own place: a cookie in base64, an update sequence number or a time. */
  readonly at: string
}

const version = 1
const methods: readonly unknown[] = ['dirSync', 'usn', 'syncRepl', 'timestamp'] satisfies Place['method'][]

/** The place as one opaque text. */
export function packPlace(place: Place): string {
  return Buffer.from(JSON.stringify({ version, ...place }), 'utf8').toString('base64')
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const { version: found, method, server, scope, containers, at } = value as Record<string, unknown>
  if (found !== version || !methods.includes(method)) return false
  return [server, scope, containers, at].every(field => typeof field === 'string') && at !== ''
}

/** The place in a text; undefined where the text is none of ours. */
export function unpackPlace(text: string): Place | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'))
    return isPlace(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
