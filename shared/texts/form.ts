import * as en from './en/form.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/form.ts'

export const formTexts = inLanguage({ en: en.formTexts, nl: nl.formTexts })
