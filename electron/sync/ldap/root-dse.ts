import type { LdapConnection } from './connection.ts'
import { textOf, textsOf } from './decode.ts'
import { present } from './filter.ts'
import { dnKey, InvalidDn } from './dn.ts'
import { searchAll, type OwnPartitions } from './search.ts'

/** What a server says of itself, to anybody. */
export interface RootDse {
  readonly supportedControls: ReadonlySet<string>
  readonly namingContexts: readonly string[]
  /** The domain of an Active Directory domain controller. */
  readonly defaultNamingContext: string | undefined
  /** The highest update sequence number of an Active Directory domain controller. */
  readonly highestUsn: number | undefined
  /** The entry of the domain controller's own settings. */
  readonly dsServiceName: string | undefined
  readonly kind: 'activeDirectory' | 'openLdap' | 'ldap'
}

/** Domain controllers and Lightweight Directory Services say this of themselves. */
const activeDirectoryCapability = '1.2.840.113556.1.4.800'

const attributes = [
  'objectClass',
  'supportedControl',
  'supportedCapabilities',
  'namingContexts',
  'defaultNamingContext',
  'highestCommittedUSN',
  'dsServiceName',
]

/** Asks the server what it is and offers. */
export async function readRootDse(connection: LdapConnection): Promise<RootDse> {
  const [entry] = await searchAll(connection, {
    base: '',
    scope: 'base',
    filter: present('objectClass'),
    attributes,
  })
  const found = entry?.attributes ?? []
  const all = (name: string) => textsOf(found, name)
  const usn = textOf(found, 'highestcommittedusn')
  const isActiveDirectory = all('supportedcapabilities').includes(activeDirectoryCapability)
  const isOpenLdap = all('objectclass').some(name => name.toLowerCase() === 'openldaprootdse')
  return {
    supportedControls: new Set(all('supportedcontrol')),
    namingContexts: all('namingcontexts'),
    defaultNamingContext: textOf(found, 'defaultnamingcontext'),
    highestUsn: usn === undefined ? undefined : Number(usn),
    dsServiceName: textOf(found, 'dsservicename'),
    kind: isActiveDirectory ? 'activeDirectory' : isOpenLdap ? 'openLdap' : 'ldap',
  }
}

/**
 * A domain controller points from its domain to its own other partitions (configuration, DNS zones), which hold no
 * people; such a pointer leaves nothing out. Any other does.
 */
export function ownPartitionsOf(rootDse: RootDse): OwnPartitions {
  if (rootDse.kind !== 'activeDirectory') return () => false
  const own = new Set(rootDse.namingContexts.map(dnKey))
  return url => {
    const path = /^ldaps?:\/\/[^/]*\/([^?]*)/i.exec(url)?.[1]
    if (path === undefined) return false
    try {
      return own.has(dnKey(decodeURIComponent(path)))
    } catch (error) {
      if (error instanceof InvalidDn || error instanceof URIError) return false
      throw error
    }
  }
}
