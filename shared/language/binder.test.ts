import { expect, test } from 'vitest'
import { cmdlet, type CmdletDefinition } from '../cmdlet.ts'
import { PsObject, SecureString, type Value } from '../values.ts'
import { objectBinder } from './binder-objects.ts'
import { bindAlone, bindLine, missingOf, type Argument } from './binder.ts'
import { literalValue } from './literal.ts'
import { parse } from './parser.ts'
import type { Expression } from './tree-expressions.ts'
import type { Parameter } from './tree.ts'

const rest = { label: 'x', synopsis: 'x', examples: [{ line: 'x', text: 'x' }], origin: 'ours' } as const
const words = { label: 'x', help: 'x' } as const

const setPerson = cmdlet({
  ...rest,
  name: 'Set-Person',
  snapIn: 'TenantDesk',
  impact: 'medium',
  writes: true,
  parameters: [
    {
      ...words,
      name: 'Identity',
      kind: 'person',
      required: true,
      position: 0,
      pipeline: 'both',
      aliases: ['Id', 'UserName'],
    },
    { ...words, name: 'City', kind: 'text', position: 1 },
    { ...words, name: 'Country', kind: 'country' },
    { ...words, name: 'Phone', kind: 'text' },
    { ...words, name: 'Numbers', kind: 'text', many: true },
    { ...words, name: 'Age', kind: 'integer', min: 0, max: 150 },
    { ...words, name: 'Quota', kind: 'size' },
    { ...words, name: 'Enabled', kind: 'boolean' },
    { ...words, name: 'Version', kind: 'switch' },
    { ...words, name: 'Password', kind: 'secret', pipeline: 'none' },
  ],
})

const grant = cmdlet({
  ...rest,
  name: 'Add-Grant',
  snapIn: 'TenantDesk',
  impact: 'medium',
  writes: true,
  defaultSet: 'SendAs',
  parameters: [
    { ...words, name: 'Identity', kind: 'person', required: true },
    { ...words, name: 'GrantFullAccess', kind: 'switch' },
    { ...words, name: 'GrantSendAs', kind: 'switch', sets: ['SendAs'] },
    { ...words, name: 'GrantSendOnBehalf', kind: 'switch', sets: ['SendOnBehalf'] },
  ],
})

const find = cmdlet({
  ...rest,
  name: 'Find-Thing',
  snapIn: 'Shell',
  impact: 'none',
  writes: false,
  parameters: [
    { ...words, name: 'Id', kind: 'integer', required: true, position: 0, sets: ['Id'], pipeline: 'none' },
    { ...words, name: 'Name', kind: 'text', required: true, position: 0, sets: ['Name'], pipeline: 'none' },
    { ...words, name: 'Exact', kind: 'switch', pipeline: 'none' },
  ],
})

const write = cmdlet({
  ...rest,
  name: 'Write-Words',
  snapIn: 'Shell',
  impact: 'none',
  writes: false,
  parameters: [
    { ...words, name: 'Object', kind: 'object', many: true, position: 0, remaining: true, pipeline: 'value' },
    { ...words, name: 'NoNewline', kind: 'switch', pipeline: 'none' },
  ],
})

/** The arguments of a written command, as an evaluator would give them. */
const argumentsOf = (line: string): readonly Argument[] => {
  const { tree, errors } = parse(line)
  expect(errors).toEqual([])
  const [statement] = tree.body.endBlock?.statements ?? []
  const stage = statement?.type === 'Pipeline' ? statement.stages[0] : undefined
  if (stage?.type !== 'Command') throw new Error('no command')
  return stage.elements.map(argumentOf)
}

const argumentOf = (element: Expression | Parameter): Argument => {
  if (element.type !== 'Parameter') return valued(element)
  return element.argument === undefined ? { name: element.name } : { ...valued(element.argument), name: element.name }
}

/** A literal as an argument: its value, and how its numbers were written. */
const valued = (node: Expression): Argument => {
  const value = literalValue(node) ?? null
  const written = (node: Expression): string | undefined => (node.type === 'Number' ? node.text : undefined)
  return { value, text: node.type === 'List' ? node.items.map(written) : written(node) }
}

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
