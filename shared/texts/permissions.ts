import * as en from './en/permissions.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/permissions.ts'

export const permissionsTexts = inLanguage({ en: en.permissionsTexts, nl: nl.permissionsTexts })
