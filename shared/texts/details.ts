import * as en from './en/details.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/details.ts'

export const wantedTexts = inLanguage({ en: en.wantedTexts, nl: nl.wantedTexts })
export const detailTexts = inLanguage({ en: en.detailTexts, nl: nl.detailTexts })
export const choiceTexts = inLanguage({ en: en.choiceTexts, nl: nl.choiceTexts })
