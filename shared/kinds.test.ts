import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert, type Convertible } from './kinds.ts'
import { checkDirectoryAddress, domainOf } from './kinds/address.ts'
import { countries } from './kinds/country.ts'
import { formatSize } from './kinds/numbers.ts'
import { PsObject, SecureString, type Value } from './values.ts'

const gigabyte = 1024 ** 3

function given(parameter: Partial<Convertible> & Pick<Convertible, 'kind'>, raw: Value): Value | { id: string } {
  const result = convert({ name: 'X', ...parameter }, raw)
  return result.ok ? result.value : { id: result.problem.id }
}

describe('text', () => {
  test.each<[Value, Value | { id: string }]>([
    ['Zoë O’Brien-Łęcki', 'Zoë O’Brien-Łęcki'],
    ['', ''],
    [32, '32'],
    [true, 'True'],
    ['a\tb', { id: 'TextHasControlCharacters' }],
    ['a\u0000', { id: 'TextHasControlCharacters' }],
    ['\u202Egnp.exe', { id: 'TextHasControlCharacters' }],
    ['half \uD83D', { id: 'TextNotReadable' }],
    ['Andr\uFFFD', { id: 'TextNotReadable' }],
    ['x'.repeat(256), 'x'.repeat(256)],
    ['😀'.repeat(256), '😀'.repeat(256)],
    ['x'.repeat(257), { id: 'TextTooLong' }],
    [new SecureString('hush'), { id: 'ValueTypeMismatch' }],
    [null, { id: 'ValueEmpty' }],
    [['one'], 'one'],
    [['one', 'two'], { id: 'ValueNotSingle' }],
  ])('%j', (raw, expected) => expect(given({ kind: 'text' }, raw)).toEqual(expected))

  test('bounds are the definition’s', () => {
    expect(given({ kind: 'text', max: 3 }, 'four')).toEqual({ id: 'TextTooLong' })
    expect(given({ kind: 'text', min: 1 }, '')).toEqual({ id: 'ValueEmpty' })
    expect(given({ kind: 'text', min: 2 }, 'a')).toEqual({ id: 'TextTooShort' })
  })

  test('whatever is accepted is printable and comes back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const result = convert({ name: 'X', kind: 'text' }, text)
        if (result.ok) expect(result.value).toBe(text)
        else expect(['TextHasControlCharacters', 'TextNotReadable', 'TextTooLong']).toContain(result.problem.id)
      }),
    )
  })
})

describe('addresses', () => {
  test.each([
    ['ann@fernwick.example', 'ann@fernwick.example'],
    ['  Ann.O’Hara@fernwick.example', { id: 'AddressNotAscii' }],
    ["o'hara&sons@Fernwick.Example", "o'hara&sons@Fernwick.Example"],
    ['ann', { id: 'AddressMalformed' }],
    ['ann@fernwick', { id: 'AddressMalformed' }],
    ['ann@@fernwick.example', { id: 'AddressMalformed' }],
    ['.ann@fernwick.example', { id: 'AddressMalformed' }],
    ['a..b@fernwick.example', { id: 'AddressMalformed' }],
    ['ann@-x.example', { id: 'AddressMalformed' }],
    ['ann@10.0.0.1', { id: 'AddressMalformed' }],
    ['zoë@fernwick.example', { id: 'AddressNotAscii' }],
    ['ann@fernwïck.example', { id: 'AddressNotAscii' }],
    [`${'a'.repeat(64)}@x.example`, `${'a'.repeat(64)}@x.example`],
    [`${'a'.repeat(65)}@x.example`, { id: 'AddressTooLong' }],
    [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(63)}.example`, { id: 'AddressTooLong' }],
    ['', { id: 'ValueEmpty' }],
    ['  ', { id: 'ValueEmpty' }],
  ])('%s', (raw, expected) => expect(given({ kind: 'address' }, raw)).toEqual(expected))

  test.each(["o'hara@x.example", 'a&b@x.example', 'a{b}@x.example', 'a[b]@x.example'])(
    '%s may not come from a directory',
    address => {
      const result = checkDirectoryAddress({ name: 'mail' }, address)
      expect(result).toMatchObject({ ok: false, problem: { id: 'AddressRefusedInDirectory' } })
    },
  )

  test('the domain is what stands behind the @', () =>
    expect(domainOf('Ann@Fernwick.EXAMPLE')).toBe('fernwick.example'))
})

test.each([
  ['Fernwick.Example', 'fernwick.example'],
  ['xn--fernwck-q5a.example', 'xn--fernwck-q5a.example'],
  ['fernwïck.example', { id: 'DomainNotAscii' }],
  ['fernwick', { id: 'DomainMalformed' }],
  ['a_b.example', { id: 'DomainMalformed' }],
  ['a.example.', { id: 'DomainMalformed' }],
])('domain %s', (raw, expected) => expect(given({ kind: 'domain' }, raw)).toEqual(expected))

describe('sizes', () => {
  test.each<Value>([5, '5', '5GB', '5 gb', 5 * gigabyte, '5120MB', 5.0])('%s is five gigabytes', raw =>
    expect(given({ kind: 'size' }, raw)).toBe(5 * gigabyte),
  )
  test.each<[Value, Value | { id: string }]>([
    ['500 MB', 500 * 1024 ** 2],
    ['1.5GB', 1.5 * gigabyte],
    [1_048_575, 1_048_575 * gigabyte],
    [1_048_576, 1_048_576],
    ['5 parsecs', { id: 'SizeMalformed' }],
    ['-5', { id: 'SizeMalformed' }],
    ['5,5GB', { id: 'SizeMalformed' }],
    [true, { id: 'ValueTypeMismatch' }],
  ])('%s', (raw, expected) => expect(given({ kind: 'size' }, raw)).toEqual(expected))

  test('what is printed is read back, but for the rounding of two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_048_576, max: 2 ** 45 }), bytes => {
        const back = given({ kind: 'size' }, formatSize(bytes))
        expect(Math.abs(Number(back) - bytes) / bytes).toBeLessThan(0.006)
      }),
    )
    expect([formatSize(0), formatSize(500 * 1024 ** 2), formatSize(5 * gigabyte)]).toEqual(['0B', '500MB', '5GB'])
  })
})

describe('yes and no', () => {
  test.each<Value>([true, 'True', 'true', ' YES ', '1', 1, '$true'])('%s means yes', raw =>
    expect(given({ kind: 'boolean' }, raw)).toBe(true),
  )
  test.each<Value>([false, 'False', 'no', '0', 0, '$false'])('%s means no', raw =>
    expect(given({ kind: 'switch' }, raw)).toBe(false),
  )
  test.each<Value>(['maybe', 'Falsch', '2', 2, 'x'])('%s means neither', raw =>
    expect(given({ kind: 'boolean' }, raw)).toEqual({ id: 'BooleanMalformed' }),
  )
})

describe('dates', () => {
  test.each([
    ['2026-11-30T08:15:00Z', '2026-11-30T08:15:00.000Z'],
    ['2026-11-30T08:15:00+01:00', '2026-11-30T07:15:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('%s', (raw, expected) => expect(given({ kind: 'date' }, raw)).toEqual(new Date(expected)))

  test('without a zone they are local, whatever the form', () => {
    const expected = new Date(2026, 10, 30, 20, 5)
    for (const raw of ['2026-11-30 20:05', '11/30/2026 20:05', '11/30/2026 8:05 PM']) {
      expect(given({ kind: 'date' }, raw)).toEqual(expected)
    }
    expect(given({ kind: 'date' }, '11/30/2026 12:00 AM')).toEqual(new Date(2026, 10, 30))
  })

  test.each(['2026-02-29', '2026-13-01', '30/11/2026', '11/30/2026 13:00 PM', 'soon'])('%s is none', raw =>
    expect(given({ kind: 'date' }, raw)).toEqual({ id: 'DateMalformed' }),
  )

  test('every moment survives its ISO form', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), date => {
        expect(given({ kind: 'date' }, date.toISOString())).toEqual(date)
      }),
    )
  })
})

describe('numbers, choices, countries, people, secrets', () => {
  test.each<[Partial<Convertible> & Pick<Convertible, 'kind'>, Value, Value | { id: string }]>([
    [{ kind: 'integer', min: 1, max: 10 }, '7', 7],
    [{ kind: 'integer', min: 1, max: 10 }, 11, { id: 'NumberOutOfRange' }],
    [{ kind: 'integer' }, '7.5', { id: 'NumberMalformed' }],
    [{ kind: 'integer' }, '1e3', { id: 'NumberMalformed' }],
    [{ kind: 'count' }, 'unlimited', Number.POSITIVE_INFINITY],
    [{ kind: 'count' }, -1, { id: 'NumberOutOfRange' }],
    [{ kind: 'choice', choices: ['Full', 'Minimal'] }, 'FULL', 'Full'],
    [{ kind: 'choice', choices: ['Full', 'Minimal'] }, 'Ful', { id: 'ChoiceUnknown' }],
    [{ kind: 'choice', choices: ['Full', 'Minimal'], numbered: true }, 1, 'Minimal'],
    [{ kind: 'choice', choices: ['Full', 'Minimal'], numbered: true }, '0', 'Full'],
    [{ kind: 'choice', choices: ['Full', 'Minimal'], numbered: true }, 2, { id: 'ChoiceUnknown' }],
    [{ kind: 'choice', choices: ['Full', 'Minimal'] }, 1, { id: 'ChoiceUnknown' }],
    [{ kind: 'country' }, 'be', 'BE'],
    [{ kind: 'country' }, 'Belgium', { id: 'CountryUnknown' }],
    [{ kind: 'country' }, 'XX', { id: 'CountryUnknown' }],
    [{ kind: 'person' }, ' Ann Verstraeten ', 'Ann Verstraeten'],
    [{ kind: 'person' }, PsObject.of('User', { Identity: 'ann@fernwick.example' }), 'ann@fernwick.example'],
    [{ kind: 'person' }, PsObject.of('Row', { Name: 'Ann' }), { id: 'ValueTypeMismatch' }],
    [{ kind: 'subscription', many: true }, ['a', 'b'], ['a', 'b']],
    [{ kind: 'subscription', many: true }, 'a', ['a']],
    [{ kind: 'subscription', many: true }, ['a', ''], { id: 'ValueEmpty' }],
    [{ kind: 'script' }, '{ }', { id: 'ValueTypeMismatch' }],
    [{ kind: 'object' }, null, null],
  ])('%j %j', (parameter, raw, expected) => expect(given(parameter, raw)).toEqual(expected))

  test('a secret from text is wrapped at once, and its refusal never holds it', () => {
    const result = convert({ name: 'Password', kind: 'secret' }, 'Gull-42-kite')
    expect(result.ok && result.value instanceof SecureString && result.value.reveal()).toBe('Gull-42-kite')
    const refusal = convert({ name: 'Password', kind: 'secret' }, 'Gull-42-kite'.repeat(100))
    expect(JSON.stringify(refusal)).not.toContain('Gull')
  })

  test('there are 249 countries, each once', () => {
    expect(new Set(countries.map(country => country.code)).size).toBe(249)
    expect(countries.filter(country => !/^[A-Z]{2}$/.test(country.code) || country.name === '')).toEqual([])
  })
})
