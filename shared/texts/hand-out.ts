import * as en from './en/hand-out.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/hand-out.ts'

export const handOutTexts = inLanguage({ en: en.handOutTexts, nl: nl.handOutTexts })
