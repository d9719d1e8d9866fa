/** How many letters have to be put in, left out, exchanged or swapped to come from one word to the other. */
function distance(from: string, to: string): number {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      }
      next.push(best)
    }
    before = row
    row = next
  }
  return row[to.length] ?? 0
}

const longestName = 64

/** At most three of the names, nearest first, that someone who wrote `name` may have meant; case does not count. */
export function nearestNames(name: string, names: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase()
  if (wanted === '' || wanted.length > longestName) return []
  const found: { readonly name: string; readonly cost: number }[] = []
  for (const candidate of new Set(names)) {
    const known = candidate.toLowerCase()
    const contained = wanted.length >= 3 && known.length >= 3 && (known.includes(wanted) || wanted.includes(known))
    const cost = contained ? 1 : distance(wanted, known)
    if (cost <= Math.max(1, Math.floor(wanted.length / 3))) found.push({ name: candidate, cost })
  }
  return found
    .sort((a, b) => a.cost - b.cost || a.name.length - b.name.length)
    .slice(0, 3)
    .map(({ name }) => name)
}
