import { expect, test } from 'vitest'
import type { CmdletDefinition } from '../cmdlet.ts'
import { ScriptBlock, type Value } from '../values.ts'
import { bindAlone, bindLine, missingOf, type Argument } from './binder.ts'
import { argumentsOf, find, grant, setPerson, write } from './toy-cmdlets.ts'

const bound = (definition: CmdletDefinition, line: string | readonly Argument[]): unknown => {
  const result = bindLine(definition, typeof line === 'string' ? argumentsOf(line) : line)
  const done = result.ok ? bindAlone(result.value) : result
  return done.ok ? done.value : done.problem.id
}

test.each<readonly [string, unknown]>([
  // Names
  ['x -Identity ann -City Ghent', { Identity: 'ann', City: 'Ghent' }],
  ['x -identity:ann', { Identity: 'ann' }],
  ['x -Id ann', { Identity: 'ann' }],
  ['x -User ann', { Identity: 'ann' }],
  ['x ann -Ci Ghent', { Identity: 'ann', City: 'Ghent' }],
  ['x ann -C Ghent', 'AmbiguousParameter'],
  ['x ann -Ver', { Identity: 'ann', Version: true }],
  ['x ann -Towns Ghent', 'NamedParameterNotFound'],
  ['x ann -City Ghent -City Antwerp', 'ParameterAlreadyBound'],
  ['x ann -City Ghent -Ci Antwerp', 'ParameterAlreadyBound'],
  // Values after names
  ['x ann -City', 'MissingArgument'],
  ['x ann -City -Age 5', 'MissingArgument'],
  ['x ann -City -Foo', { Identity: 'ann', City: '-Foo' }],
  ['x ann -Phone 007', { Identity: 'ann', Phone: '007' }],
  ['x ann -Phone +32475', { Identity: 'ann', Phone: '+32475' }],
  ['x ann -Numbers 007, 1.10, a', { Identity: 'ann', Numbers: ['007', '1.10', 'a'] }],
  ['x ann -Age 07', { Identity: 'ann', Age: 7 }],
  ["x ann -Age 'many'", 'NumberMalformed'],
  ['x ann -Age 151', 'NumberOutOfRange'],
  ['x ann -Quota 5GB', { Identity: 'ann', Quota: 5 * 1024 ** 3 }],
  ['x ann -Quota 5', { Identity: 'ann', Quota: 5 * 1024 ** 3 }],
  ['x ann -Country be', { Identity: 'ann', Country: 'BE' }],
  // Positions
  ['x ann Ghent', { Identity: 'ann', City: 'Ghent' }],
  ['x -City Ghent ann', { Identity: 'ann', City: 'Ghent' }],
  ['x Ghent -Identity ann', { Identity: 'ann', City: 'Ghent' }],
  ['x ann Ghent more', 'PositionalParameterNotFound'],
  ['x', 'MissingMandatoryParameter'],
  ['x -City Ghent', 'MissingMandatoryParameter'],
  // Yes and no
  ['x ann -Enabled $false', { Identity: 'ann', Enabled: false }],
  ['x ann -Enabled True', { Identity: 'ann', Enabled: true }],
  ['x ann -Enabled no', { Identity: 'ann', Enabled: false }],
  ['x ann -Enabled 0', { Identity: 'ann', Enabled: false }],
  ['x ann -Enabled maybe', 'BooleanMalformed'],
  ['x ann -Enabled', 'MissingArgument'],
  ['x ann -Version:$false', { Identity: 'ann', Version: false }],
  ['x ann -Version $false', { Identity: 'ann', Version: false }],
  ['x ann -Version Yes', { Identity: 'ann', Version: true }],
  ["x ann -Version 'False'", { Identity: 'ann', Version: false }],
  ['x -Version 1', { Identity: '1', Version: true }],
  ['x ann Ghent -Version 0', { Identity: 'ann', City: 'Ghent', Version: false }],
  ['x -Version ann', { Identity: 'ann', Version: true }],
  ['x -Version:maybe ann', 'BooleanMalformed'],
])('Set-Person: %s', (line, expected) => {
  expect(bound(setPerson, line)).toEqual(expected)
})

test.each<readonly [string, unknown]>([
  ['x -Identity a -GrantSendAs', { Identity: 'a', GrantSendAs: true }],
  ['x -Identity a -GrantSendAs True', { Identity: 'a', GrantSendAs: true }],
  ['x -Identity a -GrantFullAccess', { Identity: 'a', GrantFullAccess: true }],
  [
    'x -Identity a -GrantFullAccess -GrantSendOnBehalf',
    { Identity: 'a', GrantFullAccess: true, GrantSendOnBehalf: true },
  ],
  ['x -Identity a -GrantSendAs -GrantSendOnBehalf', 'AmbiguousParameterSet'],
])('Add-Grant: %s', (line, expected) => {
  expect(bound(grant, line)).toEqual(expected)
})

test.each<readonly [string, unknown]>([
  ['x 5', { Id: 5 }],
  ['x five', { Name: 'five' }],
  ["x '5'", { Name: '5' }],
  ['x -Id 5 -Name a', 'AmbiguousParameterSet'],
  ['x', 'AmbiguousParameterSet'],
  ['x a -Exact $true', 'PositionalParameterNotFound'],
  ['x a -Exact True', 'PositionalParameterNotFound'],
  ['x a -WhatIf', 'NamedParameterNotFound'],
])("PowerShell's own: %s", (line, expected) => {
  expect(bound(find, line)).toEqual(expected)
})

test.each<readonly [string, unknown]>([
  ['x a b 5', { Object: ['a', 'b', 5] }],
  ['x a, b', { Object: ['a', 'b'] }],
  ['x a -NoNewline b', { Object: ['a', 'b'], NoNewline: true }],
  ['x -Foo b', { Object: ['-Foo', 'b'] }],
  ['x', {}],
])('what is left: %s', (line, expected) => {
  expect(bound(write, line)).toEqual(expected)
})

test('common parameters are bound apart', () => {
  const line = bindLine(setPerson, argumentsOf('x ann -WhatIf -ErrorA Stop -Confirm $false -ev +problems'))
  expect(line.ok && Object.fromEntries(line.value.common)).toEqual({
    WhatIf: true,
    ErrorAction: 'Stop',
    Confirm: false,
    ErrorVariable: '+problems',
  })
})

test('what is given with @ gives way to what is written out, and defaults to both', () => {
  const splat = (name: string, value: Value): Argument => ({ name, value, splat: true })
  const given = [
    ...argumentsOf('x -City Ghent'),
    splat('Identity', 'ann'),
    splat('City', 'Rome'),
    splat('WhatIf', true),
  ]
  const line = bindLine(setPerson, given, [
    { name: 'Phone', value: '1' },
    { name: 'City', value: 'Oslo' },
    { name: 'Nothing', value: 1 },
  ])
  expect(line.ok && Object.fromEntries(line.value.values)).toEqual({ Identity: 'ann', City: 'Ghent', Phone: '1' })
  expect(bound(setPerson, [splat('Id', 'ann'), splat('Identity', 'ben')])).toBe('ParameterAlreadyBound')
  expect(
    bound(setPerson, [
      { value: 'ann', splat: true },
      { value: 'Ghent', splat: true },
    ]),
  ).toEqual({
    Identity: 'ann',
    City: 'Ghent',
  })
})

test('what is still missing can be asked for', () => {
  const line = bindLine(setPerson, argumentsOf('x -City Ghent'))
  expect(line.ok && missingOf(line.value, false).map(({ name }) => name)).toEqual(['Identity'])
  expect(line.ok && missingOf(line.value, true)).toEqual([])
})

test('an unknown name is answered with the nearest ones', () => {
  const result = bindLine(setPerson, argumentsOf('x ann -Contry BE'))
  expect(!result.ok && result.problem).toMatchObject({ parameter: 'Contry', cmdlet: 'Set-Person' })
  expect(!result.ok && result.problem.advice).toContain('-Country')
})

test('a script block without a place is named as it was written', () => {
  const line = bindLine(setPerson, [...argumentsOf('x ann Ghent'), { value: new ScriptBlock(' 1 ') }])
  const done = line.ok ? bindAlone(line.value) : line
  expect(done.ok ? '' : done.problem.message).toContain('"{ 1 }"')
})
