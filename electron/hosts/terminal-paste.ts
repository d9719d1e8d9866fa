import { StringDecoder } from 'node:string_decoder'
import { Transform, type TransformCallback } from 'node:stream'
import type { TerminalInput } from './terminal-device.ts'

/** Makes a terminal put marks around what is pasted, and stop doing so. */
export const pasteMarks = { on: '\u001b[?2004h', off: '\u001b[?2004l' } as const

const begins = '\u001b[200~'
const ends = '\u001b[201~'

/** What a paste may bring: no character that steers a terminal. */
function pastedText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\p{Cc}--[\n\t]]/gv, '')
}

/** How many characters at the end of the text may be the beginning of the mark; a lone escape is a key. */
function begunMark(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length >= 2; length--) {
    if (text.endsWith(mark.slice(0, length))) return length
  }
  return 0
}

/** The keys typed at a terminal, from which marked pastes are taken out and handed to `onPaste` as a whole. */
export function typedKeys(input: TerminalInput, onPaste: (text: string) => void): TerminalInput {
  const decoder = new StringDecoder('utf8')
  let held = ''
  let pasting = false

  function take(keys: Transform): void {
    for (;;) {
      const mark = pasting ? ends : begins
      const at = held.indexOf(mark)
      if (at < 0) break
      const before = held.slice(0, at)
      held = held.slice(at + mark.length)
      if (pasting) onPaste(pastedText(before))
      else if (before !== '') keys.push(before)
      pasting = !pasting
    }
    if (pasting) return
    const open = begunMark(held, begins)
    const typed = held.slice(0, held.length - open)
    held = held.slice(held.length - open)
    if (typed !== '') keys.push(typed)
  }

  const keys = new Transform({
    transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      held += decoder.write(chunk)
      take(this)
      done()
    },
  })
  input.pipe(keys)
  return Object.assign(keys, { setRawMode: (raw: boolean) => input.setRawMode?.(raw) })
}
