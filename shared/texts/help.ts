import * as en from './en/help.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/help.ts'

export const helpTexts = inLanguage({ en: en.helpTexts, nl: nl.helpTexts })
