import * as en from './en/menu-roles.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/menu-roles.ts'

export type { MenuRole } from './en/menu-roles.ts'

export const roleTexts = inLanguage({ en: en.roleTexts, nl: nl.roleTexts })
