import { visibleText } from '../../shared/format/visible-text.ts'

const most = 64

/** A value of the directory as people may safely see it: cut, with what would not be seen written as its code. */
export function shownValue(text: string): string {
  const letters = Array.from(text.slice(0, most * 2))
  const cut = letters.slice(0, most).join('')
  const shown = visibleText(cut)
  return letters.length > most || text.length > most * 2 ? `${shown}…` : shown
}
