import { disableMSOnlineUser, enableMSOnlineUser } from '../cmdlets/msonline-user-activation.ts'
import { removeMSOnlineUser, setMSOnlineUser } from '../cmdlets/msonline-user.ts'
import { jobTexts } from '../texts/jobs.ts'
import { field, plain, step, type Job } from './job.ts'

const profile = [
  'DisplayName',
  'FirstName',
  'LastName',
  'JobTitle',
  'Department',
  'OfficeNumber',
  'OfficePhone',
  'MobilePhone',
  'FaxNumber',
  'StreetAddress',
  'City',
  'StateOrProvince',
  'ZipOrPostalCode',
  'CountryOrRegion',
] as const

/** Changes what is known about a person. */
export const edit: Job = {
  id: 'edit',
  title: jobTexts.edit.title,
  verbs: jobTexts.edit.verbs,
  subject: 'Identity',
  fields: [
    field(setMSOnlineUser, 'Identity'),
    ...profile.map(name => field(setMSOnlineUser, name, plain)),
    field(setMSOnlineUser, 'Administrator'),
    field(setMSOnlineUser, 'Protected'),
  ],
  columns: [
    [
      { title: jobTexts.edit.person, fields: ['Identity', 'FirstName', 'LastName', 'DisplayName'] },
      { title: jobTexts.edit.work, fields: ['JobTitle', 'Department', 'OfficeNumber'] },
    ],
    [
      { title: jobTexts.edit.phone, fields: ['OfficePhone', 'MobilePhone', 'FaxNumber'] },
      {
        title: jobTexts.edit.post,
        fields: ['StreetAddress', 'ZipOrPostalCode', 'City', 'StateOrProvince', 'CountryOrRegion'],
      },
      { title: jobTexts.edit.guard, fields: ['Administrator', 'Protected'] },
    ],
  ],
  steps: [step(setMSOnlineUser, ['Identity', ...profile, 'Administrator', 'Protected'])],
}

/** Gives people services or their sign-in back. */
export const enable: Job = {
  id: 'enable',
  title: jobTexts.enable.title,
  verbs: jobTexts.enable.verbs,
  subject: 'Identity',
  fields: [
    field(enableMSOnlineUser, 'Identity'),
    field(enableMSOnlineUser, 'SubscriptionIDs'),
    field(enableMSOnlineUser, 'UserLocation'),
    field(enableMSOnlineUser, 'MailboxQuotaSize'),
    field(enableMSOnlineUser, 'Password'),
    field(enableMSOnlineUser, 'ChangePasswordOnNextLogon'),
  ],
  columns: [
    [
      { title: jobTexts.enable.person, fields: ['Identity'] },
      { title: jobTexts.enable.mailbox, fields: ['SubscriptionIDs', 'UserLocation', 'MailboxQuotaSize'] },
      { title: jobTexts.enable.password, fields: ['Password', 'ChangePasswordOnNextLogon'] },
    ],
  ],
  steps: [
    step(enableMSOnlineUser, [
      'Identity',
      'SubscriptionIDs',
      'UserLocation',
      'MailboxQuotaSize',
      'Password',
      'ChangePasswordOnNextLogon',
    ]),
  ],
}

/** Takes sign-in away. */
export const disable: Job = {
  id: 'disable',
  title: jobTexts.disable.title,
  verbs: jobTexts.disable.verbs,
  subject: 'Identity',
  fields: [field(disableMSOnlineUser, 'Identity'), field(disableMSOnlineUser, 'ReleaseLicence')],
  columns: [[{ title: jobTexts.disable.person, fields: ['Identity', 'ReleaseLicence'] }]],
  steps: [step(disableMSOnlineUser, ['Identity', 'ReleaseLicence'])],
}

/** Ends an account for good. */
export const remove: Job = {
  id: 'remove',
  title: jobTexts.remove.title,
  verbs: jobTexts.remove.verbs,
  subject: 'Identity',
  fields: [field(removeMSOnlineUser, 'Identity'), field(removeMSOnlineUser, 'Force')],
  columns: [[{ title: jobTexts.remove.person, fields: ['Identity', 'Force'] }]],
  steps: [step(removeMSOnlineUser, ['Identity', 'Force'])],
}
