import { afterEach, expect, test } from 'vitest'
import { DirectoryFailure, type DirectoryServer } from '../../electron/sync/source.ts'
import { expectNobodyGone, mailPerson, resultCodes, wrongCertificates, type Last } from './at-risk.ts'
import { collect, type Collected, type CollectOptions } from './collect.ts'
import { entryMessage, pagedValue, referenceMessage, resultMessage } from './ldap-messages.ts'
import {
  pagedDirectory,
  rightPage,
  scriptedBase,
  scriptedPerson,
  startScripted,
  type Answer,
  type Page,
  type PagedOptions,
  type ScriptedLdap,
} from './scripted-ldap.ts'

let server: ScriptedLdap | undefined

afterEach(async () => {
  await server?.stop()
  server = undefined
})

const scope = { baseDn: scriptedBase, attributes: ['uid'] }

const pagedType = '1.2.840.113556.1.4.319'

const open = ({ url }: ScriptedLdap): DirectoryServer => ({ url, security: 'none', kind: 'ldap' })

async function readFrom(options: Partial<PagedOptions>, more: CollectOptions = {}): Promise<Collected> {
  await server?.stop()
  server = await startScripted({ answer: pagedDirectory({ pages: 3, perPage: 2, ...options }) })
  return collect(open(server), scope, more)
}

/** The failure of a reading; fails where it ended well. */
async function failureOf(reading: Promise<Collected>): Promise<DirectoryFailure> {
  const result = await reading.then(
    () => 'a reading that ended well',
    (error: unknown) => error,
  )
  expect(result).toBeInstanceOf(DirectoryFailure)
  const failure = result as DirectoryFailure
  expect(failure.message).toMatch(/^[^\n]+[.)]$/)
  expect(failure.advice).not.toBe('')
  return failure
}

const onPage = (number: number, spoil: (page: Page) => Answer) => (page: Page) =>
  page.number === number ? spoil(page) : undefined

test('three pages arrive', async () => {
  const { changes, reading } = await readFrom({})
  expect(changes.map(change => change.kind === 'whole' && change.object.dn)).toEqual(
    [1, 2, 3, 4, 5, 6].map(place => scriptedPerson(place).dn),
  )
  expect(reading).toEqual({ coverage: 'full', read: 6 })
})

test('25,000 people in 25 pages arrive', async () => {
  const { reading } = await readFrom({ pages: 25, perPage: 1_000 })
  expect(reading.read).toBe(25_000)
})

test('an empty page in the middle is not the end', async () => {
  const page = onPage(1, page => ({ bytes: rightPage({ ...page, entries: Buffer.alloc(0) }) }))
  const { reading } = await readFrom({ page })
  expect(reading.read).toBe(4)
})

test('pages that are empty without an end are no reading', async () => {
  let asked = 0
  server = await startScripted({
    answer: pagedDirectory({
      pages: 3,
      perPage: 2,
      before: request => {
        const { id, scope: depth, controls } = request
        if (depth !== 2 || !controls.has(pagedType)) return undefined
        asked += 1
        return { bytes: resultMessage(id, 0x65, { controls: [pagedValue(`c${asked}`)] }) }
      },
    }),
  })
  expect((await failureOf(collect(open(server), scope))).message).toMatch(/circle/)
  expect(asked).toBeLessThan(300)
})

/** The pages as they should be, until so many bytes of them were sent; then the connection ends. */
function cutAt(at: number): Partial<PagedOptions> {
  let left = at
  return {
    page: page => {
      const bytes = rightPage(page)
      const cutAfter = left
      left -= bytes.length
      return cutAfter < bytes.length ? { bytes, cutAfter } : { bytes }
    },
  }
}

/** How many bytes the pages have in all. */
async function lengthOf(read: (options: Partial<PagedOptions>) => Promise<unknown>): Promise<number> {
  let total = 0
  const measure = (page: Page) => {
    total += rightPage(page).length
    return undefined
  }
  await read({ page: measure })
  return total
}

test('an answer cut at any byte is no reading', async () => {
  const all = await lengthOf(readFrom)
  expect(all).toBeGreaterThan(500)
  let options: Partial<PagedOptions> = {}
  server = await startScripted({
    answer: request => pagedDirectory({ pages: 3, perPage: 2, ...options })(request),
  })
  for (let at = 0; at < all; at++) {
    options = cutAt(at)
    await failureOf(collect(open(server), scope))
  }
})

/** A page that is whole and ends in another result than success. */
const endingIn = (code: number, number: number): Partial<PagedOptions> => ({
  page: onPage(number, ({ request, entries, cookie }) => ({
    bytes: Buffer.concat([
      entries,
      resultMessage(request.id, 0x65, {
        code,
        diagnostic: 'words of the\u202eserver\0',
        controls: [pagedValue(cookie)],
      }),
    ]),
  })),
})

test('a result code on any page is no reading, and is explained', async () => {
  for (const code of resultCodes) {
    for (const number of [0, 1, 2]) {
      const failure = await failureOf(readFrom(endingIn(code, number)))
      expect(failure.resultCode).toBe(code)
      expect(failure.message).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    }
  }
})

/** Ways to spoil an answer, and a word of the sentence each must lead to. */
const spoilt: readonly (readonly [name: string, options: Partial<PagedOptions>, sentence: RegExp])[] = [
  [
    'the page control dropped',
    {
      page: onPage(1, ({ request, entries }) => ({ bytes: Buffer.concat([entries, resultMessage(request.id, 0x65)]) })),
    },
    /page control/,
  ],
  ['the same cookie again', { page: page => ({ bytes: rightPage({ ...page, cookie: 'c1' }) }) }, /circle/],
  [
    'the same cookie with nothing',
    { page: page => ({ bytes: rightPage({ ...page, entries: Buffer.alloc(0), cookie: 'c1' }) }) },
    /circle/,
  ],
  ['nobody', { pages: 1, perPage: 0 }, /not one object/],
  [
    'the result twice',
    { page: onPage(2, page => ({ bytes: Buffer.concat([rightPage(page), resultMessage(page.request.id, 0x65)]) })) },
    /not asked|twice/,
  ],
  [
    'a result of another kind',
    { page: onPage(0, ({ request }) => ({ bytes: resultMessage(request.id, 0x78) })) },
    /not asked|twice/,
  ],
  [
    'an answer to another question',
    { page: onPage(0, ({ request }) => ({ bytes: resultMessage(request.id + 7, 0x65) })) },
    /not asked|twice/,
  ],
  [
    'a pointer to another server',
    {
      page: onPage(1, page => ({
        bytes: Buffer.concat([referenceMessage(page.request.id, ['ldap://elsewhere.example/dc=x']), rightPage(page)]),
      })),
    },
    /elsewhere\.example/,
  ],
  [
    'the notice of disconnection',
    {
      page: onPage(1, () => ({
        bytes: resultMessage(0, 0x78, { code: 52, diagnostic: 'closing' }, '1.3.6.1.4.1.1466.20036'),
      })),
    },
    /closing/,
  ],
  [
    'bytes that are no LDAP',
    { page: onPage(1, () => ({ bytes: Buffer.from('HTTP/1.1 200 OK\r\n\r\n') })) },
    /not valid LDAP/,
  ],
  [
    'a length that goes beyond what holds it',
    { page: onPage(1, () => ({ bytes: Buffer.from('300c02010364070402616230050400', 'hex') })) },
    /not valid LDAP/,
  ],
  [
    'a message that would be a gigabyte',
    { page: onPage(1, () => ({ bytes: Buffer.from('308440000000', 'hex') })) },
    /1025 MB/,
  ],
  [
    'an entry without identity',
    {
      page: onPage(1, page => ({
        bytes: rightPage({ ...page, entries: entryMessage(page.request.id, 'uid=x,dc=scripted', { uid: ['x'] }) }),
      })),
    },
    /without objectGUID and entryUUID/,
  ],
]

test.each(spoilt)('%s is no reading', async (_name, options, sentence) => {
  expect((await failureOf(readFrom(options))).message).toMatch(sentence)
})

/** Answers otherwise when the base is read for the second time, at the end. */
function baseAtEnd(answer: (id: number) => Buffer): NonNullable<PagedOptions['before']> {
  let asked = 0
  return ({ base, scope, id }) => (base !== '' && scope === 0 && ++asked === 2 ? { bytes: answer(id) } : undefined)
}

const noSuchObject = (id: number) => resultMessage(id, 0x65, { code: 32 })

test('a base that is gone at the end, or was replaced, is no reading', async () => {
  const gone = await failureOf(readFrom({ before: baseAtEnd(noSuchObject) }))
  expect(gone).toMatchObject({ step: 'base' })
  expect(gone.message).toMatch(/no longer at the end/)
  const empty = await failureOf(readFrom({ before: baseAtEnd(id => resultMessage(id, 0x65)) }))
  expect(empty.message).toMatch(/no longer at the end/)
  const other = entryMessage(0, scriptedBase, { entryUUID: ['00000000-0000-4000-8000-00000000dead'] })
  const replaced = await failureOf(
    readFrom({
      before: baseAtEnd(id => {
        const entry = Buffer.from(other)
        entry[4] = id
        return Buffer.concat([entry, resultMessage(id, 0x65)])
      }),
    }),
  )
  expect(replaced.message).toMatch(/another entry/)
})

test('whatever is wrong with an answer, a tenant loses nobody by it, not even who is to be removed', async () => {
  const pages = (last: Last, wrong: Partial<PagedOptions> = {}) =>
    pagedDirectory({ pages: 3, perPage: 2, person: place => mailPerson(place, last), ...wrong })
  const all = await lengthOf(wrong => readFrom({ person: place => mailPerson(place, 'left'), ...wrong }))
  await expectNobodyGone({
    type: 'Ldap',
    right: last => pages(last),
    wrong: () => [
      ...[
        ...resultCodes.flatMap(code => [0, 1, 2].map(page => endingIn(code, page))),
        ...spoilt.map(([, options]) => options),
        ...Array.from({ length: Math.ceil(all / 40) }, (_, place) => cutAt(place * 40)),
        { before: baseAtEnd(noSuchObject) },
      ].map(options => ({ answer: pages('left', options) })),
      // A page that drips, and a server that falls silent.
      ...[{ dripEvery: 20 }, { bytes: Buffer.alloc(0) }].map(how => ({
        answer: pages('left', { page: onPage(1, page => ({ bytes: rightPage(page), ...how })) }),
        timeout: 150,
      })),
      ...wrongCertificates.map(certificate => ({ certificate })),
    ],
  })
}, 60_000)

const quick = { limits: { timeout: 150 } }

test('a server that falls silent, drips or keeps a slow reader waiting', async () => {
  const silent = await failureOf(readFrom({ page: onPage(1, () => ({})) }, quick))
  expect(silent.message).toMatch(/did not answer within 0.15 seconds/)
  const dripping = await failureOf(
    readFrom({ page: onPage(1, page => ({ bytes: rightPage(page), dripEvery: 20 })) }, quick),
  )
  expect(dripping.message).toMatch(/so slowly/)
})

test('values of 64 KB and signs that steer come as they are, invalid UTF-8 as its sign', async () => {
  const values = [Buffer.alloc(65_536, 'x'), Buffer.of(0xff, 0xfe, 0xc0), Buffer.from('a\0b\u202ec'), Buffer.alloc(0)]
  const page = onPage(0, page => ({
    bytes: rightPage({
      ...page,
      entries: entryMessage(page.request.id, Buffer.of(0x75, 0x3d, 0xff), {
        entryUUID: ['00000000-0000-4000-8000-000000000001'],
        UID: values,
        'uid;lang-de': ['auf Deutsch'],
      }),
    }),
  }))
  const { changes } = await readFrom({ pages: 1, page })
  const [change] = changes
  expect(change?.kind === 'whole' && change.object.attributes.get('uid')).toEqual(values.map(String))
})

test('a stop ends the reading with its own reason', async () => {
  const control = new AbortController()
  const reason = new Error('stopped by hand')
  const page = onPage(1, () => {
    control.abort(reason)
    return {}
  })
  await expect(readFrom({ page }, { signal: control.signal })).rejects.toBe(reason)
})

test('a reader that leaves early ends the connection, and reading again says so', async () => {
  server = await startScripted({ answer: pagedDirectory({ pages: 3, perPage: 2 }) })
  const { openDirectory } = await import('../../electron/sync/sources/open-directory.ts')
  const source = await openDirectory(open(server))
  const { signal } = new AbortController()
  for await (const changes of source.read(scope, { signal })) {
    expect(changes).toHaveLength(2)
    break
  }
  await expect(source.read(scope, { signal }).next()).rejects.toBeInstanceOf(DirectoryFailure)
})
