import * as en from './en/store-notes.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/store-notes.ts'

export const storeNotes = inLanguage({ en: en.storeNotes, nl: nl.storeNotes })
