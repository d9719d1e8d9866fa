const letters =
  '\\w\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF\\uF900-\\uFDFF'
const before = `(?<=[${letters}])`
const behind = `(?=[${letters}])`
const notBefore = `(?<![${letters}])`
const notBehind = `(?![${letters}])`

const outside: Readonly<Record<string, string>> = {
  '\\w': `[${letters}]`,
  '\\W': `[^${letters}]`,
  '\\b': `(?:${before}${notBehind}|${notBefore}${behind})`,
  '\\B': `(?:${before}${behind}|${notBefore}${notBehind})`,
}

/**
 * The pattern with `\\w`, `\\W`, `\\b` and `\\B` as .NET means them: letters with accents and of other alphabets are part of
 * words. Inside brackets only `\\w` can be said so.
 */
export function withWideWords(pattern: string): string {
  let bracket = false
  return pattern.replace(/\\.|[[\]]/gs, part => {
    if (part === '[') bracket = true
    else if (part === ']') bracket = false
    else if (bracket) return part === '\\w' ? letters : part
    else return outside[part] ?? part
    return part
  })
}
