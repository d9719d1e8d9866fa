import * as en from './en/jobs.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/jobs.ts'

export const jobTexts = inLanguage({ en: en.jobTexts, nl: nl.jobTexts })
