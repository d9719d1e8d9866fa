import * as en from './en/menu.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/menu.ts'

export const menuTexts = inLanguage({ en: en.menuTexts, nl: nl.menuTexts })
