import { coexistenceWords } from './coexistence.ts'
import { dataWords } from './data.ts'
import { fileWords } from './files.ts'
import { helpWords } from './help.ts'
import { mailWords } from './mail.ts'
import { objectWords } from './objects.ts'
import { sharedWords } from './shared.ts'
import { shellWords } from './shell.ts'
import { tenantWords } from './tenant.ts'
import { userWords } from './users.ts'

/** The words of the definitions by the English sentence, a record for each set of nouns. */
export const wordsByNoun: readonly Readonly<Record<string, string>>[] = [
  sharedWords,
  userWords,
  mailWords,
  coexistenceWords,
  tenantWords,
  fileWords,
  helpWords,
  dataWords,
  objectWords,
  shellWords,
]

/** What the definitions say in Dutch, by what they say in English. */
export const definitionWords: ReadonlyMap<string, string> = new Map(wordsByNoun.flatMap(words => Object.entries(words)))
