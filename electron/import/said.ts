import { choiceTexts as englishChoices } from '../../shared/texts/en/details.ts'
import { importTexts as english } from '../../shared/texts/en/import.ts'
import { choiceTexts as dutchChoices } from '../../shared/texts/nl/details.ts'
import { importTexts as dutch } from '../../shared/texts/nl/import.ts'

// A file may come from a colleague or a spreadsheet that speaks another language than this program.
const words = [english.cellWords, dutch.cellWords]
const yes = new Set(['1', ...words.flatMap(each => each.yes)])
const no = new Set(['0', ...words.flatMap(each => each.no)])
const choices = new Map(
  [englishChoices, dutchChoices].flatMap(texts =>
    Object.entries(texts).map(([choice, word]) => [word.toLowerCase(), choice] as const),
  ),
)

/** Whether a cell says yes or no, in any language of the program; undefined where neither. */
export function truthSaid(text: string): boolean | undefined {
  const word = text.toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : undefined
}

/** The choice that a cell names by a word for it, in any language of the program. */
export function choiceSaid(text: string): string | undefined {
  return choices.get(text.toLowerCase())
}
