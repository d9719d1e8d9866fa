import {
  removeMSOnlineAlternateRecipient,
  setMSOnlineAlternateRecipient,
} from '../cmdlets/msonline-alternate-recipient.ts'
import { addMSOnlineMailPermission, removeMSOnlineMailPermission } from '../cmdlets/msonline-mail-permission.ts'
import { disableMSOnlinePOPAccess, enableMSOnlinePOPAccess } from '../cmdlets/msonline-pop-access.ts'
import { setMSOnlineUserPassword } from '../cmdlets/msonline-user-password.ts'
import { choiceTexts } from '../texts/details.ts'
import { jobTexts } from '../texts/jobs.ts'
import { field, step, type FieldArgument, type Job, type JobField } from './job.ts'

/** What a choice field of a job offers, as files of rows have it; a line shows the cmdlet that each stands for. */
export const jobChoices = {
  on: 'On',
  off: 'Off',
  grant: 'Grant',
  revoke: 'Revoke',
  forward: 'Forward',
  clear: 'Stop',
} as const

const choice = (name: string, label: string, help: string, choices: readonly string[], needed = false): JobField => ({
  name,
  parameter: { name, kind: 'choice', label, help, choices, choiceWords: choiceTexts },
  ...(needed ? { needed: true } : {}),
})

/** Turns POP3 on or off. */
export const pop3: Job = {
  id: 'pop3',
  title: jobTexts.pop3.title,
  verbs: jobTexts.pop3.verbs,
  subject: 'Identity',
  fields: [
    field(enableMSOnlinePOPAccess, 'Identity'),
    choice('Pop3', jobTexts.pop3.access, jobTexts.pop3.accessHelp, [jobChoices.on, jobChoices.off], true),
  ],
  columns: [[{ title: jobTexts.pop3.person, fields: ['Identity', 'Pop3'] }]],
  steps: [
    step(enableMSOnlinePOPAccess, ['Identity'], { only: { field: 'Pop3', is: jobChoices.on } }),
    step(disableMSOnlinePOPAccess, ['Identity'], { only: { field: 'Pop3', is: jobChoices.off } }),
  ],
}

const rights = [
  { name: 'FullAccess', grant: 'GrantFullAccess', revoke: 'RemoveFullAccess' },
  { name: 'SendAs', grant: 'GrantSendAs', revoke: 'RemoveSendAs' },
  { name: 'SendOnBehalf', grant: 'GrantSendOnBehalfOf', revoke: 'RemoveSendOnBehalfOf' },
] as const

const argumentsOf = (way: 'grant' | 'revoke'): readonly FieldArgument[] =>
  rights.map(right => ({
    parameter: right[way],
    field: right.name,
    equals: { is: jobChoices[way], value: true },
  }))

/** Grants and revokes rights on a mailbox, for one or many. */
export const permissions: Job = {
  id: 'permissions',
  title: jobTexts.permissions.title,
  verbs: jobTexts.permissions.verbs,
  subject: 'Identity',
  fields: [
    field(addMSOnlineMailPermission, 'Identity'),
    field(addMSOnlineMailPermission, 'TrustedUser', { many: true }),
    ...rights.map(({ name }) =>
      choice(name, jobTexts.permissions[name], jobTexts.permissions[`${name}Help`], [
        jobChoices.grant,
        jobChoices.revoke,
      ]),
    ),
  ],
  columns: [
    [
      { title: jobTexts.permissions.people, fields: ['Identity', 'TrustedUser'] },
      { title: jobTexts.permissions.rights, fields: ['FullAccess', 'SendAs', 'SendOnBehalf'] },
    ],
  ],
  steps: [
    {
      definition: removeMSOnlineMailPermission,
      arguments: [
        { parameter: 'Identity', field: 'Identity' },
        { parameter: 'TrustedUser', field: 'TrustedUser' },
        ...argumentsOf('revoke'),
      ],
      any: rights.map(({ name }) => ({ field: name, is: jobChoices.revoke })),
      each: 'TrustedUser',
    },
    {
      definition: addMSOnlineMailPermission,
      arguments: [
        { parameter: 'Identity', field: 'Identity' },
        { parameter: 'TrustedUser', field: 'TrustedUser' },
        ...argumentsOf('grant'),
      ],
      any: rights.map(({ name }) => ({ field: name, is: jobChoices.grant })),
      each: 'TrustedUser',
    },
  ],
}

/** Forwards mail to somebody else, or stops it. */
export const alternateRecipient: Job = {
  id: 'alternateRecipient',
  title: jobTexts.alternateRecipient.title,
  verbs: jobTexts.alternateRecipient.verbs,
  subject: 'Identity',
  fields: [
    field(setMSOnlineAlternateRecipient, 'Identity'),
    choice(
      'Forwarding',
      jobTexts.alternateRecipient.forwarding,
      jobTexts.alternateRecipient.forwardingHelp,
      [jobChoices.forward, jobChoices.clear],
      true,
    ),
    field(setMSOnlineAlternateRecipient, 'AlternateRecipient'),
    field(setMSOnlineAlternateRecipient, 'DeliverToBoth'),
  ],
  columns: [
    [
      {
        title: jobTexts.alternateRecipient.mail,
        fields: ['Identity', 'Forwarding', 'AlternateRecipient', 'DeliverToBoth'],
      },
    ],
  ],
  steps: [
    step(setMSOnlineAlternateRecipient, ['Identity', 'AlternateRecipient', 'DeliverToBoth'], {
      only: { field: 'Forwarding', is: jobChoices.forward },
    }),
    step(removeMSOnlineAlternateRecipient, ['Identity'], { only: { field: 'Forwarding', is: jobChoices.clear } }),
  ],
}

/** Gives a person another password. */
export const password: Job = {
  id: 'password',
  title: jobTexts.password.title,
  verbs: jobTexts.password.verbs,
  subject: 'Identity',
  fields: [
    field(setMSOnlineUserPassword, 'Identity'),
    field(setMSOnlineUserPassword, 'Password'),
    field(setMSOnlineUserPassword, 'GeneratePassword'),
    field(setMSOnlineUserPassword, 'PasswordStyle'),
    field(setMSOnlineUserPassword, 'ChangePasswordOnNextLogon'),
  ],
  columns: [
    [
      { title: jobTexts.password.person, fields: ['Identity'] },
      {
        title: jobTexts.password.password,
        fields: ['GeneratePassword', 'PasswordStyle', 'Password', 'ChangePasswordOnNextLogon'],
      },
    ],
  ],
  steps: [
    {
      definition: setMSOnlineUserPassword,
      arguments: [
        { parameter: 'Identity', field: 'Identity' },
        { parameter: 'Password', field: 'Password' },
        { parameter: 'GeneratePassword', field: 'GeneratePassword' },
        { parameter: 'PasswordStyle', field: 'PasswordStyle', onlyWith: 'GeneratePassword' },
        { parameter: 'ChangePasswordOnNextLogon', field: 'ChangePasswordOnNextLogon' },
      ],
    },
  ],
}
