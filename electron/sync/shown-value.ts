const most = 64
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFD]/gu

/** The text with what would not be seen, or would turn what is read around, written as its code. */
export function visibleText(text: string): string {
  return text.replace(hidden, sign => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `<U+${code}>`
  })
}

/** A value of the directory as people may safely see it: cut, with what would not be seen written as its code. */
export function shownValue(text: string): string {
  const letters = Array.from(text.slice(0, most * 2))
  const cut = letters.slice(0, most).join('')
  const shown = visibleText(cut)
  return letters.length > most || text.length > most * 2 ? `${shown}…` : shown
}
