import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { times } from '../../../e2e/extent.ts'
import { dnKey, escapeDnValue, InvalidDn, isWithin, looseDnKey, parseDn, printDn } from './dn.ts'

const value = fc.string({
  unit: fc.constantFrom(' ', '"', '#', '+', ',', ';', '<', '=', '>', '\\', '\0', 'a', 'É', '漢', '\n'),
  maxLength: 8,
})
// A value that begins with # is hexadecimal when it is not escaped; the escape keeps it text, and it reads back as text.
const part = fc.record({ type: fc.constantFrom('cn', 'OU', '2.5.4.3'), value })
const name = fc.array(fc.array(part, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 })

test('100,000 values come back from a name as they went in', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 100, maxLength: 100 }), values => {
      const names = values.map(value => [{ type: 'cn', value }])
      expect(parseDn(printDn(names))).toEqual(names)
    }),
    { numRuns: 1_000 },
  )
})

test('every name printed and parsed is the same name, and its key is its own key', () => {
  fc.assert(
    fc.property(name, names => {
      const text = printDn(names)
      expect(parseDn(text)).toEqual(names)
      expect(dnKey(dnKey(text))).toBe(dnKey(text))
    }),
    { numRuns: times(3_000, 100_000) },
  )
})

test('any text is a name or an InvalidDn', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '=', ',', '+', '\\', '"', '#', '2', ' ', ';') }), text => {
      try {
        parseDn(text)
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidDn)
      }
    }),
    { numRuns: times(20_000, 1_000_000) },
  )
})

test.each([
  ['CN=Ann,OU=People', 'cn=ann, ou = People'],
  ['cn=a\\,b', 'CN="a,b"'],
  ['cn=\\c3\\a9', 'cn=é'],
  ['cn=a+sn=b,dc=x', 'SN=b+CN=a,DC=x'],
])('%s and %s are one name', (left, right) => {
  expect(dnKey(left)).toBe(dnKey(right))
})

test('a comma inside a value does not make a name lie within a base', () => {
  expect(isWithin('cn=a,dc=x', 'DC=X')).toBe(true)
  expect(isWithin('dc=x', 'dc=x')).toBe(true)
  expect(isWithin('cn=a\\,dc=x', 'dc=x')).toBe(false)
  expect(isWithin('cn=a\\\\,dc=x', 'dc=x')).toBe(true)
  expect(isWithin('cn=a,dc=xx', 'dc=x')).toBe(false)
})

test('spaces and signs at the ends are escaped', () => {
  expect(escapeDnValue(' a# ')).toBe('\\ a#\\ ')
  expect(escapeDnValue('#a')).toBe('\\#a')
  expect(escapeDnValue('\0')).toBe('\\00')
})

test('a text that is no name still has one way of being compared', () => {
  expect(looseDnKey('CN=Ann, OU=People')).toBe(dnKey('cn=ann,ou=people'))
  expect(looseDnKey('No Name')).toBe('no name')
})
