import type { JobId, JobValues } from '../../shared/jobs/job.ts'
import { jobChoices } from '../../shared/jobs/mailbox.ts'
import { SecureString } from '../../shared/values.ts'

/** One thing a person does: a job with what its fields say. */
export interface Deed {
  readonly job: JobId
  readonly values: JobValues
}

const licence = 'Exchange Online'
const ann = 'ann.verstraeten@contoso.example'
const tom = 'tom.okafor@contoso.example'

/** Ann and Tom start on Monday. Told once; window, browser and terminal each act it out. */
export const story: readonly Deed[] = [
  {
    job: 'provision',
    values: {
      FirstName: 'Ann',
      LastName: 'Verstraeten',
      Identity: ann,
      DisplayName: 'Ann Verstraeten',
      Department: 'Service',
      SubscriptionIDs: [licence],
      UserLocation: 'BE',
      Pop3: false,
      Password: new SecureString('Harbour-tin-9'),
    },
  },
  {
    job: 'provision',
    values: {
      FirstName: 'Tom',
      LastName: "O'Kafor",
      Identity: tom,
      DisplayName: "Tom O'Kafor",
      SubscriptionIDs: [licence],
      MailboxQuotaSize: '25GB',
      UserLocation: 'NL',
      Pop3: true,
      Password: new SecureString('Lantern+Moss4'),
    },
  },
  { job: 'disable', values: { Identity: tom } },
  { job: 'enable', values: { Identity: tom } },
  { job: 'pop3', values: { Identity: ann, Pop3: jobChoices.on } },
  {
    job: 'permissions',
    values: { Identity: ann, TrustedUser: [tom], FullAccess: jobChoices.grant, SendAs: jobChoices.grant },
  },
  {
    job: 'alternateRecipient',
    values: { Identity: ann, Forwarding: jobChoices.forward, AlternateRecipient: tom, DeliverToBoth: true },
  },
  { job: 'password', values: { Identity: tom, Password: new SecureString('Copper.Leaf.21'), GeneratePassword: false } },
]

/** What is taken back at the end: the forwarding, the run before the last. */
export const undone = 'Set-MSOnlineAlternateRecipient'
