import * as en from './en/sync.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/sync.ts'

export const syncTexts = inLanguage({ en: en.syncTexts, nl: nl.syncTexts })
