import * as en from './en/settings.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/settings.ts'

export const settingsTexts = inLanguage({ en: en.settingsTexts, nl: nl.settingsTexts })
