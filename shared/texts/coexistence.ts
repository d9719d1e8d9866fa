import * as en from './en/coexistence.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/coexistence.ts'

export type { ScopeDecision } from './en/coexistence.ts'

export const scopeTexts = inLanguage({ en: en.scopeTexts, nl: nl.scopeTexts })
export const coexistenceTexts = inLanguage({ en: en.coexistenceTexts, nl: nl.coexistenceTexts })
