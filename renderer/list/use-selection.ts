import { useState } from 'react'
import { nothingSelected, type Selection } from '../state/selection.ts'

/**
 * What is selected of a list, and how to select. All that match is a promise about one question, of which `question` are the parts;
 * another question needs it anew, whatever brought it: a filter, a step back, a link.
 */
export function useSelection(...question: readonly unknown[]): readonly [Selection, (selection: Selection) => void] {
  const key = JSON.stringify(question)
  const [{ selection, of }, set] = useState({ selection: nothingSelected, of: key })
  const outdated = selection.type === 'exclude' && of !== key
  if (outdated) set({ selection: nothingSelected, of: key })
  return [outdated ? nothingSelected : selection, next => set({ selection: next, of: key })]
}
