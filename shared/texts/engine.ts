import * as en from './en/engine.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/engine.ts'

export const engineTexts = inLanguage({ en: en.engineTexts, nl: nl.engineTexts })
