import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cmdlet } from '../cmdlet.ts'
import type { Invocation } from '../engine.ts'
import { Credential, Hashtable, PsObject, ScriptBlock, SecureString, isList, type Value } from '../values.ts'
import { bindAlone, bindLine, type Argument } from './binder.ts'
import { literalValue } from './literal.ts'
import { parse } from './parser.ts'
import { printCommand, printScript, printValue } from './print.ts'
import type { Command } from './tree.ts'

const commandsOf = (text: string): readonly Command[] => {
  const { tree, errors } = parse(text)
  expect(errors, text).toEqual([])
  const statements = tree.body.endBlock?.statements ?? []
  return statements
    .flatMap(statement => (statement.type === 'Pipeline' ? statement.stages : []))
    .filter(stage => stage.type === 'Command')
}

const only = <T>(items: readonly T[]): T => {
  expect(items).toHaveLength(1)
  const [item] = items
  if (item === undefined) throw new Error('nothing there')
  return item
}

/** What a printed command says: its literal arguments in order. */
const argumentsOf = (command: Command): readonly (readonly [string, Value])[] => {
  const found: [string, Value][] = []
  for (const element of command.elements) {
    if (element.type === 'Parameter') {
      found.push([element.name, element.argument === undefined ? true : known(literalValue(element.argument))])
    } else found[found.length - 1] = [found.at(-1)?.[0] ?? '', known(literalValue(element))]
  }
  return found
}

const known = (value: Value | undefined): Value => {
  if (value === undefined) throw new Error('not a literal')
  return value
}

/** Hash tables as lists of pairs, dates as their text: what a printed value is read back as. */
const plain = (value: Value): unknown => {
  if (isList(value)) return value.map(plain)
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z')
  if (value instanceof Hashtable) return Array.from(value.entries(), ({ key, value }) => [plain(key), plain(value)])
  if (value instanceof ScriptBlock) return `{${value.text}}`
  return value
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\'"‘’‚‛“”„`$@#;|&(){}[],-–—%!?=<>~^ \t\n\r\0\u0085\u00a0\u2028aZ0é') }),
)
const table = (pairs: readonly (readonly [Value, Value])[]): Hashtable => {
  const found = new Hashtable()
  for (const [key, value] of pairs) found.set(key, value)
  return found
}
const { value: anyValue } = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.double({ noNaN: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(8e12) }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 3 }).map(table),
  ),
}))
const name = fc.stringMatching(/^[A-Za-z_]\w{0,8}$/)

test('what is printed is read back as the same command, and prints as the same line', () => {
  fc.assert(
    fc.property(name, fc.array(fc.tuple(name, anyValue), { maxLength: 6 }), (verb, given) => {
      const line = printCommand({ cmdlet: `Set-${verb}`, arguments: given })
      const command = only(commandsOf(line))
      expect(literalValue(command.name)).toBe(`Set-${verb}`)
      const read = argumentsOf(command)
      expect(read.map(([name, value]) => [name, plain(value)])).toEqual(
        given.map(([name, value]) => [name, plain(value)]),
      )
      expect(printCommand({ cmdlet: `Set-${verb}`, arguments: read })).toBe(line)
    }),
  )
})

const setPerson = cmdlet({
  name: 'Set-Person',
  snapIn: 'TenantDesk',
  label: 'Change a person',
  synopsis: 'Changes a person.',
  parameters: [
    { name: 'Identity', kind: 'text', label: 'Person', help: 'Who.', required: true, position: 0, max: 10_000 },
    { name: 'City', kind: 'text', label: 'City', help: 'Where.', max: 10_000 },
    { name: 'Tags', kind: 'text', many: true, label: 'Tags', help: 'Words.', max: 10_000 },
    { name: 'Age', kind: 'integer', label: 'Age', help: 'Years.' },
    { name: 'Born', kind: 'date', label: 'Born', help: 'When.' },
    { name: 'Limit', kind: 'count', label: 'Limit', help: 'How many.' },
    { name: 'Active', kind: 'boolean', label: 'Active', help: 'Whether.' },
    { name: 'Force', kind: 'switch', label: 'Force', help: 'Does not ask.' },
    { name: 'Password', kind: 'secret', label: 'Password', help: 'Secret.' },
    { name: 'Credential', kind: 'credential', label: 'Credential', help: 'Who asks.' },
  ],
  examples: [{ line: "Set-Person 'ann'", text: 'One.' }],
  impact: 'medium',
  writes: true,
  origin: 'ours',
})

const plainText = fc.string({ unit: fc.constantFrom(...'abc\'"‘’‚‛“”„`$@#;|&(){}[],-–—%!?=<>~^ 09é'), minLength: 1 })

test('a form printed and bound again has the same values', () => {
  const form = fc.record(
    {
      Identity: plainText,
      City: plainText,
      Tags: fc.array(plainText, { minLength: 1, maxLength: 3 }),
      Age: fc.integer(),
      Born: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(8e12) }),
      Limit: fc.oneof(fc.nat(), fc.constant(Number.POSITIVE_INFINITY)),
      Active: fc.boolean(),
      Force: fc.boolean(),
    },
    { requiredKeys: ['Identity'] },
  )
  fc.assert(
    fc.property(form, values => {
      const line = printCommand({ cmdlet: 'set-person', arguments: Object.entries(values).reverse() }, setPerson)
      const given = only(commandsOf(line)).elements.map((element): Argument =>
        element.type !== 'Parameter'
          ? { value: known(literalValue(element)) }
          : element.argument === undefined
            ? { name: element.name }
            : { name: element.name, value: known(literalValue(element.argument)) },
      )
      const bound = bindLine(setPerson, given)
      const result = bound.ok ? bindAlone(bound.value) : bound
      expect(result).toEqual({ ok: true, value: values })
      expect(line.startsWith('Set-Person -Identity ')).toBe(true)
    }),
  )
})

test.each<readonly [Value, string]>([
  ["d'Hondt", "'d''Hondt'"],
  ['‘a’', "'‘‘a’’'"],
  ['a\nb $c "d"', '"a`nb `$c `"d`""'],
  ['\u001b[1m', '"$([char]27)[1m"'],
  [5, '5'],
  [-1.5, '-1.5'],
  [Number.POSITIVE_INFINITY, '1e999'],
  [Number.NEGATIVE_INFINITY, '-1e999'],
  [true, '$true'],
  [null, '$null'],
  [['a', 1], "'a',1"],
  [['a'], "@('a')"],
  [[], '@()'],
  [[['a', 'b']], "(,@('a','b'))"],
  [table([['k', [1, 2]]]), "@{'k'=1,2}"],
  [new Date('2026-11-22T10:00:00Z'), "'2026-11-22T10:00:00Z'"],
  [new SecureString('hunter2'), '(Read-Host -AsSecureString)'],
  [new Credential('ann', new SecureString('hunter2')), '(Get-Credential)'],
  [new ScriptBlock(' $_.Name '), '{ $_.Name }'],
  [new ScriptBlock('\n  $a = 1 # one\n\n  $a +\n    2\n'), '{ $a = 1; $a + 2 }'],
  [new ScriptBlock('if ($a) {\r\n  1\r\n}\r\nelse {\r\n  2 }'), '{if ($a) { 1 } else { 2 }}'],
  [new ScriptBlock('param($a)\n@{ x = 1\ny = 2 } | f `\n -b 3 |\n g'), '{param($a) @{ x = 1; y = 2 } | f -b 3 | g}'],
  [new ScriptBlock('f <# a\nb #> $(1\n2) @(3\n4)'), '{f   $(1; 2) @(3; 4)}'],
  [new ScriptBlock("f 'a\nb' @'\nc $d\n'@"), `{f "a\`nb" 'c $d'}`],
  [
    new ScriptBlock('begin {\n1 }\nend { switch (1) {\n 1 { 2 }\n default { 3 } } }'),
    '{begin { 1 } end { switch (1) { 1 { 2 } default { 3 } } }}',
  ],
  [new ScriptBlock('"$a\nb"\n1'), '{"$a\nb"\n1}'],
  [PsObject.of('PSCustomObject', { a: 1 }), "([pscustomobject]@{'a'=1})"],
  [/a'b/, "([regex]'a''b')"],
])('%o is written %s', (value, written) => {
  expect(printValue(value)).toBe(written)
})

test('secrets are printed as prompts, whatever type their value has', () => {
  const call: Invocation = {
    cmdlet: 'Set-Person',
    arguments: [
      ['Credential', 'ann:hunter2'],
      ['password', 'hunter2'],
      ['Identity', 'ann'],
    ],
  }
  expect(printCommand(call, setPerson)).toBe(
    "Set-Person -Identity 'ann' -Password (Read-Host -AsSecureString) -Credential (Get-Credential)",
  )
})

test('switches are bare, lists of one are one value, and Booleans of unknown cmdlets stay with their name', () => {
  const given: Invocation['arguments'] = [
    ['Identity', 'ann'],
    ['Tags', ['a']],
    ['Force', true],
  ]
  expect(printCommand({ cmdlet: 'Set-Person', arguments: given }, setPerson)).toBe(
    "Set-Person -Identity 'ann' -Tags 'a' -Force",
  )
  expect(printCommand({ cmdlet: 'Set-Other', arguments: [['On', false]] })).toBe('Set-Other -On:$false')
  expect(printCommand({ cmdlet: 'Set-Person', arguments: [['Force', false]] }, setPerson)).toBe(
    'Set-Person -Force:$false',
  )
})

test('a script joins cmdlets by | and pipelines by ;', () => {
  const get: Invocation = { cmdlet: 'Get-Person', arguments: [] }
  const set: Invocation = { cmdlet: 'Set-Person', arguments: [['City', 'Ghent']] }
  expect(printScript([[get, set], [get]])).toBe("Get-Person | Set-Person -City 'Ghent'; Get-Person")
})

test('nothing that is printed can become another command', () => {
  expect(printCommand({ cmdlet: 'a; Remove-All', arguments: [] })).toBe("& 'a; Remove-All'")
  expect(() => printCommand({ cmdlet: 'a', arguments: [['b; Remove-All', 1]] })).toThrow()
  expect(() => printValue(new ScriptBlock('}; Remove-All; {'))).toThrow()
  expect(() => printValue(new ScriptBlock('} + {'))).toThrow()
  expect(() => printValue(new ScriptBlock('#'))).toThrow()
})
