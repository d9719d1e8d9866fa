import * as en from './en/directory-codes.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/directory-codes.ts'

export const resultCodes = inLanguage({ en: en.resultCodes, nl: nl.resultCodes })
export const activeDirectoryBindReasons = inLanguage({
  en: en.activeDirectoryBindReasons,
  nl: nl.activeDirectoryBindReasons,
})
