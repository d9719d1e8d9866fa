/** A name of the directory (DN) in the form in which names are compared: lower case, one way of writing each character. */
export function dnKey(dn: string): string {
  if (!dn.includes('\\')) return dn.toLowerCase().replace(/\s*([,=+])\s*/g, '$1')
  return unescaped(dn)
    .toLowerCase()
    .replace(/(?<!\\)\s*(?<!\\)([,=+])\s*/g, '$1')
}

const special = /["+,;<>\\=]/

/** Hexadecimal pairs become the characters that they stand for; those with a meaning of their own keep one backslash. */
function unescaped(dn: string): string {
  return dn.replace(/(?:\\[0-9a-f]{2})+/gi, pairs => {
    const bytes = Uint8Array.from(pairs.slice(1).split('\\'), pair => Number.parseInt(pair, 16))
    return [...new TextDecoder().decode(bytes)].map(letter => (special.test(letter) ? `\\${letter}` : letter)).join('')
  })
}

/** Whether the name lies below the other or is it; both as `dnKey` gives them. */
export function liesIn(key: string, unit: string): boolean {
  return key === unit || key.endsWith(`,${unit}`)
}
