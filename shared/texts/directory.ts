import * as en from './en/directory.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/directory.ts'

export type { DirectoryProblem } from './en/directory.ts'

export const directoryProblems = inLanguage({ en: en.directoryProblems, nl: nl.directoryProblems })
export const directoryTestTexts = inLanguage({ en: en.directoryTestTexts, nl: nl.directoryTestTexts })
export const unprovenReasons = inLanguage({ en: en.unprovenReasons, nl: nl.unprovenReasons })
export const fullReasons = inLanguage({ en: en.fullReasons, nl: nl.fullReasons })
