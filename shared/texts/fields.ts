import * as en from './en/fields.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/fields.ts'

export const fieldLabel = inLanguage({ en: en.fieldLabel, nl: nl.fieldLabel })
export const valueLabel = inLanguage({ en: en.valueLabel, nl: nl.valueLabel })
