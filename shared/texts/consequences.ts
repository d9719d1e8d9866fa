import * as en from './en/consequences.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/consequences.ts'

export const consequenceTexts = inLanguage({ en: en.consequenceTexts, nl: nl.consequenceTexts })
