const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFD]/gu

/** The text with what would not be seen, or would turn what is read around, written as its code. */
export function visibleText(text: string): string {
  return text.replace(hidden, sign => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `<U+${code}>`
  })
}
