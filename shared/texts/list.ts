import * as en from './en/list.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/list.ts'

export const listTexts = inLanguage({ en: en.listTexts, nl: nl.listTexts })
