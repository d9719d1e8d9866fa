import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long an address with its token can be opened, in milliseconds. */
export const tokenLifetime = 10 * 60_000

/** After so many wrong tokens, cookies and tab secrets each further one waits. */
const guessesFree = 20
const guessDelay = 1_000

/** What came of a launch token. */
export type Redeemed =
  /** Once: what the browser is given instead. */
  | { readonly outcome: 'opened'; readonly cookie: string; readonly secret: string }
  | { readonly outcome: 'used' | 'expired' | 'unknown' }

/** Who may use the host: launch tokens, and the cookie and tab secret that each is swapped for. */
export interface WebAccess {
  /** A new one-time token. */
  readonly issue: () => string
  readonly redeem: (token: string) => Redeemed
  /** Whether a page or file may be given out. */
  readonly knowsCookie: (cookie: string | undefined) => boolean
  /** Whether a socket may be opened. */
  readonly admits: (cookie: string | undefined, secret: string | undefined) => boolean
  /** How long to wait before telling of a refusal, in milliseconds, so that guessing is hopeless. */
  readonly delay: () => number
}

const newSecret = () => randomBytes(32).toString('base64url')

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Compares in a time that says nothing of either. */
function same(given: string | undefined, wanted: Buffer): boolean {
  return timingSafeEqual(digest(given ?? ''), wanted) && given !== undefined
}

/** The access of one start of the host; nothing of it outlives the process. `now` is in milliseconds. */
export function webAccess(now: () => number = Date.now): WebAccess {
  const tokens: { readonly token: Buffer; readonly issuedAt: number; used: boolean }[] = []
  const secrets: Buffer[] = []
  const cookie = newSecret()
  const wantedCookie = digest(cookie)
  let wrong = 0

  return {
    issue: () => {
      const token = newSecret()
      tokens.push({ token: digest(token), issuedAt: now(), used: false })
      return token
    },
    redeem: token => {
      const known = tokens.find(entry => same(token, entry.token))
      if (known === undefined) {
        wrong += 1
        return { outcome: 'unknown' }
      }
      if (known.used) return { outcome: 'used' }
      if (now() - known.issuedAt > tokenLifetime) return { outcome: 'expired' }
      known.used = true
      const secret = newSecret()
      secrets.push(digest(secret))
      return { outcome: 'opened', cookie, secret }
    },
    knowsCookie: given => {
      const known = same(given, wantedCookie)
      // A browser that was never let in has none, and guesses nothing.
      if (!known && given !== undefined) wrong += 1
      return known
    },
    admits: (given, secret) => {
      const admitted = same(given, wantedCookie) && secrets.some(known => same(secret, known))
      if (!admitted) wrong += 1
      return admitted
    },
    delay: () => (wrong > guessesFree ? guessDelay : 0),
  }
}
