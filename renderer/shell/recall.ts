/** The most entries that a search of the history shows. */
const mostFound = 50

/** What was typed before and holds all of the words, newest first, each once. */
export function historyMatches(history: readonly string[], words: string): readonly string[] {
  const wanted = words.toLowerCase().split(/\s+/)
  const found = history.filter(entry => {
    const text = entry.toLowerCase()
    return wanted.every(word => text.includes(word))
  })
  return [...new Set(found)].slice(0, mostFound)
}

/** Where one is in the history: 0 is what is being typed, 1 the newest entry. */
export interface Recall {
  readonly at: number
  /** What was being typed before the first step back. */
  readonly draft: string
}

export const notRecalling: Recall = { at: 0, draft: '' }

/** One step back or forward in the history, with what the line then holds; undefined where there is none further. */
export function recalled(
  history: readonly string[],
  { at, draft }: Recall,
  step: 1 | -1,
  text: string,
): { readonly recall: Recall; readonly text: string } | undefined {
  const next = at + step
  if (next < 0 || next > history.length) return undefined
  const kept = at === 0 ? text : draft
  return { recall: { at: next, draft: kept }, text: next === 0 ? kept : (history[next - 1] ?? '') }
}
