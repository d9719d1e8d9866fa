import * as en from './en/about.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/about.ts'

export const aboutTexts = inLanguage({ en: en.aboutTexts, nl: nl.aboutTexts })
