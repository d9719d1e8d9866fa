import * as en from './en/activity.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/activity.ts'

export const activityTexts = inLanguage({ en: en.activityTexts, nl: nl.activityTexts })
