const ascii = /^[\0-\x7f]*$/

/** Letters that carry no separable mark but are looked for by their plain neighbours. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}

/** The text as it is compared, ordered and searched: lower case, compatible forms unified, accents and marks gone. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþħı]/gu, letter => plain[letter] ?? letter)
}

/** The address as its owner is found by it: lower case, one form of each letter. */
export function foldAddress(address: string): string {
  return ascii.test(address) ? address.toLowerCase() : address.normalize('NFC').toLowerCase()
}

/** The part after the last @, lower case. */
export function domainOf(address: string): string {
  return foldAddress(address.slice(address.lastIndexOf('@') + 1))
}

/** The words of a search, folded: long ones are looked for anywhere, short ones (1 or 2 letters) at the start of a word. */
export function searchWords(search: string): { readonly long: readonly string[]; readonly short: readonly string[] } {
  const long: string[] = []
  const short: string[] = []
  for (const word of fold(search).split(/\s+/u)) {
    if ([...word].length >= 3) long.push(word)
    else {
      const letters = word.replace(/[^\p{L}\p{N}]/gu, '')
      if (letters !== '') short.push(letters)
    }
  }
  return { long, short }
}

/** The first letter and the first two letters of each word of folded text, each once, between blanks. */
export function startsOf(folded: string): string {
  const starts = new Set<string>()
  for (const word of folded.match(ascii.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []) {
    const code = word.codePointAt(0) ?? 0
    const first = code > 0xffff ? 2 : 1
    starts.add(word.slice(0, first))
    if (word.length > first) starts.add(word.slice(0, first + ((word.codePointAt(first) ?? 0) > 0xffff ? 2 : 1)))
  }
  return ` ${[...starts].join(' ')} `
}
