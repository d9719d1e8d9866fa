import * as en from './en/run.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/run.ts'

export const runTexts = inLanguage({ en: en.runTexts, nl: nl.runTexts })
