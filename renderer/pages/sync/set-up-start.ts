import { setCoexistenceConfiguration } from '../../../shared/cmdlets/coexistence-configuration.ts'
import type { PsObject, Value } from '../../../shared/values.ts'

/** Kept as text of a certificate, while the field takes a file; and secrets are never shown. */
const notShown: ReadonlySet<string> = new Set(['CertificateAuthority', 'Password'])

/** What the fields of the set-up show first: the configuration as it stands. */
export function setUpStart(configuration: PsObject): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    setCoexistenceConfiguration.parameters.flatMap(({ name }): readonly (readonly [string, Value])[] => {
      const value = configuration.get(name)
      return notShown.has(name) || value === undefined || value === null ? [] : [[name, value]]
    }),
  )
}
