import * as en from './en/directory-details.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/directory-details.ts'

export const filterFaults = inLanguage({ en: en.filterFaults, nl: nl.filterFaults })
export const answerFaults = inLanguage({ en: en.answerFaults, nl: nl.answerFaults })
export const ldifFaults = inLanguage({ en: en.ldifFaults, nl: nl.ldifFaults })
export const directoryDetails = inLanguage({ en: en.directoryDetails, nl: nl.directoryDetails })
