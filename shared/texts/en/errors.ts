import { fileErrors } from './errors/files.ts'
import { hostErrors } from './errors/host.ts'
import { passwordErrors } from './errors/passwords.ts'
import { shellErrors } from './errors/shell.ts'
import { storeErrors } from './errors/store.ts'
import { tenantErrors } from './errors/tenant.ts'

/** Every error the program can report, in English: the source of the ids. */
export const errors = {
  ...fileErrors,
  ...hostErrors,
  ...passwordErrors,
  ...shellErrors,
  ...storeErrors,
  ...tenantErrors,
} as const
