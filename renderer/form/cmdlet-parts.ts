import { setCoexistenceConfiguration } from '../../shared/cmdlets/coexistence-configuration.ts'
import { DirectoryTest } from './directory-test.tsx'
import type { FormParts } from './form-parts.ts'

/** What the dialogs of cmdlets have beside their fields, by the cmdlet's name. */
export const cmdletParts: Readonly<Record<string, FormParts>> = {
  [setCoexistenceConfiguration.name]: { leftEnd: DirectoryTest },
}
