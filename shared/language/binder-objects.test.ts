import { expect, test } from 'vitest'
import type { CmdletDefinition } from '../cmdlet.ts'
import { PsObject, SecureString, type Value } from '../values.ts'
import { objectBinder } from './binder-objects.ts'
import { bindLine } from './binder.ts'
import { argumentsOf, find, grant, setPerson, write } from './toy-cmdlets.ts'

const row = (record: Readonly<Record<string, Value>>): PsObject => PsObject.of('Row', record)

const fromPipeline = (definition: CmdletDefinition, line: string, objects: readonly Value[]): readonly unknown[] => {
  const result = bindLine(definition, argumentsOf(line))
  if (!result.ok) return [result.problem.id]
  const bind = objectBinder(result.value)
  return objects.map(object => {
    const one = bind(object)
    return one.ok ? one.value : one.problem.id
  })
}

test('rows bind by the names of their columns, aliases too, and nothing stays from row to row', () => {
  expect(
    fromPipeline(setPerson, 'x -Country BE', [
      row({ identity: 'ann', CITY: 'Ghent', Enabled: 'True', Age: '41', Other: 'x' }),
      row({ UserName: 'ben', City: '', Phone: null }),
      row({ Identity: 'cas', Enabled: 'perhaps' }),
      row({ City: 'Ghent' }),
      row({ Identity: 'dan', Country: 'NL', Password: 'secret', WhatIf: 'True' }),
      row({ Other: 'x' }),
    ]),
  ).toEqual([
    { Country: 'BE', Identity: 'ann', City: 'Ghent', Enabled: true, Age: 41 },
    { Country: 'BE', Identity: 'ben' },
    'BooleanMalformed',
    'MissingMandatoryParameter',
    { Country: 'BE', Identity: 'dan' },
    'InputObjectNotBound',
  ])
})

test('objects bind whole where the parameter takes them, numbers and texts converted', () => {
  expect(fromPipeline(setPerson, 'x', ['ann', 5, null, new SecureString('x')])).toEqual([
    { Identity: 'ann' },
    { Identity: '5' },
    'ValueEmpty',
    'ValueTypeMismatch',
  ])
  expect(fromPipeline(write, 'x', ['a', null, row({ a: 1 })])).toEqual([
    { Object: ['a'] },
    { Object: [null] },
    { Object: [row({ a: 1 })] },
  ])
})

test('what is written out is never overridden', () => {
  expect(fromPipeline(setPerson, 'x ann', ['ben', row({ Identity: 'cas', City: 'Ghent' })])).toEqual([
    'InputObjectNotBound',
    { Identity: 'ann', City: 'Ghent' },
  ])
  expect(fromPipeline(find, 'x 5', ['a'])).toEqual(['InputObjectNotBound'])
})

test('sets are decided per row', () => {
  expect(
    fromPipeline(grant, 'x', [
      row({ Identity: 'a', GrantSendAs: 'True' }),
      row({ Identity: 'b', GrantSendOnBehalf: 'yes', GrantSendAs: '' }),
      row({ Identity: 'c', GrantSendOnBehalf: '1', GrantSendAs: '1' }),
    ]),
  ).toEqual([{ Identity: 'a', GrantSendAs: true }, { Identity: 'b', GrantSendOnBehalf: true }, 'AmbiguousParameterSet'])
})
