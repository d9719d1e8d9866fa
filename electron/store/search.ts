import type { searchWords } from './fold.ts'

function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

/**
 * The index that answers a search best, with its text: trigrams for words of three letters or more, else the starts of
 * words. Short words beside long ones are checked on the hits.
 */
export function matchOf(words: ReturnType<typeof searchWords>): {
  readonly table: 'user_search' | 'user_start'
  readonly text: string
} {
  return words.long.length > 0
    ? { table: 'user_search', text: words.long.map(quoted).join(' AND ') }
    : { table: 'user_start', text: words.short.map(quoted).join(' AND ') }
}
