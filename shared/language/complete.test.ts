import { expect, test } from 'vitest'
import { cmdlet, type CmdletDefinition } from '../cmdlet.ts'
import { complete, type CompletionSource } from './complete.ts'

const rest = { label: 'x', synopsis: 'x', examples: [{ line: 'x', text: 'x' }], origin: 'ours' } as const
const words = { label: 'x', help: 'x' } as const

const definitions: readonly CmdletDefinition[] = [
  cmdlet({
    ...rest,
    name: 'Get-Person',
    snapIn: 'TenantDesk',
    impact: 'none',
    writes: false,
    parameters: [{ ...words, name: 'Identity', kind: 'person', position: 0 }],
    output: {
      type: 'Person',
      properties: [
        { name: 'Name', kind: 'text', label: 'Name' },
        { name: 'City', kind: 'text', label: 'City' },
      ],
    },
  }),
  cmdlet({
    ...rest,
    name: 'Set-Person',
    snapIn: 'TenantDesk',
    impact: 'medium',
    writes: true,
    parameters: [
      { ...words, name: 'Identity', kind: 'person', position: 0, required: true },
      { ...words, name: 'Level', kind: 'choice', choices: ['Low', 'High', 'Very high'] },
      { ...words, name: 'City', kind: 'text' },
      { ...words, name: 'Country', kind: 'text' },
      { ...words, name: 'Active', kind: 'boolean' },
      { ...words, name: 'Friends', kind: 'person', many: true },
      { ...words, name: 'Force', kind: 'switch' },
      { ...words, name: 'SendAs', kind: 'switch', sets: ['A'] },
      { ...words, name: 'SendOnBehalf', kind: 'switch', sets: ['B'] },
    ],
  }),
  cmdlet({
    ...rest,
    name: 'Select-Thing',
    snapIn: 'Shell',
    impact: 'none',
    writes: false,
    parameters: [{ ...words, name: 'Property', kind: 'text', many: true, position: 0 }],
    aliases: ['select'],
  }),
]

const people = ['ann@x.be', 'ben@x.be', "d'Hondt, Cas"]
const source: CompletionSource = {
  definitions,
  find: name =>
    definitions.find(known => known.name.toLowerCase() === name.toLowerCase() || known.aliases?.includes(name)),
  values: (parameter, begun) =>
    Promise.resolve(parameter.kind === 'person' ? people.filter(name => name.startsWith(begun)) : []),
  variables: () => ['users', 'un used', 'true'],
}

/** Completes at the mark, and gives the line with the first suggestion put in, and how many there are. */
const completed = async (marked: string): Promise<readonly [string, number]> => {
  const cursor = marked.indexOf('¦')
  const text = marked.replace('¦', '')
  const { start, end, suggestions } = await complete(text, cursor, source)
  const [first] = suggestions
  return [first === undefined ? text : text.slice(0, start) + first.text + text.slice(end), suggestions.length]
}

const lines: readonly (readonly [marked: string, expected: string, count?: number])[] = [
  ['¦', 'Get-Person', 3],
  ['Ge¦', 'Get-Person', 1],
  ['thing¦', 'Select-Thing', 1],
  ['Get-Person | se¦', 'Get-Person | Set-Person', 2],
  ['Get-Person;Set-P¦', 'Get-Person;Set-Person'],
  ['if (1) { Ge¦', 'if (1) { Get-Person'],
  ['$x = Ge¦', '$x = Get-Person'],
  ['foreach ($a in Ge¦', 'foreach ($a in Get-Person'],
  ['Get-Person\nSet-P¦', 'Get-Person\nSet-Person'],
  ['Set-Person -Ci¦', 'Set-Person -City', 1],
  ['Set-Person –Ci¦', 'Set-Person -City', 1],
  ['Set-Person -¦', 'Set-Person -Identity'],
  ['Set-Person ann -City Ghent -C¦', 'Set-Person ann -City Ghent -Country'],
  ['Set-Person `\n  -Ci¦', 'Set-Person `\n  -City'],
  ['Set-Person -SendAs -Send¦', 'Set-Person -SendAs -Send', 0],
  ['Set-Person -Wha¦', 'Set-Person -WhatIf'],
  ['Set-Person ¦', 'Set-Person ann@x.be', 3],
  ['Set-Person be¦', 'Set-Person ben@x.be', 1],
  ["Set-Person 'd¦", "Set-Person 'd''Hondt, Cas'", 1],
  ['Set-Person d¦', "Set-Person 'd''Hondt, Cas'", 1],
  ['Set-Person -Identity b¦', 'Set-Person -Identity ben@x.be'],
  ['Set-Person -Identity:b¦', 'Set-Person -Identity:ben@x.be'],
  ['Set-Person -Force b¦', 'Set-Person -Force ben@x.be'],
  ['Set-Person -Friends ann@x.be,b¦', 'Set-Person -Friends ann@x.be,ben@x.be'],
  ['Set-Person -Friends ann@x.be, ¦', 'Set-Person -Friends ann@x.be, ann@x.be', 3],
  ['Set-Person ann -Level ¦', 'Set-Person ann -Level Low', 3],
  ['Set-Person ann -Level v¦', "Set-Person ann -Level 'Very high'", 1],
  ['Set-Person ann -Active ¦', 'Set-Person ann -Active $true', 2],
  ['Set-Person ann -Active f¦', 'Set-Person ann -Active $false', 1],
  ['Set-Person ann ¦', 'Set-Person ann -Level'],
  ['Set-Person (Get-Person be¦', 'Set-Person (Get-Person ben@x.be'],
  ['Set-Person (Get-Person ben) -Ci¦', 'Set-Person (Get-Person ben) -City'],
  ['Get-Person | select N¦', 'Get-Person | select Name'],
  ['Get-Person | select Name, ¦', 'Get-Person | select Name, Name', 2],
  ['Set-Person $un¦', 'Set-Person ${un used}', 1],
  ['$us¦', '$users', 2],
  ['Nothing-Known a¦', 'Nothing-Known a', 0],
  ['Set-Person be¦ -City x', 'Set-Person ben@x.be -City x'],
]

test.each(lines.map(([marked, expected, count]) => ({ marked, expected, count })))(
  '$marked becomes $expected',
  async ({ marked, expected, count }) => {
    const [line, found] = await completed(marked)
    expect(line).toBe(expected)
    if (count !== undefined) expect(found).toBe(count)
  },
)
