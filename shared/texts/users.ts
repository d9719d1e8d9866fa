import * as en from './en/users.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/users.ts'

export const usersTexts = inLanguage({ en: en.usersTexts, nl: nl.usersTexts })
