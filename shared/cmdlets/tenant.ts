import { usualPatterns } from '../address-pattern.ts'
import { cmdlet } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'
import { passwordPolicyNames } from '../password-policies.ts'

/** How the tenant stands. */
export const getTenant = cmdlet({
  name: 'Get-Tenant',
  snapIn: 'TenantDesk',
  label: 'Show the tenant',
  synopsis: 'Gives the settings of the tenant and how it stands.',
  parameters: [credentialParameter],
  output: {
    type: 'Tenant',
    properties: [
      { name: 'Name', kind: 'text', label: 'Name', column: true },
      { name: 'DefaultDomain', kind: 'domain', label: 'Default domain', column: true },
      { name: 'Users', kind: 'integer', label: 'Users', column: true },
      { name: 'PasswordPolicy', kind: 'choice', label: 'Password policy', column: true },
      { name: 'Domains', kind: 'domain', label: 'Domains', many: true },
      { name: 'AddressPattern', kind: 'text', label: 'Address pattern' },
      { name: 'Enabled', kind: 'integer', label: 'Enabled' },
      { name: 'Disabled', kind: 'integer', label: 'Disabled' },
      { name: 'Awaiting', kind: 'integer', label: 'Awaiting activation' },
      { name: 'Synchronized', kind: 'integer', label: 'Synchronized' },
      { name: 'PopEnabled', kind: 'integer', label: 'POP3 on' },
      { name: 'Forwarding', kind: 'integer', label: 'Forwarding' },
      { name: 'ForwardingOutside', kind: 'integer', label: 'Forwarding outside' },
      { name: 'PasswordExpired', kind: 'integer', label: 'Password expired' },
      { name: 'MustChangePassword', kind: 'integer', label: 'Must change password' },
      { name: 'Administrators', kind: 'integer', label: 'Administrators' },
      { name: 'NoLicence', kind: 'integer', label: 'Without a licence' },
      { name: 'Licences', kind: 'object', label: 'Licences', many: true },
      { name: 'PasswordAges', kind: 'object', label: 'Passwords by age', many: true },
      { name: 'Departments', kind: 'object', label: 'Departments', many: true },
      { name: 'Path', kind: 'file', label: 'File' },
      { name: 'WhenCreated', kind: 'date', label: 'Created' },
    ],
  },
  examples: [{ line: 'Get-Tenant', text: 'Settings and figures.' }],
  impact: 'none',
  writes: false,
  origin: 'ours',
})

/** Changes the tenant's settings. */
export const setTenant = cmdlet({
  name: 'Set-Tenant',
  snapIn: 'TenantDesk',
  label: 'Change the tenant',
  synopsis: 'Changes name, password policy, address pattern or default domain.',
  description: 'A new password policy holds for passwords set from now on; expiry is counted by it at once.',
  parameters: [
    { name: 'Name', kind: 'text', label: 'Name', help: 'The name of the organization.', min: 1 },
    {
      name: 'PasswordPolicy',
      kind: 'choice',
      choices: passwordPolicyNames,
      label: 'Password policy',
      help: 'BPOS as the original had it, Entra as its successor has it, or NIST as is advised today.',
    },
    {
      name: 'AddressPattern',
      kind: 'text',
      label: 'Address pattern',
      help: 'How an address follows from a name: {first}.{last}, or {f}{last} with initials.',
      min: 3,
      max: 64,
      choices: usualPatterns,
    },
    {
      name: 'DefaultDomain',
      kind: 'domain',
      label: 'Default domain',
      help: 'The domain of new addresses, and of names given without one.',
    },
    credentialParameter,
  ],
  examples: [
    { line: "Set-Tenant -PasswordPolicy 'NIST'", text: 'Long passwords that do not expire.' },
    { line: "Set-Tenant -AddressPattern '{f}.{last}'", text: 'a.verstraeten from now on.' },
  ],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})

/** Makes a copy that is safe to keep. */
export const backupTenant = cmdlet({
  name: 'Backup-Tenant',
  snapIn: 'TenantDesk',
  label: 'Back up the tenant',
  synopsis: 'Writes a complete, verified copy of the tenant.',
  description: 'The copy is consistent also while others write. It gets its name only when it is whole.',
  parameters: [
    {
      name: 'Path',
      kind: 'file',
      label: 'File',
      help: 'Where the copy goes; there must be no file of that name yet.',
      required: true,
      position: 0,
    },
    credentialParameter,
  ],
  output: {
    type: 'TenantBackup',
    properties: [
      { name: 'Path', kind: 'file', label: 'File', column: true },
      { name: 'Bytes', kind: 'size', label: 'Size', column: true },
      { name: 'JournalEntries', kind: 'integer', label: 'Journal entries', column: true },
    ],
  },
  examples: [{ line: "Backup-Tenant -Path 'fernwick-backup.tenant'", text: 'Into the current folder.' }],
  impact: 'medium',
  writes: false,
  input: 'stream',
  origin: 'ours',
})

/** Proves that the file is whole. */
export const testTenant = cmdlet({
  name: 'Test-Tenant',
  snapIn: 'TenantDesk',
  label: 'Check the tenant',
  synopsis: 'Checks file, schema, the chain and the end of the journal, and every object against it.',
  description:
    'An object that differs from what the journal tells of it was changed by something other than this program, or by a failing disk. Where the journal ended when this account last wrote to it is noted and signed outside the tenant, so that a journal that was cut short is found out. A clock that was set back is warned of; the journal is sound all the same.',
  parameters: [
    {
      name: 'AcceptEnd',
      kind: 'switch',
      label: 'Accept the end',
      help: 'Takes the end of the journal as it is now for the right one, as after an older copy was put in its place.',
    },
    credentialParameter,
  ],
  output: {
    type: 'TenantCheck',
    properties: [
      { name: 'Check', kind: 'choice', label: 'Check', column: true },
      { name: 'Ok', kind: 'boolean', label: 'In order', column: true },
      { name: 'Detail', kind: 'text', label: 'Detail', column: true },
    ],
  },
  examples: [{ line: 'Test-Tenant', text: 'Five checks, each with its result.' }],
  impact: 'none',
  writes: false,
  origin: 'ours',
})
