/** The code of the character at `at`, or -1 after the end of the text. */
export function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : -1
}

/** Whether it ends a line: carriage return or line feed. */
export function isNewline(code: number): boolean {
  return code === 10 || code === 13
}

/** Whether it separates words within a line; no-break and all other Unicode spaces count, as does a byte order mark. */
export function isBlank(code: number): boolean {
  if (code === 32 || code === 9) return true
  if (code < 128) return code === 11 || code === 12
  if (code === 0x85 || code === 0xa0 || code === 0x1680 || code === 0xfeff) return true
  if (code < 0x2000) return false
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

/** Whether it counts as a dash: hyphen, en dash, em dash or horizontal bar. */
export function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014 || code === 0x2015
}

/** Whether it opens and closes a literal text: straight, left, right, low and reversed. */
export function isSingleQuote(code: number): boolean {
  return code === 39 || (code >= 0x2018 && code <= 0x201b)
}

/** Whether it opens and closes an expandable text: straight, left, right and low. */
export function isDoubleQuote(code: number): boolean {
  return code === 34 || (code >= 0x201c && code <= 0x201e)
}

/** Whether it is one of 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const unicodeNameCharacter = /^[\p{L}\p{Nd}]$/u

/** Whether it may begin a name: a letter of any script or an underscore. */
export function isNameStart(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95
  return unicodeNameCharacter.test(String.fromCharCode(code))
}

/** Whether it may stand in a name: also digits. */
export function isNamePart(code: number): boolean {
  return isDigit(code) || isNameStart(code)
}

/** Whether it ends a bare word: a blank, a line end, one of `& ( ) , ; { } |`, or the end of the text. */
export function endsWord(code: number): boolean {
  switch (code) {
    case -1:
    case 38:
    case 40:
    case 41:
    case 44:
    case 59:
    case 123:
    case 124:
    case 125:
      return true
    default:
      return isNewline(code) || isBlank(code)
  }
}
