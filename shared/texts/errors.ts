import * as en from './en/errors.ts'
import { language } from './language.ts'
import * as nl from './nl/errors.ts'
import { inOtherWords } from './problem.ts'

/** Every error the program can report, in the language of this page or process. */
export const errors = language === 'nl' ? inOtherWords(en.errors, nl.errors) : en.errors
