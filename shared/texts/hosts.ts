import * as en from './en/hosts.ts'
import { inLanguage } from './language.ts'
import * as nl from './nl/hosts.ts'

export const hostsTexts = inLanguage({ en: en.hostsTexts, nl: nl.hostsTexts })
