import { createHmac, randomBytes } from 'node:crypto'
import type { Clipboard } from 'electron'
import { type HostServices, secretSeconds } from '../../shared/host.ts'

/** Puts secrets into the system's clipboard, and takes them out again unless something else was copied meanwhile. */
export interface SecretClipboard {
  readonly copy: HostServices['copySecret']
  /** Takes the secret that was copied last out at once. */
  readonly clear: () => Promise<void>
}

/** Secrets in that clipboard. They are recognized by a digest, so that none of them stays in memory. */
export function secretClipboard(clipboard: Pick<Clipboard, 'writeText' | 'readText' | 'clear'>): SecretClipboard {
  const key = randomBytes(32)
  let held: { readonly digest: string; readonly timer: NodeJS.Timeout } | undefined

  // Some systems give lines back with other ends.
  const digestOf = (text: string) => createHmac('sha256', key).update(text.replaceAll('\r\n', '\n')).digest('base64')

  async function clear(): Promise<void> {
    if (held === undefined) return
    const { digest, timer } = held
    clearTimeout(timer)
    held = undefined
    // What cannot be read may be the secret still.
    const ours = await clipboard.readText().then(
      text => digestOf(text) === digest,
      () => true,
    )
    // Another secret may have come while it was read.
    if (held === undefined && ours) clipboard.clear()
  }

  return {
    copy: async text => {
      clearTimeout(held?.timer)
      held = undefined
      await clipboard.writeText(text)
      held = { digest: digestOf(text), timer: setTimeout(() => void clear(), secretSeconds * 1_000) }
      return null
    },
    clear,
  }
}
