import * as en from './en/snap-ins.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/snap-ins.ts'

export const snapInTexts = inLanguage({ en: en.snapInTexts, nl: nl.snapInTexts })
