import * as en from './en/syntax.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/syntax.ts'

export const expectations = inLanguage({ en: en.expectations, nl: nl.expectations })
