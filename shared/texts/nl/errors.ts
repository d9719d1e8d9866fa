import type * as en from '../en/errors.ts'
import type { Sentences } from '../problem.ts'
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

/** What every error says in Dutch. */
export const errors: Sentences<typeof en.errors> = {
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
}
