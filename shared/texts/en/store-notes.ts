/** Short findings about a tenant's file: parts of errors, warnings, and what Test-Tenant says. */
export const storeNotes = {
  emptyFile: 'it is empty',
  noDatabase: 'it is no database',
  otherProgram: 'it belongs to another program',
  folder: 'it is a folder',
  noFile: 'it is no ordinary file',
  noRight: 'this account has no right to do that',
  notWritable: 'nothing can be written there',
  diskFull: 'there is no room on that disk',
  cutShort: (expected: number, found: number) => `it ends after ${String(found)} of ${String(expected)} bytes`,
  unsound: 'its parts do not agree with one another',
  unsoundPage: (page: number) => `its page ${String(page)} is not as it was written`,
  unexpectedSchema: (name: string) => `its schema is not ours at "${name}"`,
  brokenReference: (table: string) => `the table "${table}" refers to a row that is not there`,
  fileSound: (pages: number) => `${String(pages)} pages read, all sound`,
  schemaSound: (version: number) => `format ${String(version)}, as this program made it`,
  journalSound: (entries: number) => `${String(entries)} entries, each as it was written`,
  journalBroken: (sequence: number) => `entry ${String(sequence)} is not what was written`,
  clockSetBack: (sequence: number) =>
    `The clock of a computer was set back before entry ${String(sequence)} of the journal: times do not tell in which order things were done, the numbers of entries do.`,
  contentSound: (objects: number) => `${String(objects)} objects, each as the journal tells it`,
  setAside: (copy: string) => `nothing is written to it any more, and as it is now it is kept as ${copy}`,
  notSetAside: (code: string) => `nothing is written to it any more, and it could not be set aside (${code})`,
  contentDiffers: (name: string) => `"${name}" is not as the journal tells it`,
  listedOtherwise: (name: string) => `lists and searches know "${name}" otherwise than as they are`,
  contentUnknown: 'there are objects of which the journal knows nothing',
  runUnknown: 'there are runs of which the journal knows nothing',
  contentNotCompared: 'not compared, since file or journal is not in order',
  endUnknown: 'not seen from this account before',
  endSeen: (sequence: number, at: Date) =>
    `it holds entry ${String(sequence)}, the newest that this account saw, at ${at.toISOString()}`,
  endMissing: (sequence: number, at: Date) =>
    `entry ${String(sequence)}, seen from this account at ${at.toISOString()}, is missing or another one. If you put an older copy here yourself, say Test-Tenant -AcceptEnd`,
  endForged: 'what this account noted of it was altered. If you trust the file, say Test-Tenant -AcceptEnd',
  inCloudFolder: (path: string, service: string) =>
    `${path} lies in a folder that ${service} synchronizes while it is in use. A half-copied tenant can reach other computers; keep it in an ordinary folder, and copy backups there.`,
  notSalvaged: 'not even its beginning can be read, or it is of an older format',
  wayBack: (backup: string, taken: Date, restored: string) =>
    `Nothing was changed. The newest backup is of ${taken.toLocaleString('en-GB')}: tenant-desk new "${restored}" --from "${backup}" makes a tenant of it, and the damaged file stays as it is. Copy that aside before anything else is tried, with what lies beside it under the same name and -wal or -shm.`,
  salvaged: (path: string, p: { people: number; groups: number; contacts: number; grants: number }) =>
    `${path} is ready, with what could be read: people ${p.people}, groups ${p.groups}, contacts ${p.contacts}, permissions ${p.grants}. Its journal begins anew, and a directory is to be set up again. Look it over before you rely on it.`,
  salvageLost: (names: readonly string[]) => `Could not be read, and are missing: ${names.join(', ')}`,
  salvageSettings: 'the tenant’s name, password policy and pattern of addresses',
  salvageLicences: (name: string) => `the licences of ${name}`,
  salvageTemplate: (name: string) => `the template ${name}`,
  salvageDomains: (names: readonly string[]) =>
    `Of these domains only the name could be read, and the default may be another than before: ${names.join(', ')}`,
  salvagePartly: (names: readonly string[]) =>
    `Lack some address, licence, forwarding or permission, or the password: ${names.join(', ')}`,
  wayOut: (tenant: string, salvaged: string) =>
    `tenant-desk new "${salvaged}" --salvage "${tenant}" makes a tenant of what can still be read of the damaged file, and tells who and what is missing.`,
} as const
