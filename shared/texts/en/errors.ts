import { bindingErrors } from './errors/binding.ts'
import { coexistenceErrors } from './errors/coexistence.ts'
import { fileErrors } from './errors/files.ts'
import { hostErrors } from './errors/host.ts'
import { importErrors } from './errors/import.ts'
import { passwordErrors } from './errors/passwords.ts'
import { scriptErrors } from './errors/script.ts'
import { shellErrors } from './errors/shell.ts'
import { storeErrors } from './errors/store.ts'
import { syntaxErrors } from './errors/syntax.ts'
import { tenantErrors } from './errors/tenant.ts'
import { valueErrors } from './errors/values.ts'

/** Every error the program can report, in English: the source of the ids. */
export const errors = {
  ...bindingErrors,
  ...coexistenceErrors,
  ...fileErrors,
  ...hostErrors,
  ...importErrors,
  ...passwordErrors,
  ...scriptErrors,
  ...shellErrors,
  ...storeErrors,
  ...syntaxErrors,
  ...tenantErrors,
  ...valueErrors,
} as const
