import type { Job } from '../../shared/jobs/job.ts'
import { labelsOf } from '../../shared/localized.ts'

/**
 * What else a field is called: in the templates of the original's bulk scripts (2011) and of the service after it, in
 * password lists of the time, and in what Get- cmdlets export. Without blanks, signs and capitals.
 */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  Identity: ['emailaddress', 'email', 'mail', 'username', 'userprincipalname', 'upn', 'login', 'mailboxof', 'mailbox'],
  DisplayName: ['name', 'fullname'],
  FirstName: ['givenname'],
  LastName: ['surname', 'familyname'],
  JobTitle: ['title', 'position'],
  OfficeNumber: ['office', 'room'],
  OfficePhone: ['phone', 'telephone', 'phonenumber', 'businessphone'],
  MobilePhone: ['mobile', 'cellphone'],
  FaxNumber: ['fax'],
  StreetAddress: ['street', 'address'],
  City: ['town'],
  StateOrProvince: ['state', 'province'],
  ZipOrPostalCode: ['zip', 'zipcode', 'postalcode', 'postcode'],
  CountryOrRegion: ['country', 'region'],
  SubscriptionIDs: ['licence', 'license', 'licences', 'licenses', 'subscription', 'subscriptions'],
  UserLocation: ['mailboxlocation', 'location', 'usagelocation'],
  MailboxQuotaSize: ['mailboxsize', 'quota', 'mailboxquota'],
  Password: ['passwd', 'newpassword'],
  ChangePasswordOnNextLogon: ['mustchangepassword', 'changepassword'],
  Pop3: ['pop', 'popenabled', 'popaccess'],
  TrustedUser: ['trustee', 'delegate', 'trusted'],
  FullAccess: ['grantfullaccess'],
  SendAs: ['grantsendas'],
  SendOnBehalf: ['grantsendonbehalfof', 'sendonbehalfof'],
  AlternateRecipient: ['forwardingaddress', 'forwardto', 'forwardsto'],
  DeliverToBoth: ['delivertomailboxandforward', 'keepcopy'],
  Opens: ['opensmailboxesof'],
  MemberOf: ['groups', 'group', 'distributiongroups'],
}

/** A heading as it is compared. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** A heading that may mean an e-mail address or a street. */
const ambiguous = 'address'

/**
 * The field of the job that each heading names, in the order of the headings: by its own name or label first, then by what
 * else it is called. No field twice; undefined where a heading names none.
 */
export function recogniseHeadings(job: Job, headings: readonly string[]): readonly (string | undefined)[] {
  const words = headings.map(folded)
  const taken = new Map<number, string>()
  const free = (field: string) => ![...taken.values()].includes(field)

  const assign = (namesOf: (field: Job['fields'][number]) => readonly string[]) => {
    for (const field of job.fields) {
      if (!free(field.name)) continue
      for (const name of namesOf(field)) {
        const place = words.findIndex((word, index) => word === name && !taken.has(index))
        if (place < 0) continue
        taken.set(place, field.name)
        break
      }
    }
  }
  assign(({ name }) => [folded(name)])
  assign(({ name }) => (synonyms[name] ?? []).filter(each => each !== ambiguous))
  assign(({ name, parameter }) => (name === job.subject ? [] : labelsOf(parameter.label).map(folded)))
  // "Address" is the e-mail address where nothing else is, and the street where there is one already.
  const subjectTaken = !free(job.subject)
  assign(({ name }) => (name === (subjectTaken ? 'StreetAddress' : job.subject) ? [ambiguous] : []))
  assign(({ name, parameter }) => (name === job.subject ? labelsOf(parameter.label).map(folded) : []))
  return headings.map((_, index) => taken.get(index))
}
