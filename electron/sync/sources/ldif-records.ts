import { directoryProblems } from '../../../shared/texts/directory.ts'
import { attributeOf, type EntryAttribute } from '../ldap/attribute.ts'
import { failure } from '../ldap/failure.ts'
import { isComment, ldifLines, lineFailure, type LdifLine } from './ldif-lines.ts'
import { ldifFaults } from '../../../shared/texts/directory-details.ts'

/** An entry of an LDIF file. */
export interface LdifRecord {
  /** The line of its name, counted from 1. */
  readonly line: number
  readonly dn: string
  readonly attributes: readonly EntryAttribute[]
}

const colon = 0x3a
const space = 0x20
const lessThan = 0x3c
const namePattern = /^(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)*)(?:;[A-Za-z0-9=*-]+)*$/
const base64Pattern = /^[A-Za-z0-9+/]*={0,2}$/

/** Name and value of a line. */
function takeApart({ number, bytes }: LdifLine): { readonly name: string; readonly value: Buffer } {
  const end = bytes.indexOf(colon)
  const name = bytes.toString('latin1', 0, Math.max(end, 0))
  if (!namePattern.test(name)) throw lineFailure(number, ldifFaults.start)
  let start = end + 1
  const sign = bytes[start]
  if (sign === lessThan) throw lineFailure(number, ldifFaults.pointer)
  if (sign === colon) start++
  while (bytes[start] === space) start++
  if (sign !== colon) return { name, value: bytes.subarray(start) }
  const text = bytes.toString('latin1', start).trimEnd()
  if (text.length % 4 !== 0 || !base64Pattern.test(text)) throw lineFailure(number, ldifFaults.base64)
  return { name, value: Buffer.from(text, 'base64') }
}

function recordOf(lines: readonly LdifLine[]): LdifRecord {
  const [first, ...more] = lines
  if (first === undefined) throw new Error('a record has lines')
  const head = takeApart(first)
  if (head.name.toLowerCase() !== 'dn') throw lineFailure(first.number, ldifFaults.noName)
  if (more.length === 0) throw lineFailure(first.number, ldifFaults.noAttributes)
  const found = new Map<string, { name: string; options: string; values: Buffer[] }>()
  for (const line of more) {
    const { name, value } = takeApart(line)
    const lower = name.toLowerCase()
    // Windows' own export marks every entry as one to add.
    if (lower === 'changetype' && value.toString('latin1').trim().toLowerCase() === 'add') continue
    if (lower === 'changetype' || lower === 'control') throw lineFailure(line.number, ldifFaults.change)
    if (lower === 'dn') throw lineFailure(line.number, ldifFaults.secondName)
    const [bare = '', ...options] = lower.split(';')
    const attribute = found.get(lower)
    if (attribute === undefined) found.set(lower, { name: bare, options: options.join(';'), values: [value] })
    else attribute.values.push(value)
  }
  return {
    line: first.number,
    dn: head.value.toString('utf8'),
    attributes: [...found.values()].map(each => attributeOf(each, each.values)),
  }
}

/** What a comment says of the export. */
interface CountLine {
  readonly line: number
  readonly entries: number
  /** Whether the tool writes it only where its search came to its end; ldapsearch counts what an error left as well. */
  readonly proves: boolean
}

/** How many entries a comment says that were written: ldapsearch and ldbsearch end their output so. */
function countIn({ number, bytes }: LdifLine): CountLine | undefined {
  const found = /^# (?:numEntries: (\d+)|(\d+) entries)$/.exec(bytes.toString('latin1').trimEnd())
  const digits = found?.[1] ?? found?.[2]
  return digits === undefined ? undefined : { line: number, entries: Number(digits), proves: found?.[2] !== undefined }
}

/** What a comment says of the search that was exported; ldapsearch begins its output so. */
function searchIn({ bytes }: LdifLine): string | undefined {
  return /^# ((?:base <|filter: ).*)$/.exec(bytes.toString('utf8').trimEnd())?.[1]
}

/** The lines that ldapsearch, without -L, writes at the end of each page. */
function isResult([first]: readonly LdifLine[]): boolean {
  return first !== undefined && /^search: *\d+$/i.test(first.bytes.toString('latin1'))
}

/** Whether the search ended there and gave all it had. Fails with the result that it ended in, where that is an error. */
function isComplete(lines: readonly LdifLine[]): boolean {
  const values = new Map(
    lines.map(line => {
      const { name, value } = takeApart(line)
      return [name.toLowerCase(), { number: line.number, text: value.toString('utf8').trim() }]
    }),
  )
  const result = values.get('result')
  if (result === undefined) return false
  const { number: line, text } = result
  if (!/^0\b/.test(text)) throw failure('read', directoryProblems.ldifResult({ line, result: text.slice(0, 200) }))
  // A cookie asks for the page after this one.
  return /(?:^|cookie=)$/.test(values.get('pagedresults')?.text ?? '')
}

/** How a file ended that was read to its end. */
export interface LdifEnd {
  /** Whether its last lines say that the search ended without error, and how many entries it gave: then none is missing. */
  readonly complete: boolean
  /** What the lines before the first entry say of the search: its base, scope and filter; empty where they say nothing. */
  readonly search: string
}

/**
 * The entries of an LDIF file, one after the other. Throws a failure that names the line; so it does where the last
 * record is not closed, by an empty line or the count of entries, since what is missing of it would pass for removed,
 * and where the search that wrote the file ended in an error.
 */
export async function* ldifRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly LdifRecord[], LdifEnd> {
  let open: LdifLine[] = []
  let all = 0
  let count: CountLine | undefined
  let ended = false
  const search: string[] = []
  const close = (): LdifRecord[] => {
    const lines = open
    open = []
    if (lines.length === 0) return []
    ended = isResult(lines) && isComplete(lines)
    return isResult(lines) ? [] : [recordOf(lines)]
  }
  for await (const lines of ldifLines(bytes)) {
    const records: LdifRecord[] = []
    for (const line of lines) {
      if (isComment(line)) {
        count = countIn(line) ?? count
        const said = all + records.length === 0 ? searchIn(line) : undefined
        if (said !== undefined) search.push(said)
      } else if (line.bytes.length > 0) {
        count = undefined
        // An export that was paged writes it again before each page.
        if (open.length > 0 || !isVersion(line)) open.push(line)
      } else records.push(...close())
    }
    all += records.length
    if (records.length > 0) yield records
  }
  if (count === undefined && open[0] !== undefined)
    throw failure('read', directoryProblems.ldifOpen({ line: open[0].number }))
  const last = close()
  all += last.length
  if (count !== undefined && count.entries !== all)
    throw failure('read', directoryProblems.ldifCount({ line: count.line, said: count.entries, found: all }))
  if (last.length > 0) yield last
  return { complete: count !== undefined && (count.proves || ended), search: search.join('\n') }
}

function isVersion(line: LdifLine): boolean {
  const text = line.bytes.toString('latin1')
  if (!/^version:/i.test(text)) return false
  if (!/^version: *1$/i.test(text)) throw lineFailure(line.number, ldifFaults.version)
  return true
}
