import type { Template } from './types.ts'

/** A template of the sample company; what it refers to is named by address or name. */
export type SampleTemplate = Pick<Template, 'name' | 'licences' | 'opens' | 'memberOf'> & Partial<Template>

/** What the company keeps for the people that it hires most. */
export const sampleTemplates: readonly SampleTemplate[] = [
  {
    name: 'Service desk',
    jobTitle: 'Service planner',
    department: 'Service',
    streetAddress: 'Rue du Prisme 4',
    zipOrPostalCode: '4000',
    city: 'Liège',
    countryOrRegion: 'Belgium',
    location: 'BE',
    licences: ['Mail Standard'],
    mailboxQuota: 25_600,
    opens: ['service.desk@fernwick.example'],
    memberOf: ['team.service@fernwick.example', 'everybody@fernwick.example'],
  },
  {
    name: 'Laboratory',
    addressPattern: '{f}{last}@fernwick-labs.example',
    jobTitle: 'Physicist',
    department: 'Research',
    location: 'DE',
    licences: ['Mail Plus'],
    mailboxQuota: 51_200,
    opens: [],
    memberOf: ['team.research@fernwick.example', 'everybody@fernwick.example'],
  },
  {
    name: 'Seasonal help',
    department: 'Production',
    accountOnly: true,
    licences: [],
    opens: [],
    memberOf: ['team.production@fernwick.example'],
  },
]
