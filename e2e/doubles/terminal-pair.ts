import { PassThrough } from 'node:stream'
import type { TerminalDevice } from '../../electron/hosts/terminal-device.ts'

/** A terminal without a screen: what is typed into it, and what it has shown. */
export interface TerminalPair {
  readonly device: TerminalDevice
  readonly type: (keys: string) => void
  /** Waits until the terminal shows the text anew, after whatever was waited for before. */
  readonly shows: (text: string) => Promise<void>
  /** Everything that standard output has been given. */
  readonly output: () => string
  /** Everything that was shown beside it. */
  readonly errors: () => string
  readonly isRaw: () => boolean
}

/** A terminal of 100 places whose person is a test. */
export function terminalPair(): TerminalPair {
  let raw = false
  let output = ''
  let errors = ''
  let seen = 0
  const setRawMode = (mode: boolean) => {
    raw = mode
  }
  const screen = () => Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 100 })
  const device = {
    input: Object.assign(new PassThrough(), { isTTY: true, setRawMode }),
    output: screen(),
    errors: screen(),
  }
  let all = ''
  device.output.on('data', (text: string) => {
    output += text
    all += text
  })
  device.errors.on('data', (text: string) => {
    errors += text
    all += text
  })

  return {
    device,
    type: keys => void device.input.write(keys),
    shows: text =>
      new Promise(resolve => {
        const look = () => {
          const at = all.indexOf(text, seen)
          if (at < 0) return
          seen = at + text.length
          device.output.off('data', look)
          device.errors.off('data', look)
          resolve()
        }
        device.output.on('data', look)
        device.errors.on('data', look)
        look()
      }),
    output: () => output,
    errors: () => errors,
    isRaw: () => raw,
  }
}
