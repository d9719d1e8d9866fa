import type { ParameterDefinition, SectionDefinition } from '../cmdlet.ts'

/** How the directory is reached: what Set- keeps and Test- tries. */
export const connectionParameters = [
  {
    name: 'Server',
    kind: 'text',
    label: 'Server',
    help: 'Address: ldaps://HOST or ldaps://HOST:PORT; ldap://HOST uses StartTLS.',
    position: 0,
    max: 512,
    pipeline: 'none',
  },
  {
    name: 'BaseDN',
    kind: 'text',
    label: 'Base',
    help: 'Everything below this name is read, such as DC=fernwick,DC=example.',
    position: 1,
    max: 1_024,
    pipeline: 'none',
  },
  {
    name: 'LdifFile',
    kind: 'file',
    opens: 'ldif',
    label: 'Or an LDIF file',
    help: 'In place of a server; each run reads it anew. A browser hands over a copy.',
    pipeline: 'none',
  },
  {
    name: 'BindAccount',
    kind: 'text',
    label: 'Account',
    help: 'A DN, a user principal name or DOMAIN\\name. Empty text reads without an account.',
    max: 512,
    pipeline: 'none',
  },
  {
    name: 'Password',
    kind: 'secret',
    existing: true,
    label: 'Password',
    help: 'Kept for you on this computer, never in the tenant. Another server, account or trust asks again.',
    pipeline: 'none',
  },
  {
    name: 'CertificateAuthority',
    kind: 'file',
    opens: 'certificate',
    label: 'Certificate authority',
    help: 'A PEM file with the authority to trust instead of those of the system. Empty text trusts those again.',
    min: 0,
    pipeline: 'none',
  },
  {
    name: 'PinnedCertificate',
    kind: 'text',
    label: 'Pinned certificate',
    help: 'SHA-256 fingerprint of the one certificate to trust, in hexadecimal. Empty text takes it away.',
    max: 128,
    pipeline: 'none',
  },
  {
    name: 'ServerName',
    kind: 'text',
    label: 'Name in the certificate',
    help: 'Where it differs from the host that is dialled.',
    max: 253,
    pipeline: 'none',
  },
  {
    name: 'Security',
    kind: 'choice',
    choices: ['Tls', 'StartTls', 'None'],
    label: 'Encryption',
    help: 'Follows from the address unless said; none is accepted for a directory on this computer only.',
    pipeline: 'none',
  },
  {
    name: 'DirectoryType',
    kind: 'choice',
    choices: ['Auto', 'ActiveDirectory', 'OpenLdap', 'Ldap'],
    label: 'Kind of directory',
    help: 'Found out from the server unless said.',
    pipeline: 'none',
  },
  {
    name: 'Filter',
    kind: 'text',
    label: 'Filter',
    help: 'Only what fits this LDAP filter, such as (department=Sales). Empty text takes it away.',
    max: 4_096,
    pipeline: 'none',
  },
] as const satisfies readonly ParameterDefinition[]

/** How the fields of the connection stand together. */
export const connectionSections = [
  {
    title: 'Directory',
    help: 'A server and the name in it below which everything is read, or a file.',
    parameters: ['Server', 'BaseDN', 'LdifFile'],
  },
  { title: 'Account', help: 'One that may read, and nothing else.', parameters: ['BindAccount', 'Password'] },
  {
    title: 'Connection',
    help: 'Found out from the server. A certificate of your own authority is named here; it is always checked.',
    parameters: ['CertificateAuthority', 'PinnedCertificate', 'ServerName', 'Security', 'DirectoryType'],
    seldom: true,
  },
] as const satisfies readonly SectionDefinition[]
