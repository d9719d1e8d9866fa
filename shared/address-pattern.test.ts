import { expect, test } from 'vitest'
import { addressFrom, displayName, localPart, patternOf } from './address-pattern.ts'

test.each([
  ['{first}.{last}', 'Ann', 'Verstraeten', 'ann.verstraeten'],
  ['{f}{last}', 'Ann', 'Verstraeten', 'averstraeten'],
  ['{last}.{first}', 'Gudrún', 'Sólveigardóttir', 'solveigardottir.gudrun'],
  ['{first}.{last}', 'Zoë', 'Müller-Lefèvre', 'zoe.mullerlefevre'],
  ['{first}.{last}', 'Jean-Baptiste', 'N’Diaye', 'jeanbaptiste.ndiaye'],
  ['{first}.{last}', 'Håkon', '', 'hakon'],
  ['{first}.{last}', '明', '李', ''],
])('an address by %s for %s %s begins with %s', (pattern, first, last, expected) => {
  expect(localPart(pattern, { first, last })).toBe(expected)
})

test('the display name is both names as they are written', () => {
  expect(displayName({ first: ' Ngọc Anh ', last: 'Trần' })).toBe('Ngọc Anh Trần')
  expect(displayName({ first: '', last: 'Trần' })).toBe('Trần')
})

test('a pattern may name its domain; another is at the one that is given', () => {
  const ann = { first: 'Ann', last: 'Verstraeten' }
  expect(addressFrom('{f}{last}@Instruments.Example', ann, 'fernwick.example')).toBe('averstraeten@instruments.example')
  expect(addressFrom('{f}{last}', ann, 'fernwick.example')).toBe('averstraeten@fernwick.example')
  expect(addressFrom('{f}{last}@instruments.example', { first: '明', last: '' }, 'fernwick.example')).toBe('')
})

test('an address tells the pattern that made it', () => {
  const ann = { first: 'Ann', last: 'Verstraeten' }
  expect(patternOf('a.verstraeten@fernwick.example', ann, 'fernwick.example')).toBe('{f}.{last}')
  expect(patternOf('averstraeten@labs.example', ann, 'fernwick.example')).toBe('{f}{last}@labs.example')
  expect(patternOf('desk@fernwick.example', ann, 'fernwick.example')).toBeUndefined()
  expect(patternOf('@fernwick.example', { first: '', last: '' }, 'fernwick.example')).toBeUndefined()
})
