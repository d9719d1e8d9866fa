import { secretSeconds } from '../../shared/host.ts'
import { useCopiedSecret } from '../state/copied-secret.ts'
import type { Connection } from './connection.ts'

/** How long it is told that a secret was taken out, in milliseconds. */
const toldFor = 4_000

let watch: { readonly end: () => void } | undefined

/** Copies a secret and has it taken out of the clipboard: by the program's window, or as far as a browser lets a page do so. */
export async function copySecret({ host, info }: Pick<Connection, 'host' | 'info'>, secret: string): Promise<void> {
  watch?.end()
  const own = info.offers.includes('copySecret')
  await (own ? host.copySecret(secret) : navigator.clipboard.writeText(secret))
  watchCopied(own)
}

/** Empties the clipboard, whatever it holds: where nothing else can be in it, or the person asks for that. */
export async function emptyClipboard(): Promise<void> {
  watch?.end()
  await navigator.clipboard.writeText('')
  tellGone()
}

function tellGone(): void {
  const { tell } = useCopiedSecret.getState()
  tell('gone')
  const timer = setTimeout(() => tell(undefined), toldFor)
  watch = { end: () => clearTimeout(timer) }
}

/**
 * A page may not read the clipboard without being let, so it empties it by itself only where nobody can have copied
 * anything else: the page was in front all the time, and nothing was copied on it.
 */
function watchCopied(own: boolean): void {
  const { tell } = useCopiedSecret.getState()
  const ended = new AbortController()
  const { signal } = ended
  let alone = true
  const end = () => {
    clearTimeout(timer)
    ended.abort()
  }
  const timer = setTimeout(() => {
    end()
    if (own) tellGone()
    else if (alone && document.hasFocus()) emptyClipboard().catch(() => tell('perhaps'))
    else tell('perhaps')
  }, secretSeconds * 1_000)
  watch = { end }
  window.addEventListener('blur', () => (alone = false), { signal })
  const replaced = () => {
    end()
    tell(undefined)
  }
  for (const event of ['copy', 'cut'] as const) document.addEventListener(event, replaced, { signal })
  tell('copied', Date.now() + secretSeconds * 1_000)
}
