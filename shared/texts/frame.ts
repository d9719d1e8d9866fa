import * as en from './en/frame.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/frame.ts'

export const frameTexts = inLanguage({ en: en.frameTexts, nl: nl.frameTexts })
