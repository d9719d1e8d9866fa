import { isSaid } from './pipelines.ts'
import type { JobValues } from './job.ts'

/** A template as it is kept. Texts that say nothing are null. */
export interface TemplateContent {
  readonly jobTitle: string | null
  readonly department: string | null
  readonly officeNumber: string | null
  readonly officePhone: string | null
  readonly faxNumber: string | null
  readonly streetAddress: string | null
  readonly city: string | null
  readonly stateOrProvince: string | null
  readonly zipOrPostalCode: string | null
  readonly countryOrRegion: string | null
  /** ISO 3166-1, upper case. */
  readonly location: string | null
  /** Megabytes. */
  readonly mailboxQuota: number | null
  readonly popEnabled: boolean
  /** Makes an account without services. */
  readonly accountOnly: boolean
}

/** What a template refers to, as people name it: licences by name, the others by address. */
export interface TemplateReferences {
  readonly licences: readonly string[]
  readonly opens: readonly string[]
  readonly memberOf: readonly string[]
}

const megabyte = 1024 ** 2

/** What a template says, under the names of the fields of provisioning; the size of the mailbox in bytes. */
export function templateValues(content: TemplateContent, { licences, opens, memberOf }: TemplateReferences) {
  return {
    JobTitle: content.jobTitle,
    Department: content.department,
    OfficeNumber: content.officeNumber,
    OfficePhone: content.officePhone,
    FaxNumber: content.faxNumber,
    StreetAddress: content.streetAddress,
    City: content.city,
    StateOrProvince: content.stateOrProvince,
    ZipOrPostalCode: content.zipOrPostalCode,
    CountryOrRegion: content.countryOrRegion,
    SubscriptionIDs: licences,
    UserLocation: content.location,
    MailboxQuotaSize: content.mailboxQuota === null ? null : content.mailboxQuota * megabyte,
    Pop3: content.popEnabled,
    AccountOnly: content.accountOnly,
    Opens: opens,
    MemberOf: memberOf,
  }
}

/** The fields as they are said, and what the template says for those that are not. */
export function underlaid(said: JobValues, template: JobValues): JobValues {
  const more = Object.entries(template).filter(([name, value]) => said[name] === undefined && isSaid(value))
  return { ...Object.fromEntries(more), ...said }
}
