/** One object as a directory gave it. */
export interface DirectoryObject {
  /** objectGUID or entryUUID as GUID text in lower case: the object's identity, whatever its name becomes. */
  readonly anchor: string
  /** The name as the server wrote it; a part that came without one has the name the server knows now. */
  readonly dn: string
  /**
   * Values as text by attribute name in lower case, without options; an attribute without values is absent. Bytes that are
   * no UTF-8 are U+FFFD.
   */
  readonly attributes: ReadonlyMap<string, readonly string[]>
}

/** What a reading says of an object. */
export type DirectoryChange =
  /** All attributes that were asked for: one that is absent has no value. */
  | { readonly kind: 'whole'; readonly object: DirectoryObject }
  /** Only what changed since the cookie: other attributes stay as they were read before. */
  | {
      readonly kind: 'part'
      readonly object: DirectoryObject
      /** Attributes, in lower case, that lost all their values. */
      readonly cleared: readonly string[]
      /** Members, as names (DN), that came and went, where the server tells just these. */
      readonly membersAdded: readonly string[]
      readonly membersRemoved: readonly string[]
    }
  /** The server itself says that the object is gone. */
  | { readonly kind: 'gone'; readonly anchor: string }
  /** Still there, unchanged since the cookie. */
  | { readonly kind: 'present'; readonly anchors: readonly string[] }

/** How a reading ended that came to its very end; one that did not throws, and then proves nothing about who is gone. */
export interface DirectoryReading {
  /**
   * `full`: everything that is in scope was named (as whole or present), so whoever was not named is no longer in scope.
   * `changes`: only those named are touched.
   */
  readonly coverage: 'full' | 'changes'
  /** Where the next reading goes on, opaque; absent where the source can only be read in full. */
  readonly cookie?: string
  /** Why it was read in full though a cookie was given, in a sentence. */
  readonly fullBecause?: string
  /** Why a full reading does not prove that whoever was not named is gone, in a sentence. */
  readonly unproven?: string
  /** The reason why earlier readings proved nothing, which this one leaves no room for. */
  readonly proves?: string
  /** By which search a file says that it was exported; another one than the last leaves others out. */
  readonly search?: string
  /** Objects read. */
  readonly read: number
}

/** What is read of a directory. */
export interface DirectoryScope {
  readonly baseDn: string
  /** An LDAP filter (RFC 4515), joined by and with the source's own choice of users, contacts and groups. */
  readonly filter?: string
  /** Attributes wanted, in the spelling of the configuration. */
  readonly attributes: readonly string[]
}

/** What is tried of a directory: the scope, and the groups that have to be there, by name. */
export interface TestScope extends DirectoryScope {
  readonly protectedGroups?: readonly string[]
}

export interface DirectoryProgress {
  readonly stage: 'connect' | 'read'
  readonly read: number
}

/** Members of groups, as names, by the name that was asked for. */
export type GroupMembers = ReadonlyMap<string, readonly string[]>

/** A directory, ready to be read. */
export interface DirectorySource {
  /**
   * Reads in batches of at most 1,000; pull is back-pressure.
   * Throws a DirectoryFailure where anything is missing from the proof of completeness: result codes of every page,
   * the controls that were asked for, the final cookie, the base entry at start and end, no referral left.
   */
  readonly read: (
    scope: DirectoryScope,
    options: {
      readonly cookie?: string
      readonly signal: AbortSignal
      readonly onProgress?: (progress: DirectoryProgress) => void
    },
  ) => AsyncGenerator<readonly DirectoryChange[], DirectoryReading>
  /** Those of the named groups that are there, whatever base and filter are; while no reading goes on. */
  readonly groups: (names: readonly string[], signal: AbortSignal) => Promise<GroupMembers>
  /** Ends the connection. */
  readonly close: () => Promise<void>
}

/** The steps of a connection, in order: what a test names when one fails. */
export const directorySteps = ['name', 'connection', 'certificate', 'bind', 'base', 'rights', 'controls'] as const
export type DirectoryStep = (typeof directorySteps)[number]

/** What went wrong with a directory: the step, one plain sentence and the way out. Never holds a secret. */
export class DirectoryFailure extends Error {
  readonly step: DirectoryStep | 'read'
  readonly advice: string
  /** The LDAP result code, where the server gave one. */
  readonly resultCode?: number
  /** Whether nothing in it was said by the server. */
  readonly isOurs: boolean

  constructor(step: DirectoryStep | 'read', message: string, advice: string, resultCode?: number, isOurs = false) {
    super(message)
    this.isOurs = isOurs
    this.name = 'DirectoryFailure'
    this.step = step
    this.advice = advice
    if (resultCode !== undefined) this.resultCode = resultCode
  }

  /**
   * The same without this secret, which a hostile server may say back in any of its words. Words of ours stay: a gap in
   * them would tell a secret that is one of them.
   */
  without(secret: string | undefined): DirectoryFailure {
    if (secret === undefined || secret === '' || this.isOurs) return this
    const blank = (text: string) => text.replaceAll(secret, '•••')
    return new DirectoryFailure(this.step, blank(this.message), blank(this.advice), this.resultCode)
  }
}

/** How to reach a directory over the network. */
export interface DirectoryServer {
  /** An LDIF file that is at hand by another way than its URL. */
  readonly file?: { readonly name: string; readonly read: () => AsyncIterable<Uint8Array> }
  /** `ldaps://host:port`, `ldap://host:port` with StartTLS, or plain ldap:// to a loopback address. */
  readonly url: string
  /** How the connection is secured; `none` is accepted for loopback addresses only. */
  readonly security: 'tls' | 'startTls' | 'none'
  /** The name in the certificate, where it differs from the address dialled. */
  readonly serverName?: string
  /** PEM text of the certificate authority that is trusted instead of the system's. */
  readonly certificateAuthority?: string
  /** SHA-256 fingerprint, in lower-case hexadecimal, of the one certificate that is trusted. */
  readonly pinnedCertificate?: string
  /** DN, user principal name or DOMAIN\name; absent binds anonymously. */
  readonly bindAccount?: string
  readonly bindSecret?: string
  /** What kind of server it is; `auto` asks its rootDSE. */
  readonly kind: 'auto' | 'activeDirectory' | 'openLdap' | 'ldap'
}
