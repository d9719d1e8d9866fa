import { cmdlet } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'
import { choiceTexts } from '../texts/details.ts'
import { personParameter } from './user-profile.ts'

/** Gives a password, or says whether it has to be changed. */
export const setMSOnlineUserPassword = cmdlet({
  name: 'Set-MSOnlineUserPassword',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Set a password',
  synopsis: 'Gives a person a new password, or makes them change it.',
  description:
    'A typed password stands as it is unless ChangePasswordOnNextLogon says otherwise; a generated one has to be changed at the next sign-in. A generated password is shown once and kept nowhere.',
  parameters: [
    personParameter,
    {
      name: 'Password',
      kind: 'secret',
      label: 'Password',
      help: 'The new password; it has to meet the policy of the tenant.',
    },
    {
      name: 'ChangePasswordOnNextLogon',
      kind: 'boolean',
      label: 'Must change password',
      help: 'Whether the password has to be changed at the next sign-in.',
    },
    {
      name: 'GeneratePassword',
      kind: 'switch',
      label: 'Generate a password',
      help: 'Generates a password that meets the policy and shows it once.',
      origin: 'ours',
    },
    {
      name: 'PasswordStyle',
      kind: 'choice',
      choices: ['characters', 'words'],
      choiceWords: choiceTexts,
      label: 'Style',
      help: 'Sixteen characters (95 bits), or words that are easy to read out: five (60 bits), under BPOS three (36 bits).',
      origin: 'ours',
    },
    credentialParameter,
  ],
  examples: [
    {
      line: "Set-MSOnlineUserPassword -Identity 'tom.okafor@fernwick.example' -GeneratePassword",
      text: 'Shows a new password once.',
    },
    {
      line: "Set-MSOnlineUserPassword -Identity 'tom.okafor@fernwick.example' -Password 'Gull-42-kite' -ChangePasswordOnNextLogon $true",
      text: 'Sets a password for one sign-in.',
    },
    {
      line: "Get-MSOnlineUser -Enabled | Where-Object { $_.PasswordLastSetDate -lt '2026-01-01' } | Set-MSOnlineUserPassword -ChangePasswordOnNextLogon $true",
      text: 'Everybody with an old password has to change it.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'documented',
})

/** Exempts a password from expiry. */
export const setMSOnlineUserPasswordNeverExpire = cmdlet({
  name: 'Set-MSOnlineUserPasswordNeverExpire',
  snapIn: 'Microsoft.Exchange.Transporter',
  label: 'Set whether a password expires',
  synopsis: 'Exempts a password from expiry, or ends the exemption.',
  description: 'Meant for mailboxes of devices and programs, where nobody is there to change a password.',
  parameters: [
    personParameter,
    {
      name: 'PasswordNeverExpire',
      kind: 'boolean',
      label: 'Never expires',
      help: 'Yes exempts the password, no lets it expire by the policy.',
      required: true,
    },
    credentialParameter,
  ],
  examples: [
    {
      line: "Set-MSOnlineUserPasswordNeverExpire -Identity 'tom.okafor@fernwick.example' -PasswordNeverExpire $true",
      text: 'The password no longer expires.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'documented',
})

/** How a try to sign in ended. */
export const passwordResults = ['Valid', 'MustChange', 'Expired', 'Wrong', 'LockedOut', 'Disabled'] as const

/** The one place where a password is compared. */
export const testMSOnlineUserPassword = cmdlet({
  name: 'Test-MSOnlineUserPassword',
  snapIn: 'TenantDesk',
  label: 'Test a password',
  synopsis: 'Tries a password as a sign-in would.',
  description:
    'A right password is noted as a sign-in. A wrong one counts: after as many as the policy says, sign-in is locked for a while, also with the right password. An unknown name answers Wrong, and takes as long.',
  parameters: [
    personParameter,
    { name: 'Password', kind: 'secret', label: 'Password', help: 'The password to try.', required: true },
    credentialParameter,
  ],
  output: {
    type: 'TenantPasswordTest',
    properties: [
      { name: 'Identity', kind: 'text', label: 'User name', column: true },
      { name: 'Result', kind: 'choice', label: 'Result', column: true },
      { name: 'Expires', kind: 'date', label: 'Expires', column: true },
      { name: 'LockedUntil', kind: 'date', label: 'Locked until', column: true },
    ],
  },
  examples: [
    {
      line: "Test-MSOnlineUserPassword -Identity 'tom.okafor@fernwick.example' -Password 'Gull-42-kite'",
      text: 'Says whether it is right.',
    },
  ],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})
