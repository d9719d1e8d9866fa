/** What the names of secrets have in them, in English and in Dutch. */
const spelled = /passw|passphrase|pwd|secret|securestring|credential|token|wachtw|geheim/i

/** Short forms, which count as whole words of a name only. */
const short: ReadonlySet<string> = new Set(['pw', 'pass', 'psw', 'pin', 'pincode', 'cred', 'creds', 'ww'])

/** Whether a name, or any word of a longer text, is one behind which people keep secrets. */
export function speaksOfSecret(text: string): boolean {
  if (spelled.test(text)) return true
  const words = text
    .replaceAll(/passthru/gi, ' ')
    .replaceAll(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  return words.some(word => short.has(word))
}
