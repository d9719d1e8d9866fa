import * as en from './en/terminal.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/terminal.ts'

export const terminalTexts = inLanguage({ en: en.terminalTexts, nl: nl.terminalTexts })
