import * as en from './en/import.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/import.ts'

export const importTexts = inLanguage({ en: en.importTexts, nl: nl.importTexts })
