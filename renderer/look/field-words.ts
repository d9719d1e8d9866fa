import { createContext, useContext } from 'react'
import { lookTexts } from '../../shared/texts/look.ts'

/** What the fields in sight are labelled, by the parameter that each gives. */
export type FieldLabels = ReadonlyMap<string, string>

/** The fields in sight, for what is said beside them. */
export const FieldLabelsContext = createContext<FieldLabels>(new Map())

/** A parameter that is named by itself, and not as part of a command's line: that stays as it would be typed. */
const named = /(?<=^|[\s(])(?<![A-Z][a-z]+-[A-Z]\w*[^.,;]*)-([A-Z]\w*)/g

/** A sentence about parameters as it is said of a form: its fields by their labels. */
export function inFieldWords(sentence: string, labels: FieldLabels): string {
  return sentence.replaceAll(named, (parameter, name: string) => {
    const label = labels.get(name)
    return label === undefined ? parameter : lookTexts.field(label)
  })
}

/** Says sentences about parameters by the fields in sight; the same sentence serves the terminal. */
export function useFieldWords(): (sentence: string) => string {
  const labels = useContext(FieldLabelsContext)
  return sentence => inFieldWords(sentence, labels)
}
