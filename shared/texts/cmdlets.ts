import * as en from './en/cmdlets.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/cmdlets.ts'

export const cmdletTexts = inLanguage({ en: en.cmdletTexts, nl: nl.cmdletTexts })
