import * as en from './en/csv.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/csv.ts'

export const csvWarningText = inLanguage({ en: en.csvWarningText, nl: nl.csvWarningText })
export const csvWriteWarnings = inLanguage({ en: en.csvWriteWarnings, nl: nl.csvWriteWarnings })
export const layoutWarning = inLanguage({ en: en.layoutWarning, nl: nl.layoutWarning })
export const encodingWarning = inLanguage({ en: en.encodingWarning, nl: nl.encodingWarning })
