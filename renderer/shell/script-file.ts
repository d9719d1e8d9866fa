import { encodingOf } from '../../shared/encodings.ts'
import { mayBeKept } from '../../shared/shell/may-be-kept.ts'
import type { Entry } from './scrollback.ts'

/** The largest file that is read, in bytes; longer scripts no parser takes. */
export const largestScript = 8 * 1024 * 1024

/** The text of a script's bytes: a mark decides, then UTF-8 where it can be that, else Windows-1252. */
export function scriptText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes)
}

/** What is saved as a script: the text in the line, else the commands that ran, the oldest first and without secrets; may be empty. */
export function savedScript(
  draft: string,
  entries: readonly Pick<Entry, 'text' | 'file' | 'whatIf' | 'summary'>[],
): string {
  const ran = entries.filter(
    ({ text, file, whatIf, summary }) => file === undefined && !whatIf && summary !== undefined && mayBeKept(text),
  )
  const texts = draft.trim() === '' ? ran.map(({ text }) => text) : [draft]
  return texts.map(text => `${text.trimEnd().replaceAll(/\r?\n/g, '\r\n')}\r\n`).join('')
}

/** The arguments of a script as they are typed behind its name: quotes keep blanks together and are left out. */
export function argumentsOf(typed: string): readonly string[] {
  const found: string[] = []
  let word: string | undefined
  let quote = ''
  for (const letter of typed) {
    if (quote === '' && /\s/.test(letter)) {
      if (word !== undefined) found.push(word)
      word = undefined
    } else if (quote === '' && (letter === '"' || letter === "'")) {
      quote = letter
      word ??= ''
    } else if (letter === quote) quote = ''
    else word = (word ?? '') + letter
  }
  return word === undefined ? found : [...found, word]
}
