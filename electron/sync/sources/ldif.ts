import { createHash } from 'node:crypto'
import { directoryProblems, unprovenReasons } from '../../../shared/texts/directory.ts'
import { dnKey, InvalidDn, isWithin, looseDnKey } from '../ldap/dn.ts'
import { failure } from '../ldap/failure.ts'
import { matchesFilter, UnknownRule } from '../ldap/match-filter.ts'
import type { DirectoryChange, DirectorySource } from '../source.ts'
import { anchorIn, uuidText } from './anchors.ts'
import { choose, ldapChoice, objectOf, type Choice } from './choice.ts'
import { membersIn } from './groups.ts'
import { lineFailure } from './ldif-lines.ts'
import { ldifRecords, type LdifRecord } from './ldif-records.ts'
import { filterFaults, ldifFaults } from '../../../shared/texts/directory-details.ts'

export interface LdifOptions {
  /**
   * Whether an entry without objectGUID and entryUUID is known by its name. Off, it is a failure: known by name, an
   * entry that is renamed or moved counts as one that left and another that came.
   */
  readonly namesAsAnchors?: boolean
}

const batch = 1_000

/** An identity made of the name: the same for every spelling of the same name. */
function anchorOfName(dn: string): string {
  const bytes = createHash('sha256')
    .update(`distinguished name ${dnKey(dn)}`)
    .digest()
    .subarray(0, 16)
  // Marked as a UUID made by its own rule (version 8), so that it is never one that a directory gave.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return uuidText(bytes)
}

function isChosen({ line, dn, attributes }: LdifRecord, choice: Choice): boolean {
  try {
    return isWithin(dn, choice.base) && matchesFilter(choice.filter, attributes)
  } catch (error) {
    if (error instanceof InvalidDn) throw lineFailure(line, ldifFaults.badName(dn.slice(0, 200)))
    if (error instanceof UnknownRule)
      throw failure('base', directoryProblems.badFilter({ detail: filterFaults.unknownRule, position: 1 }))
    throw error
  }
}

/** The name of the entry that begins in that line. */
async function nameAt(line: number, bytes: AsyncIterable<Uint8Array>): Promise<string> {
  for await (const records of ldifRecords(bytes)) {
    const found = records.find(record => record.line === line)
    if (found !== undefined) return found.dn
  }
  return ''
}

function wholeOf(
  record: LdifRecord,
  choice: Choice,
  { namesAsAnchors }: LdifOptions,
): Extract<DirectoryChange, { kind: 'whole' }> {
  const found = anchorIn(record.attributes)
  if (found === undefined && namesAsAnchors !== true)
    throw failure('read', directoryProblems.ldifNoAnchor({ line: record.line, dn: record.dn }))
  const anchor = found ?? anchorOfName(record.dn)
  return { kind: 'whole', object: objectOf(record, anchor, choice) }
}

/**
 * An LDIF file (RFC 2849) as a directory: read in full each time, holding one entry at a time. `open` gives the bytes
 * from the start at each call. A file that was cut between two entries looks whole, and so does one whose search met a
 * limit of the server, so the reading proves that others are gone only where the file ends with the result of its search
 * and the count of its entries.
 */
export function openLdif(open: () => AsyncIterable<Uint8Array>, ldif: LdifOptions = {}): DirectorySource {
  return {
    async *read(scope, { signal, onProgress }) {
      const choice = choose(scope, ldapChoice, ['objectGUID', 'entryUUID'])
      signal.throwIfAborted()
      onProgress?.({ stage: 'connect', read: 0 })
      let read = 0
      let changes: DirectoryChange[] = []
      // Lines by identity: the names would take several times as much.
      const lines = new Map<string, number>()
      await using stream = ldifRecords(open())
      let next = await stream.next()
      for (; next.done !== true; next = await stream.next()) {
        signal.throwIfAborted()
        for (const record of next.value) {
          if (!isChosen(record, choice)) continue
          const change = wholeOf(record, choice, ldif)
          const { anchor } = change.object
          const other = lines.get(anchor)
          if (other !== undefined) {
            const { line, dn } = record
            const otherDn = await nameAt(other, open())
            throw failure('read', directoryProblems.ldifTwice({ line, dn, anchor, other, otherDn }))
          }
          lines.set(anchor, record.line)
          changes.push(change)
          read++
          if (changes.length < batch) continue
          yield changes
          changes = []
          onProgress?.({ stage: 'read', read })
        }
      }
      if (changes.length > 0) yield changes
      if (read === 0) throw failure('read', directoryProblems.ldifEmpty())
      onProgress?.({ stage: 'read', read })
      const reason = unprovenReasons.fileNotProven
      const { complete, search } = next.value
      return {
        coverage: 'full',
        read,
        ...(search !== '' && { search }),
        ...(complete ? { proves: reason } : { unproven: reason }),
      }
    },
    groups: async (names, signal) => {
      const wanted = new Map(names.map(name => [looseDnKey(name), name]))
      const found = new Map<string, readonly string[]>()
      for await (const records of ldifRecords(open())) {
        signal.throwIfAborted()
        for (const { dn, attributes } of records) {
          const name = wanted.get(looseDnKey(dn))
          const members = name === undefined ? undefined : membersIn(attributes)
          if (name !== undefined && members !== undefined) found.set(name, members)
        }
      }
      return found
    },
    close: async () => {},
  }
}
