import { encodingOf } from '../../shared/encodings.ts'

/** The largest file that is read, in bytes; longer scripts no parser takes. */
export const largestScript = 8 * 1024 * 1024

/** The text of a script's bytes: a mark decides, then UTF-8 where it can be that, else Windows-1252. */
export function scriptText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes)
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
