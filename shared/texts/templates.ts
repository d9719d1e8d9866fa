import * as en from './en/templates.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/templates.ts'

export const goneText = inLanguage({ en: en.goneText, nl: nl.goneText })
export const templateTexts = inLanguage({ en: en.templateTexts, nl: nl.templateTexts })
