import { existsSync } from 'node:fs'

const allThere = (...files: readonly string[]) => files.every(file => existsSync(file))

/** Whether OpenLDAP's server and tools are installed. */
export const hasSlapd = (): boolean =>
  allThere('/usr/sbin/slapd', '/usr/sbin/slapadd', '/usr/bin/ldapmodify', '/etc/ldap/schema/core.schema')

/** Whether Samba can be a domain controller here: it is installed with its tools, and this is root, as its ports want. */
export const hasSamba = (): boolean =>
  process.getuid?.() === 0 &&
  allThere('/usr/sbin/samba', '/usr/bin/samba-tool', '/usr/bin/ldbadd', '/usr/share/samba/setup/provision.ldif')

/** The servers that the tests of synchronization run against, and the packages of Debian they come in. */
export const directoryServers = [
  {
    tested: 'synchronization with a real OpenLDAP',
    packages: ['slapd', 'ldap-utils'],
    isThere: hasSlapd,
  },
  {
    tested: 'synchronization with a real Active Directory domain',
    packages: [
      'samba',
      'samba-dsdb-modules',
      'samba-vfs-modules',
      'samba-ad-provision',
      'ldb-tools',
      'winbind',
      'python3-samba',
      'ldap-utils',
    ],
    isThere: hasSamba,
  },
] as const
