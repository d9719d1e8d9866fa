/** Somebody of the sample company who is told of by name. */
export interface SampleRole {
  /** The part of the address before the @. */
  readonly name: string
  readonly displayName: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly department: string
  readonly jobTitle: string
  readonly state?: 'awaiting' | 'disabled'
  readonly administrator?: true
  readonly pop?: true
  /** Other addresses, in full or as the part before the @ of the first domain. */
  readonly addresses?: readonly string[]
}

/** The people in the foreground: they are in the pictures, the examples and the help. */
export const sampleCast: readonly SampleRole[] = [
  role('marieke.lambrecht', 'Marieke|Lambrecht', 'IT', 'Head of IT', { administrator: true }),
  role('kofi.mensah', 'Kofi|Mensah', 'IT', 'System administrator', { administrator: true }),
  role('ann.verstraeten', 'Ann|Verstraeten', 'Service', 'Service planner', { state: 'awaiting' }),
  role('gudrun.solveigar', 'Gudrún|Sólveigardóttir', 'Service', 'Calibration technician', { state: 'disabled' }),
  role('mehmet.yildiz', 'Mehmet|Yıldız', 'Service', 'Head of Service'),
  role('ngocanh.tran', 'Ngọc Anh|Trần', 'Service', 'Service planner'),
  role('tom.okafor', 'Tom|Okafor', 'Service', 'Field engineer', {
    pop: true,
    addresses: ['service.tom', 'tokafor@fernwick-labs.example'],
  }),
  role('chiara.bianchi', 'Chiara|Bianchi', 'Sales', 'Head of Sales'),
  role('eunji.park', 'Eun-ji|Park', 'Sales', 'Account manager'),
  role('olumide.adeyemi', 'Olumide|Adeyemi', 'Sales', 'Sales engineer', { pop: true }),
  role('priya.raghunathan', 'Priya|Raghunathan', 'People', 'Recruiter', { state: 'awaiting' }),
  role('zoe.muller', 'Zoë|Müller-Lefèvre', 'People', 'Head of People', { addresses: ['zoe.lefevre'] }),
  role('aroha.ngata', 'Aroha|Ngata', 'Logistics', 'Head of Logistics'),
  role('jb.ndiaye', 'Jean-Baptiste|N’Diaye', 'Logistics', 'Customs specialist', { pop: true }),
  role('fatima.alzahra', 'Fatima|al-Zahra', 'Legal', 'Head of Legal'),
  shared('service.desk', 'Service desk', 'Service'),
  shared('orders', 'Orders', 'Sales'),
  shared('careers', 'Careers', 'People'),
]

function role(
  name: string,
  names: string,
  department: string,
  jobTitle: string,
  more: Pick<SampleRole, 'state' | 'administrator' | 'pop' | 'addresses'> = {},
): SampleRole {
  const [firstName = '', lastName = ''] = names.split('|')
  return { name, displayName: `${firstName} ${lastName}`, firstName, lastName, department, jobTitle, ...more }
}

/** A mailbox that several people read. */
function shared(name: string, displayName: string, department: string): SampleRole {
  return { name, displayName, firstName: null, lastName: null, department, jobTitle: 'Shared mailbox' }
}

/** Forwarding that is told of: from, to, and whether a copy stays. */
export const sampleForwards: readonly (readonly [from: string, to: string, both: boolean])[] = [
  ['tom.okafor', 'ngocanh.tran', true],
  ['gudrun.solveigar', 'mehmet.yildiz', false],
  ['jb.ndiaye', 'jb.ndiaye@post.example', true],
  ['olumide.adeyemi', 'olumide@adeyemi.example', false],
]

/** Who may do what with a shared mailbox or a colleague's. */
export const sampleGrants: readonly (readonly [
  mailbox: string,
  trustee: string,
  rights: 'read' | 'send-as' | 'on-behalf',
])[] = [
  ['service.desk', 'mehmet.yildiz', 'send-as'],
  ['service.desk', 'ngocanh.tran', 'send-as'],
  ['service.desk', 'tom.okafor', 'send-as'],
  ['orders', 'chiara.bianchi', 'send-as'],
  ['orders', 'eunji.park', 'on-behalf'],
  ['orders', 'olumide.adeyemi', 'read'],
  ['careers', 'zoe.muller', 'send-as'],
  ['chiara.bianchi', 'eunji.park', 'on-behalf'],
  ['mehmet.yildiz', 'ngocanh.tran', 'on-behalf'],
  ['aroha.ngata', 'jb.ndiaye', 'read'],
]
