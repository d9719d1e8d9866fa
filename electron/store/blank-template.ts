import type { Template } from './types.ts'

/** A template that says nothing yet. */
export function blankTemplate(id: string, name: string): Template {
  return {
    id,
    name,
    addressPattern: null,
    jobTitle: null,
    department: null,
    officeNumber: null,
    officePhone: null,
    faxNumber: null,
    streetAddress: null,
    city: null,
    stateOrProvince: null,
    zipOrPostalCode: null,
    countryOrRegion: null,
    location: null,
    licences: [],
    mailboxQuota: null,
    popEnabled: false,
    accountOnly: false,
    opens: [],
    memberOf: [],
  }
}
