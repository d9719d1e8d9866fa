/** One office of the sample company; numbers end in figures that the pattern's `d` leave open. */
export interface SampleOffice {
  readonly streets: readonly string[]
  readonly city: string
  readonly stateOrProvince: string
  readonly zipOrPostalCode: string
  readonly countryOrRegion: string
  /** ISO 3166-1. */
  readonly location: string
  readonly phone: string
  readonly mobile: string
  /** Its share of the people, in hundredths. */
  readonly share: number
}

/** The offices. Their numbers are from the ranges that regulators keep for films where there are any, else nobody's. */
export const sampleOffices: readonly SampleOffice[] = [
  {
    streets: ['Lenzenkaai', 'Slijpersstraat', 'Barometerlaan'],
    city: 'Ghent',
    stateOrProvince: 'East Flanders',
    zipOrPostalCode: '9000',
    countryOrRegion: 'Belgium',
    location: 'BE',
    phone: '+32 9 555 dd dd',
    mobile: '+32 455 55 dd dd',
    share: 42,
  },
  {
    streets: ['Rue du Prisme', 'Quai des Balances'],
    city: 'Liège',
    stateOrProvince: 'Liège',
    zipOrPostalCode: '4000',
    countryOrRegion: 'Belgium',
    location: 'BE',
    phone: '+32 4 555 dd dd',
    mobile: '+32 455 56 dd dd',
    share: 18,
  },
  {
    streets: ['Am Lotpunkt', 'Kompassgasse'],
    city: 'Köln',
    stateOrProvince: 'Nordrhein-Westfalen',
    zipOrPostalCode: '50667',
    countryOrRegion: 'Germany',
    location: 'DE',
    phone: '+49 221 4710 ddd',
    mobile: '+49 171 39200 dd',
    share: 13,
  },
  {
    streets: ['Impasse du Sextant', 'Allée des Opticiens'],
    city: 'Lyon',
    stateOrProvince: 'Auvergne-Rhône-Alpes',
    zipOrPostalCode: '69002',
    countryOrRegion: 'France',
    location: 'FR',
    phone: '+33 4 65 71 dd dd',
    mobile: '+33 6 39 98 dd dd',
    share: 11,
  },
  {
    streets: ['Gauge Street', 'Theodolite Row'],
    city: 'Manchester',
    stateOrProvince: 'Greater Manchester',
    zipOrPostalCode: 'M1 1AA',
    countryOrRegion: 'United Kingdom',
    location: 'GB',
    phone: '+44 161 496 0ddd',
    mobile: '+44 7700 900ddd',
    share: 10,
  },
  {
    streets: ['Caliper Avenue', 'Vernier Lane'],
    city: 'Boston',
    stateOrProvince: 'Massachusetts',
    zipOrPostalCode: '02110',
    countryOrRegion: 'United States',
    location: 'US',
    phone: '+1 617 555 01dd',
    mobile: '+1 857 555 01dd',
    share: 6,
  },
]

/** One department of the sample company. */
export interface SampleDepartment {
  readonly name: string
  readonly titles: readonly string[]
  /** Its share of the people, in hundredths. */
  readonly share: number
}

/** The departments of a maker of measuring instruments. */
export const sampleDepartments: readonly SampleDepartment[] = [
  {
    name: 'Service',
    titles: ['Service engineer', 'Calibration technician', 'Field engineer', 'Service planner'],
    share: 17,
  },
  { name: 'Sales', titles: ['Account manager', 'Sales engineer', 'Export coordinator', 'Order desk'], share: 15 },
  { name: 'Production', titles: ['Instrument maker', 'Assembler', 'Line lead', 'Optics technician'], share: 18 },
  { name: 'Research', titles: ['Physicist', 'Optical designer', 'Firmware developer', 'Test engineer'], share: 13 },
  { name: 'Logistics', titles: ['Warehouse planner', 'Shipping clerk', 'Customs specialist'], share: 9 },
  { name: 'Quality', titles: ['Quality inspector', 'Metrologist', 'Auditor'], share: 6 },
  { name: 'Finance', titles: ['Accountant', 'Controller', 'Payroll officer'], share: 6 },
  { name: 'IT', titles: ['System administrator', 'Application manager', 'Support analyst'], share: 4 },
  { name: 'Marketing', titles: ['Copywriter', 'Product marketer', 'Event planner'], share: 4 },
  { name: 'People', titles: ['Recruiter', 'People partner', 'Training coordinator'], share: 3 },
  { name: 'Purchasing', titles: ['Buyer', 'Supplier manager'], share: 3 },
  { name: 'Legal', titles: ['Counsel', 'Contract manager'], share: 2 },
]
