import { addMSOnlineMailPermission } from '../cmdlets/msonline-mail-permission.ts'
import { enableMSOnlinePOPAccess } from '../cmdlets/msonline-pop-access.ts'
import { enableMSOnlineUser } from '../cmdlets/msonline-user-activation.ts'
import { addMSOnlineUser } from '../cmdlets/msonline-user.ts'
import { jobTexts } from '../texts/jobs.ts'
import { field, plain, step, type Job } from './job.ts'

const texts = jobTexts.provision

/** Where somebody sits and is reached. */
const contact = [
  'OfficeNumber',
  'OfficePhone',
  'MobilePhone',
  'FaxNumber',
  'StreetAddress',
  'ZipOrPostalCode',
  'City',
  'StateOrProvince',
  'CountryOrRegion',
] as const

/** A new person with everything that is needed to start: account, licence, mailbox, POP3, password, colleagues' mailboxes. */
export const provision: Job = {
  id: 'provision',
  title: texts.title,
  verbs: texts.verbs,
  subject: 'Identity',
  fields: [
    field(addMSOnlineUser, 'FirstName', plain),
    field(addMSOnlineUser, 'LastName', plain),
    field(addMSOnlineUser, 'Identity', { follows: 'address' }),
    field(addMSOnlineUser, 'DisplayName', { follows: 'displayName', ...plain }),
    field(addMSOnlineUser, 'JobTitle', plain),
    field(addMSOnlineUser, 'Department', plain),
    ...contact.map(name => field(addMSOnlineUser, name, plain)),
    field(enableMSOnlineUser, 'SubscriptionIDs', { needed: true, ...plain }),
    field(enableMSOnlineUser, 'MailboxQuotaSize', plain),
    field(enableMSOnlineUser, 'UserLocation', { needed: true, ...plain }),
    { name: 'Pop3', parameter: { name: 'Pop3', kind: 'switch', label: texts.pop3, help: texts.pop3Help } },
    field(addMSOnlineMailPermission, 'Identity', {
      as: 'Opens',
      label: texts.opens,
      ...plain,
      many: true,
      optional: true,
    }),
    field(addMSOnlineUser, 'MemberOf', plain),
    {
      name: 'AccountOnly',
      parameter: { name: 'AccountOnly', kind: 'switch', label: texts.accountOnly, help: texts.accountOnlyHelp },
    },
    field(enableMSOnlineUser, 'Password', { help: texts.passwordHelp }),
    field(enableMSOnlineUser, 'ChangePasswordOnNextLogon', { help: texts.mustChangeHelp }),
  ],
  columns: [
    [
      {
        title: texts.person,
        fields: ['FirstName', 'LastName', 'Identity', 'DisplayName', 'JobTitle', 'Department'],
      },
      { title: texts.contact, fields: contact, seldom: true },
    ],
    [
      {
        title: texts.mailbox,
        fields: ['SubscriptionIDs', 'MailboxQuotaSize', 'UserLocation', 'Opens', 'MemberOf', 'Pop3', 'AccountOnly'],
      },
      { title: texts.password, fields: ['Password', 'ChangePasswordOnNextLogon'] },
    ],
  ],
  steps: [
    step(addMSOnlineUser, [
      'Identity',
      'FirstName',
      'LastName',
      'DisplayName',
      'JobTitle',
      'Department',
      ...contact,
      'MemberOf',
    ]),
    step(
      enableMSOnlineUser,
      ['Identity', 'SubscriptionIDs', 'UserLocation', 'MailboxQuotaSize', 'Password', 'ChangePasswordOnNextLogon'],
      { unless: ['AccountOnly'] },
    ),
    step(enableMSOnlinePOPAccess, ['Identity'], { when: ['Pop3'], unless: ['AccountOnly'] }),
    {
      definition: addMSOnlineMailPermission,
      arguments: [
        { parameter: 'Identity', field: 'Opens' },
        { parameter: 'TrustedUser', field: 'Identity' },
        { parameter: 'GrantFullAccess', always: true },
      ],
      when: ['Opens'],
      each: 'Opens',
    },
  ],
}
