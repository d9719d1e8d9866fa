import { fail } from '../../shared/errors.ts'
import type { Coexistence } from '../store/types.ts'
import { InvalidDn, parseDn } from './ldap/dn.ts'
import { InvalidFilter, parseFilter } from './ldap/parse-filter.ts'
import { fingerprintOf, isCertificate } from './ldap/secure.ts'

/** A parameter of the configuration whose value has a form of its own. */
export type CheckedParameter =
  'BaseDN' | 'Filter' | 'IncludeUnit' | 'ExcludeUnit' | 'ProtectedGroup' | 'CertificateAuthority' | 'PinnedCertificate'

function checkFilter(text: string): void {
  try {
    parseFilter(text)
  } catch (error) {
    if (!(error instanceof InvalidFilter)) throw error
    const { message: detail, position } = error
    fail('CoexistenceFilterMalformed', { filter: text, detail, position }, { parameter: 'Filter', target: text })
  }
}

function checkNames(parameter: CheckedParameter, names: readonly string[]): void {
  for (const name of names) {
    try {
      parseDn(name)
    } catch (error) {
      if (!(error instanceof InvalidDn)) throw error
      fail('CoexistenceNameMalformed', { parameter, name }, { parameter, target: name })
    }
  }
}

/**
 * Fails where a value that was given is not of the form that its parameter has: kept, it would stop each run, or leave
 * something out without a word. Texts that take a value away pass.
 */
export function checkConfiguration(row: Coexistence, given: ReadonlySet<CheckedParameter>): void {
  const names = {
    BaseDN: [row.baseDn],
    IncludeUnit: row.includedUnits,
    ExcludeUnit: row.excludedUnits,
    ProtectedGroup: row.protectedGroups,
  }
  for (const parameter of ['BaseDN', 'IncludeUnit', 'ExcludeUnit', 'ProtectedGroup'] as const)
    if (given.has(parameter)) checkNames(parameter, names[parameter])
  if (given.has('Filter') && row.filter !== null) checkFilter(row.filter)
  const { certificateAuthority: authority, pinnedCertificate: pin } = row
  if (given.has('CertificateAuthority') && authority !== null && !isCertificate(authority))
    fail('CoexistenceAuthorityMalformed', {}, { parameter: 'CertificateAuthority' })
  if (given.has('PinnedCertificate') && pin !== null && fingerprintOf(pin) === undefined)
    fail('CoexistencePinMalformed', { pin }, { parameter: 'PinnedCertificate', target: pin })
}
