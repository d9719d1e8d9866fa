import * as en from './en/coexistence.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/coexistence.ts'

export type { ScopeDecision } from './en/coexistence.ts'

export const scopeTexts = inLanguage({ en: en.scopeTexts, nl: nl.scopeTexts })
/** Whether a step is held because it would disable or remove somebody protected, in whatever language that was noted. */
export function saysProtected(reason: string): boolean {
  return [en, nl].some(({ coexistenceTexts: words }) => words.protected === reason)
}

export const coexistenceTexts = inLanguage({ en: en.coexistenceTexts, nl: nl.coexistenceTexts })
