import { again, askOperator } from './directory-codes.ts'

/** A sentence and the way out, for a failure of a directory. */
export interface DirectoryProblem {
  readonly message: string
  readonly advice: string
}

const say = (message: string, advice: string): DirectoryProblem => ({ message, advice })

/** What can go wrong between this program and a directory, in the order in which a connection is made. */
export const directoryProblems = {
  badUrl: (p: { url: string }) =>
    say(`"${p.url}" is not the address of a directory.`, 'Write ldaps://host, ldaps://host:port or ldap://host:port.'),
  securityMismatch: (p: { url: string }) =>
    say(
      `${p.url} and the chosen way to secure the connection contradict each other.`,
      'ldaps:// is secured from its first byte; ldap:// uses StartTLS, or nothing on this computer itself.',
    ),
  nameNotFound: (p: { host: string }) =>
    say(`The name ${p.host} has no address.`, 'Look for a typing error, and ask whether this network knows the name.'),
  notLoopback: (p: { host: string; address: string }) =>
    say(
      `${p.host} is ${p.address}, another computer, and the connection would not be encrypted.`,
      'Use ldaps:// or StartTLS. Without encryption only this computer itself (127.0.0.1 or ::1) is accepted.',
    ),
  groupsMissing: (p: { groups: string }) =>
    say(
      `The account finds no such protected group: ${p.groups}.`,
      'Write the name (DN) of each as the directory has it. While one is missing, nobody is disabled or removed.',
    ),
  refused: (p: { host: string; port: number }) =>
    say(
      `Nothing accepts connections at ${p.host}, port ${p.port}.`,
      'Check the port (636 for ldaps, 389 for ldap) and whether the directory is running.',
    ),
  unreachable: (p: { host: string; port: number; code: string }) =>
    say(
      `${p.host}, port ${p.port}, cannot be reached (${p.code}).`,
      'Check the network, a VPN and the firewalls between this computer and the directory.',
    ),
  timedOut: (p: { host: string; seconds: number }) =>
    say(`${p.host} did not answer within ${p.seconds} seconds.`, askOperator),
  tooSlow: (p: { host: string; seconds: number }) =>
    say(
      `${p.host} sends so slowly that no whole answer, or too few of them, came within ${p.seconds} seconds.`,
      askOperator,
    ),
  cut: (p: { host: string }) => say(`The connection to ${p.host} ended in the middle of an answer.`, again),
  disconnected: (p: { host: string; reason: string }) =>
    say(`${p.host} said that it ends the connection (${p.reason}).`, again),

  notTls: (p: { host: string; port: number }) =>
    say(
      `${p.host}, port ${p.port}, does not speak TLS.`,
      'Port 636 is usual for ldaps://. On port 389 choose ldap:// with StartTLS.',
    ),
  tlsTooOld: (p: { host: string }) =>
    say(
      `${p.host} offers no TLS version that is still safe.`,
      'TLS 1.2 or newer must be switched on at the directory.',
    ),
  tlsFailed: (p: { host: string; code: string }) =>
    say(`The encrypted connection to ${p.host} could not be made (${p.code}).`, askOperator),
  startTlsRefused: (p: { host: string; result: string }) =>
    say(
      `${p.host} refuses StartTLS. ${p.result}`,
      'Use ldaps:// (port 636), or have a certificate installed at the directory. Nothing was sent unencrypted.',
    ),
  plaintextBeforeTls: (p: { host: string }) =>
    say(
      `Bytes came from ${p.host} before the encryption began that nobody asked for; somebody may be between.`,
      'Use ldaps:// (port 636), and have the network looked at. The password was not sent.',
    ),
  certificateExpired: (p: { host: string; subject: string; until: string }) =>
    say(
      `The certificate of ${p.host} (${p.subject}) expired on ${p.until}.`,
      'Have it renewed at the directory; also check the clock of this computer.',
    ),
  certificateNotYet: (p: { host: string; subject: string; from: string }) =>
    say(
      `The certificate of ${p.host} (${p.subject}) is valid only from ${p.from}.`,
      'Check the clock of this computer and of the directory.',
    ),
  certificateWrongName: (p: { name: string; names: string }) =>
    say(
      `The certificate is not for ${p.name}; it is for ${p.names}.`,
      'Use one of these names in the address, or name it as the server name.',
    ),
  certificateSelfSigned: (p: { host: string; subject: string; fingerprint: string }) =>
    say(
      `The certificate of ${p.host} (${p.subject}) is self-signed, and it is not one that is trusted here.`,
      `Give it as the certificate authority, or pin its fingerprint after comparing it at the directory: ${p.fingerprint}`,
    ),
  certificateUnknownAuthority: (p: { host: string; subject: string; issuer: string; given: boolean }) =>
    say(
      `The certificate of ${p.host} (${p.subject}) was issued by ${p.issuer}, which is not ${p.given ? 'the given certificate authority' : 'a certificate authority this computer trusts'}.`,
      'Give the file of the right certificate authority (PEM).',
    ),
  certificateOther: (p: { host: string; subject: string; code: string }) =>
    say(`The certificate of ${p.host} (${p.subject}) does not hold: ${p.code}.`, 'Have it replaced at the directory.'),
  certificateNotPinned: (p: { host: string; subject: string; found: string }) =>
    say(
      `The certificate of ${p.host} (${p.subject}) is not the pinned one: its fingerprint is ${p.found}.`,
      'If it was renewed, compare the new fingerprint at the directory and pin that. The password was not sent.',
    ),
  badAuthority: () =>
    say(
      'The certificate authority that was given is not a PEM certificate.',
      'Give the file that begins with -----BEGIN CERTIFICATE-----.',
    ),
  badPin: () =>
    say(
      'The pinned fingerprint is not a SHA-256 fingerprint.',
      'It has 64 hexadecimal digits, with or without colons.',
    ),

  emptySecret: (p: { account: string }) =>
    say(
      `There is no password for ${p.account}.`,
      'Give it here with Set-CoexistenceConfiguration -Password, or in TENANT_DESK_BIND_PASSWORD; what the window sealed, only the window opens. Without one a directory would let anybody in as a stranger, and show less than is there.',
    ),
  bindFailed: (p: { account: string; reason: string; advice: string }) =>
    say(`The directory does not let ${p.account} in: ${p.reason}`, p.advice),
  bindReferral: () =>
    say(
      'The directory sends the sign-in on to another server. It was not followed, and no password was sent there.',
      'Name the other server itself, if it is the right one.',
    ),

  invalidAnswer: (p: { host: string; detail: string }) =>
    say(`${p.host} sent an answer that is not valid LDAP: ${p.detail}.`, again),
  answerTooLarge: (p: { host: string; megabytes: number; limit: number }) =>
    say(
      `${p.host} announced a single answer of ${p.megabytes} MB; at most ${p.limit} MB are accepted.`,
      'Leave out the attribute that is so large, or narrow the filter.',
    ),
  unasked: (p: { host: string }) => say(`${p.host} answered something that was not asked, or answered twice.`, again),

  badFilter: (p: { detail: string; position: number }) =>
    say(
      `The filter is not a valid LDAP filter: ${p.detail} at character ${p.position}.`,
      'An example: (&(mail=*)(department=Sales)).',
    ),
  badBase: (p: { base: string }) =>
    say(`"${p.base}" is not a valid distinguished name.`, 'An example: OU=People,DC=example,DC=com.'),
  baseMissing: (p: { base: string; matched: string }) =>
    say(
      `The directory has no ${p.base}${p.matched === '' ? '' : `; it knows only ${p.matched}`}.`,
      'Check the base for typing errors, and whether the account may read it.',
    ),
  baseGone: (p: { base: string }) => say(`${p.base} could be read at the start, but no longer at the end.`, again),
  baseReplaced: (p: { base: string }) => say(`${p.base} was another entry at the end than at the start.`, again),
  nothingFound: (p: { base: string; filter: string }) =>
    say(
      `The directory answered well but gave not one object under ${p.base}${p.filter === '' ? '' : ` for ${p.filter}`}.`,
      'An empty answer is never taken as "everyone is gone". Check the base, the filter and what the account may read.',
    ),
  resultCode: (p: { code: number; reason: string; advice: string; diagnostic: string }) =>
    say(`The directory stopped: ${p.reason}${p.diagnostic === '' ? '' : ` (It says: ${p.diagnostic})`}`, p.advice),
  referral: (p: { target: string }) =>
    say(
      `A part of what was asked lies on another server (${p.target}). It was not followed, so the reading is not complete.`,
      'Choose a base that lies wholly on this server, or name the other server itself.',
    ),
  pagedMissing: () =>
    say(
      'The directory left out the page control in its answer, so nothing proves that all pages came.',
      'The server, or a proxy before it, does not page rightly. Name the server itself.',
    ),
  cookieRepeated: () => say('The directory sent the same page cookie again: it would go round in a circle.', again),
  controlMissing: (p: { control: string }) =>
    say(`The directory answered without the control that was asked for (${p.control}).`, askOperator),
  noFinalCookie: (p: { method: string }) =>
    say(
      `The directory finished ${p.method} without saying where it ended, so the reading proves nothing.`,
      'Check that the change log of the directory (its syncprov overlay) is set up for this database.',
    ),
  controlUnsupported: (p: { control: string }) =>
    say(`The directory does not offer what is needed: ${p.control}.`, 'Choose another kind of directory, or "ldap".'),
  noAnchor: (p: { dn: string }) =>
    say(
      `${p.dn} came without objectGUID and entryUUID, so it could not be recognized after a rename.`,
      'Let the account read that attribute, or use a directory that has one.',
    ),
  rangeStuck: (p: { dn: string; attribute: string }) =>
    say(`The values of ${p.attribute} of ${p.dn} could not be read to the end.`, again),

  ldifLine: (p: { line: number; detail: string }) =>
    say(
      `Line ${p.line} of the LDIF file: ${p.detail}.`,
      'Correct the file, or export it afresh. Nothing was changed here.',
    ),
  ldifEmpty: () =>
    say('The LDIF file holds no users, contacts or groups in scope.', 'Check the file, the base and the filter.'),
  ldifNoAnchor: (p: { line: number; dn: string }) =>
    say(
      `Line ${p.line} of the LDIF file: ${p.dn} has neither objectGUID nor entryUUID.`,
      "Export it afresh with that attribute: ldapsearch takes '*' and '+' at its end, slapcat writes it always, and ldifde must not leave objectGUID out. Nothing was changed here.",
    ),
  ldifCut: (p: { line: number }) =>
    say(
      `Line ${p.line} of the LDIF file: the file ends in the middle of it, without a line end, so a part of the file may be missing.`,
      'Export it afresh. A file that is whole ends with an empty line after its last record, as every export writes it. Nothing was changed here.',
    ),
  ldifOpen: (p: { line: number }) =>
    say(
      `The LDIF file ends inside the record that begins in line ${p.line}, or right after it, so a part of the file may be missing.`,
      'Export it afresh. A file that is whole ends with an empty line after its last record, as every export writes it. Nothing was changed here.',
    ),
  ldifCount: (p: { line: number; said: number; found: number }) =>
    say(
      `Line ${p.line} of the LDIF file says that ${p.said} entries were written, but it holds ${p.found}.`,
      'Export it afresh, or correct that line where the file was put together by hand. Nothing was changed here.',
    ),
  ldifResult: (p: { line: number; result: string }) =>
    say(
      `Line ${p.line} of the LDIF file: the search that wrote it ended with "${p.result}", so entries are missing from it.`,
      'Export it afresh, with an account that the server lets read everything, or in pages: -E pr=1000/noprompt. Nothing was changed here.',
    ),
  ldifTwice: (p: { line: number; dn: string; anchor: string; other: number; otherDn: string }) =>
    say(
      `Line ${p.line} of the LDIF file: ${p.dn} has the identity ${p.anchor}, which ${p.otherDn} in line ${p.other} has too.`,
      'One of the two is a copy: take it out, or export the file afresh. Nothing was changed here.',
    ),
} as const

/** What a test of a directory says of the steps that went well. */
export const directoryTestTexts = {
  name: (p: { host: string; addresses: string }) =>
    p.host === p.addresses ? `${p.host} is an address already.` : `${p.host} is ${p.addresses}.`,
  connection: (p: { host: string; port: number }) => `${p.host} accepts connections at port ${p.port}.`,
  certificate: (p: { subject: string; until: string; protocol: string }) =>
    `The certificate (${p.subject}) holds, until ${p.until}; the connection uses ${p.protocol}.`,
  certificateNone: () => 'The connection stays inside this computer and is not encrypted.',
  bind: (p: { account: string }) => `${p.account} is signed in.`,
  bindNone: () => 'Nobody signs in: the directory shows what it shows to anybody.',
  base: (p: { base: string }) => `${p.base} is there.`,
  rights: (p: { found: number; more: boolean }) =>
    `The account reads ${p.more ? 'at least ' : ''}${p.found} users, contacts and groups with their identity.`,
  dirSync: () => 'Active Directory tells its changes (DirSync).',
  usn: () =>
    'The account lacks the right to be told changes (Replicating Directory Changes), so they are found by comparing everybody. That is complete, but slower.',
  syncRepl: () => 'The directory tells its changes (content synchronization).',
  timestamp: () =>
    'The directory does not tell its changes (no syncprov overlay), so they are found by comparing everybody.',
  fileIs: (p: { file: string }) => `${p.file} can be read.`,
  file: (p: { found: number }) => `The file holds ${p.found} users, contacts and groups with their identity.`,
  fullOnly: () => 'The directory is read in full each time.',
} as const

/** Why a reading that came to its end does not prove that whoever it did not name is gone. */
export const unprovenReasons = {
  fileNotProven:
    'The LDIF file does not say that its search ended without error and how many entries it gave, so entries could be missing from it, and its going waits for approval. A file as ldapsearch writes it without -L proves it: it ends with the result of the search and the count of its entries. ldbsearch writes that count only where its search succeeded.',
} as const

/** Why a directory is read in full though there is a place to go on from. */
export const fullReasons = {
  otherServer: 'The place to go on from belongs to another directory.',
  otherScope: 'The base, the filter or the attributes are not those of the last reading.',
  otherMethod: 'The way to ask this directory for changes is another than last time.',
  unreadable: 'The place to go on from is not readable.',
  rejected: 'The directory no longer knows the place to go on from.',
  namesChanged: 'An organizational unit was added, renamed, moved or removed, which changes names below it.',
  strangers: 'The directory names objects that were not seen before, or had gone.',
  backLink: 'The filter asks for memberships, whose changes a directory does not report.',
} as const
