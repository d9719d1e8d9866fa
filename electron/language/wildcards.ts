/** One place of a pattern: any run of characters, or a test of one. */
type Token = 'any run' | ((character: string) => boolean)

const known = new Map<string, readonly Token[]>()
const mostKnown = 256

const anyOne = (): boolean => true

/** The characters of `[a-cx]`. */
function setOf(inside: string): (character: string) => boolean {
  const ranges: (readonly [string, string])[] = []
  for (let at = 0; at < inside.length; at++) {
    const from = inside.charAt(at)
    const isRange = inside.charAt(at + 1) === '-' && at + 2 < inside.length
    ranges.push([from, isRange ? inside.charAt(at + 2) : from])
    if (isRange) at += 2
  }
  return character => ranges.some(([from, to]) => character >= from && character <= to)
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at)
    const end = character === '[' ? pattern.indexOf(']', at + 2) : -1
    if (character === '*') {
      if (tokens.at(-1) !== 'any run') tokens.push('any run')
    } else if (character === '?') tokens.push(anyOne)
    else if (end !== -1) {
      tokens.push(setOf(pattern.slice(at + 1, end)))
      at = end
    } else {
      if (character === '`' && at + 1 < pattern.length) at += 1
      const wanted = pattern.charAt(at)
      tokens.push(given => given === wanted)
    }
  }
  return tokens
}

/** Never slower than the product of both lengths: only the last run of characters is ever widened. */
function fits(text: string, tokens: readonly Token[]): boolean {
  let at = 0
  let token = 0
  let runToken = -1
  let runEnd = 0
  while (at < text.length) {
    const test = tokens[token]
    if (test === 'any run') {
      runToken = token++
      runEnd = at
    } else if (test?.(text.charAt(at)) === true) {
      at++
      token++
    } else if (runToken !== -1) {
      token = runToken + 1
      at = ++runEnd
    } else return false
  }
  while (tokens[token] === 'any run') token++
  return token === tokens.length
}

/** Whether the text fits a wildcard pattern (`*`, `?`, `[a-z]`, a back-tick before a plain one), whatever the case unless said. */
export function isLike(text: string, pattern: string, caseSensitive = false): boolean {
  const wanted = caseSensitive ? pattern : pattern.toLowerCase()
  let tokens = known.get(wanted)
  if (tokens === undefined) {
    if (known.size >= mostKnown) known.clear()
    tokens = tokensOf(wanted)
    known.set(wanted, tokens)
  }
  return fits(caseSensitive ? text : text.toLowerCase(), tokens)
}

/** Whether the text holds any wildcard at all. */
export function hasWildcard(text: string): boolean {
  return /[*?[]/.test(text)
}
