import * as en from './en/shell.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/shell.ts'

export const shellTexts = inLanguage({ en: en.shellTexts, nl: nl.shellTexts })
