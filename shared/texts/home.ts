import * as en from './en/home.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/home.ts'

export const homeTexts = inLanguage({ en: en.homeTexts, nl: nl.homeTexts })
