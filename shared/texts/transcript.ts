import * as en from './en/transcript.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/transcript.ts'

export const transcriptTexts = inLanguage({ en: en.transcriptTexts, nl: nl.transcriptTexts })
