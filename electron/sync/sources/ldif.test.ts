import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DirectoryFailure, type DirectoryObject } from '../source.ts'
import { openLdif, type LdifOptions } from './ldif.ts'

const uuid = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
const ann = `dn: uid=ann,ou=People,dc=example\nobjectClass: inetOrgPerson\nentryUUID: ${uuid(1)}\nuid: ann\nmail: ann@contoso.example\n`

/** The text in pieces of this many bytes: where they are cut must not matter. */
async function* pieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** The objects of a file with these records, closed by an empty line unless it ends otherwise. */
async function objectsIn(
  text: string,
  options: LdifOptions & { filter?: string; base?: string; size?: number; end?: string } = {},
) {
  const source = openLdif(() => pieces(text + (options.end ?? '\n'), options.size), options)
  const scope = {
    baseDn: options.base ?? 'dc=example',
    attributes: ['uid', 'mail', 'displayName'],
    ...(options.filter !== undefined && { filter: options.filter }),
  }
  const objects: DirectoryObject[] = []
  for await (const changes of source.read(scope, { signal: new AbortController().signal }))
    for (const change of changes) if (change.kind === 'whole') objects.push(change.object)
  return objects
}

const texts = (object: DirectoryObject | undefined, name: string) => object?.attributes.get(name)

test('an entry with all notations: version, comments, folds, base64, carriage returns', async () => {
  const text = `version: 1\r\n# a comment\r\n  that goes on\r\n${ann.replaceAll('\n', '\r\n')}displayName:: ${Buffer.from('Änn 漢').toString('base64')}\r\nmail: ann.long@con\r\n toso.example\r\n\r\n\r\n`
  for (const size of [1, 2, 3, 1_000]) {
    const [object, ...more] = await objectsIn(text, { size })
    expect(more).toEqual([])
    expect(object?.anchor).toBe(uuid(1))
    expect(texts(object, 'displayname')).toEqual(['Änn 漢'])
    expect(texts(object, 'mail')).toEqual(['ann@contoso.example', 'ann.long@contoso.example'])
  }
})

test('a reading that fails lets go of the file', async () => {
  let closed = false
  async function* file() {
    try {
      yield* pieces(`${ann.replace(/entryUUID.*\n/, '')}\n${ann}\n`)
    } finally {
      closed = true
    }
  }
  const reading = openLdif(file).read(
    { baseDn: 'dc=example', attributes: [] },
    { signal: new AbortController().signal },
  )
  await expect(reading.next()).rejects.toThrow(DirectoryFailure)
  expect(closed).toBe(true)
})

test('any values come back, wherever they are folded and cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 20 }),
      async (values, size) => {
        const lines = values.map(value => `displayName:: ${Buffer.from(value).toString('base64')}`)
        const folded = lines.map(line => line.replaceAll(/.{10}/g, '$&\n ')).join('\n')
        const [object] = await objectsIn(`${ann}${folded}\n`, { size })
        const found = object?.attributes.get('displayname')
        expect(found).toEqual(values.map(value => Buffer.from(value).toString('utf8')))
      },
    ),
  )
})

test("an export by Windows' own tool, whose entries are marked as ones to add", async () => {
  const guid = Buffer.from('04030201060508070910111213141516', 'hex').toString('base64')
  const text = `dn: CN=Ann,dc=example\nchangetype: add\nobjectClass: user\nobjectGUID:: ${guid}\n`
  expect((await objectsIn(text)).map(({ anchor }) => anchor)).toEqual(['01020304-0506-0708-0910-111213141516'])
})

test('what is out of base, filter and class is left out', async () => {
  const bob = ann.replaceAll('ann', 'bob').replace(uuid(1), uuid(2))
  const far = ann.replace('dc=example', 'dc=elsewhere')
  const unit = `dn: ou=People,dc=example\nobjectClass: organizationalUnit\nentryUUID: ${uuid(3)}\n`
  const all = [ann, bob, far, unit].join('\n')
  expect((await objectsIn(all)).map(({ anchor }) => anchor)).toEqual([uuid(1), uuid(2)])
  expect((await objectsIn(all, { filter: '(mail=BOB*)' })).map(({ anchor }) => anchor)).toEqual([uuid(2)])
})

describe('a broken file is refused with the line', () => {
  test.each([
    ['a value from an address', `${ann}jpegPhoto:< file:///etc/passwd\n`, 'Line 6 '],
    ['a change', 'dn: uid=ann,dc=example\nchangetype: delete\n', 'Line 2 '],
    ['base64 that is none', `${ann}displayName:: a*b=\n`, 'Line 6 '],
    ['no dn', 'uid: ann\n', 'Line 1 '],
    ['a second dn', `${ann}dn: uid=b,dc=example\n`, 'Line 6 '],
    ['no colon', `${ann}nonsense\n`, 'Line 6 '],
    ['a fold of nothing', ' x\n', 'Line 1 '],
    ['another version', `version: 2\n\n${ann}`, 'Line 1 '],
    ['a name that is none', ann.replace('uid=ann,', 'uid=ann"<,'), 'Line 1 '],
    ['no identity', ann.replace(/entryUUID.*\n/, ''), 'Line 1 '],
    ['a name alone', `${ann}\ndn: uid=b,dc=example\n`, 'Line 7 '],
    [
      'one identity twice',
      `${ann}\n${ann.replaceAll('ann', 'bob')}`,
      'Line 7 of the LDIF file: uid=bob,ou=People,dc=example',
    ],
    ['the other of the two', `${ann}\n${ann.replaceAll('ann', 'bob')}`, 'uid=ann,ou=People,dc=example in line 1'],
    ['more entries than it counts', `${ann}\n# numEntries: 2\n`, 'Line 7 '],
    ['nobody', 'dn: dc=example\nobjectClass: domain\n', 'holds no users'],
    ['nothing', '', 'holds no users'],
  ])('%s', async (_name, text, part) => {
    const error: unknown = await objectsIn(text).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(DirectoryFailure)
    expect((error as DirectoryFailure).message).toContain(part)
  })
})

test.each([
  ['in the middle of a line', ann.slice(0, -1), 'Line 5 '],
  ['after a line', ann, 'begins in line 1'],
  ['between carriage return and line feed', `${ann}\r`, 'Line 6 '],
  ['within its count', `${ann}\n# numEntries: 1`, 'Line 7 '],
])('a file that ends %s is refused', async (_name, text, part) => {
  await expect(objectsIn(text, { end: '' })).rejects.toThrow(part)
})

test('the count of entries, as exports end with it, closes the last record', async () => {
  for (const count of ['# numEntries: 1', '# 1 entries']) expect(await objectsIn(`${ann}${count}`)).toHaveLength(1)
})

test('an export that was paged has its version before each page, and its count at the end', async () => {
  const bob = ann.replaceAll('ann', 'bob').replace(uuid(1), uuid(2))
  const text = `version: 1\n\n${ann}\n# search result\n# pagedresults: cookie=AA==\nversion: 1\n\n#\n# LDAPv3\n#\n\n${bob}\n# search result\n\n# numResponses: 4\n# numEntries: 2\n`
  expect(await objectsIn(text, { end: '' })).toHaveLength(2)
})

test('an export with the result of its search, as it is without -L, page by page', async () => {
  const bob = ann.replaceAll('ann', 'bob').replace(uuid(1), uuid(2))
  const page = (cookie: string) =>
    `# search result\nsearch: 2\nresult: 0 Success\ncontrol: 1.2.3 false MA0C\npagedresults: cookie=${cookie}\n`
  const text = `# extended LDIF\n#\n\n${ann}\n${page('AA==')}# extended LDIF\n#\n\n${bob}\n${page('')}\n# numResponses: 4\n# numEntries: 2\n`
  expect(await objectsIn(text, { end: '' })).toHaveLength(2)
})

test('known by name where that is allowed: one identity for every spelling', async () => {
  const plain = ann.replace(/entryUUID.*\n/, '')
  const [first] = await objectsIn(plain, { namesAsAnchors: true })
  const [second] = await objectsIn(plain.replace('uid=ann,ou=People', 'UID=Ann, OU=people'), { namesAsAnchors: true })
  expect(first?.anchor).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/)
  expect(second?.anchor).toBe(first?.anchor)
})

test('groups are found by their name below any base, with their members', async () => {
  const chiefs = 'cn=Chiefs, ou=Groups,dc=elsewhere'
  const text = `${ann}member: uid=no,dc=group\n\ndn: cn=chiefs,ou=groups,dc=elsewhere\nobjectClass: groupOfNames\nmember: uid=ann,dc=example\nmember: uid=tom,dc=example\n\n`
  const { groups } = openLdif(() => pieces(text))
  const found = await groups([chiefs, 'uid=ann,ou=People,dc=example', 'cn=none'], new AbortController().signal)
  expect([...found]).toEqual([[chiefs, ['uid=ann,dc=example', 'uid=tom,dc=example']]])
})
