const number = (n: number) => n.toLocaleString('en')
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`
const lists = new Intl.ListFormat('en')

/** What each daily dialog says beside its fields: what is there already, and what Run would come to. */
export const consequenceTexts = {
  accountOnly: 'The account cannot sign in until it is enabled.',
  /** `taken` seats would be used of those that are left. */
  takes: (p: { taken: number; left: number; licence: string }) =>
    `Takes ${number(p.taken)} of ${number(p.left)} ${p.licence} left.`,
  takesUpTo: (p: { taken: number; left: number; licence: string }) =>
    `Takes up to ${number(p.taken)} of ${number(p.left)} ${p.licence} left.`,
  noneLeft: (p: { seats: number; licence: string }) =>
    `No ${p.licence} is left: all ${number(p.seats)} are taken. Choose another licence, or raise its seats under Settings.`,
  tooFew: (p: { wanted: number; left: number; licence: string }) =>
    `Only ${number(p.left)} ${p.licence} left for up to ${number(p.wanted)} people. Who comes too late fails.`,
  keepsLicence: (p: { licences: readonly string[] }) =>
    `Takes no licence: ${lists.format(p.licences)} is held already.`,
  losesSignIn: (p: { name: string }) => `${p.name} can no longer sign in.`,
  manyLoseSignIn: (n: number) => `${count(n, 'person', 'people')} can no longer sign in.`,
  licenceKept: (p: { licences: readonly string[] }) => `${lists.format(p.licences)} stays taken, the mailbox is kept.`,
  licenceFreed: (p: { licences: readonly string[] }) =>
    `${lists.format(p.licences)} becomes free, the mailbox is kept.`,
  licencesKept: 'Licences stay taken, mailboxes are kept.',
  licencesFreed: 'Their licences become free, mailboxes are kept.',
  noLicenceHeld: 'No licence is held.',
  mailStays: (p: { name: string }) => `Mail to ${p.name} stays in the own mailbox.`,
  opens: (p: { mailbox: string }) => `open the mailbox of ${p.mailbox}`,
  sendsAs: (p: { mailbox: string }) => `send as ${p.mailbox}`,
  sendsOnBehalf: (p: { mailbox: string }) => `send on behalf of ${p.mailbox}`,
  may: (p: { who: string; rights: readonly string[] }) => `${p.who} may ${lists.format(p.rights)}.`,
  mayNoLonger: (p: { who: string; rights: readonly string[] }) => `${p.who} may no longer ${lists.format(p.rights)}.`,
  people: (n: number) => count(n, 'person', 'people'),
  rightsOn: (p: { name: string }) => `On the mailbox of ${p.name} today`,
  rightsOf: (p: { name: string }) => `What ${p.name} may open today`,
  noRightsOn: 'Nobody but the owner.',
  noRightsOf: 'Only the own mailbox.',
  chooseMailbox: 'Choose a mailbox to see who has rights on it.',
  rightsToday: 'What there is today',
  alreadyThere: 'has it already',
  disabledPerson: 'disabled',
  moreGrants: (n: number) => `and ${number(n)} more`,
  revoke: 'Revoke',
  goesAlong: 'What goes along',
  looking: 'Looking what refers to this person…',
  nothingRefers: 'Nothing else refers to this person.',
  comesBack: 'One undo brings everything back.',
  freesOnRemoval: (p: { licences: readonly string[] }) => `${lists.format(p.licences)} becomes free.`,
  like: 'Like this person',
  likeHelp: 'Copies what is ticked from a colleague.',
  likeNothing: (p: { name: string }) => `There is nothing to copy from ${p.name}.`,
  copies: {
    group: (value: string) => `Group: ${value}`,
    department: (value: string) => `Department: ${value}`,
    title: (value: string) => `Title: ${value}`,
    location: (value: string) => `Location: ${value}`,
    licence: (value: string) => `Licence: ${value}`,
    opens: (value: string) => `Open ${value}`,
  },
  about: (n: number) => `About ${count(n, 'person', 'people')}`,
  andOthers: (n: number) => `and ${count(n, 'other', 'others')}`,
} as const
