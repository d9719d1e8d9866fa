import { mailWords } from './mail.ts'
import { sharedWords } from './shared.ts'
import { userWords } from './users.ts'

/** The words of the definitions by the English sentence, a record for each set of nouns. */
export const wordsByNoun: readonly Readonly<Record<string, string>>[] = [sharedWords, userWords, mailWords]

/** What the definitions say in Dutch, by what they say in English. */
export const definitionWords: ReadonlyMap<string, string> = new Map(wordsByNoun.flatMap(words => Object.entries(words)))
