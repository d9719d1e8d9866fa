import { setCoexistenceConfiguration } from '../../../shared/cmdlets/coexistence-configuration.ts'
import type { PsObject, Value } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'

/** Kept as text of a certificate, while the field takes a file; and secrets are never shown. */
const notShown: ReadonlySet<string> = new Set(['CertificateAuthority', 'Password'])

/** The path of the LDIF file that serves as the directory; undefined where a server does. */
export function filePath(configuration: PsObject): string | undefined {
  const url = URL.parse(textOf(configuration, 'Server'))
  if (url?.protocol !== 'file:') return undefined
  // A drive of Windows stands behind the slash.
  return decoded(url.pathname).replace(/^\/(?=[a-z]:)/i, '')
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // Typed by hand, with a percent sign that means itself.
    return pathname
  }
}

/** What the fields of the set-up show first: the configuration as it stands. */
export function setUpStart(configuration: PsObject): Readonly<Record<string, Value>> {
  const file = filePath(configuration)
  const shown = Object.fromEntries(
    setCoexistenceConfiguration.parameters.flatMap(({ name }): readonly (readonly [string, Value])[] => {
      const value = configuration.get(name)
      return notShown.has(name) || value === undefined || value === null ? [] : [[name, value]]
    }),
  )
  if (file === undefined) return shown
  const { Server: _address, ...others } = shown
  return { ...others, LdifFile: file }
}
