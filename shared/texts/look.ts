import * as en from './en/look.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/look.ts'

export const lookTexts = inLanguage({ en: en.lookTexts, nl: nl.lookTexts })
