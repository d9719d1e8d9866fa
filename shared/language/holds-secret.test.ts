import { expect, test } from 'vitest'
import { cmdlet, type CmdletDefinition } from '../cmdlet.ts'
import { holdsSecret } from './holds-secret.ts'

const about = {
  snapIn: 'Shell',
  label: 'Toy',
  synopsis: 'A toy.',
  examples: [{ line: 'Toy', text: 'A toy.' }],
  impact: 'none',
  writes: false,
  origin: 'ours',
} as const
const identity = { name: 'Identity', kind: 'text', label: 'Person', help: 'Who.', position: 0 } as const
const password = { name: 'Password', kind: 'secret', label: 'Password', help: 'Secret.' } as const
const toys: readonly CmdletDefinition[] = [
  cmdlet({ ...about, name: 'Get-Person', parameters: [identity] }),
  cmdlet({
    ...about,
    name: 'Set-PersonPassword',
    parameters: [
      identity,
      { name: 'Place', kind: 'text', label: 'Place', help: 'Where.', position: 1 },
      { ...password, pipeline: 'both' },
    ],
  }),
  cmdlet({
    ...about,
    name: 'ConvertTo-SecureString',
    parameters: [{ ...password, name: 'String', position: 0 }],
    aliases: ['ctss'],
  }),
]
const find = (name: string) =>
  toys.find(each => [each.name, ...(each.aliases ?? [])].some(known => known.toLowerCase() === name.toLowerCase()))

test.each([
  "Set-PersonPassword ann -Password 'Tr0ub4dor'",
  "set-personpassword ann -Pass:'Tr0ub4dor'",
  'Get-Person ann | Set-PersonPassword -Password Tr0ub4dor',
  "$p = ConvertTo-SecureString 'Tr0ub4dor' -AsPlainText -Force",
  '$p = ctss "Tr0ub4dor"',
  "$password = 'Tr0ub4dor'",
  '[string]$secret = "Tr0ub4dor"',
  "foreach ($u in $all) { if ($u) { $u | Set-PersonPassword -Password 'Tr0ub4dor' } }",
  "$a = @{ Identity = 'ann'; Password = 'Tr0ub4dor' }; Set-PersonPassword @a",
  "Set-PersonPassword ann -Password ('Tr0ub' + '4dor')",
  "Connect-Somewhere -ApiToken 'Tr0ub4dor'",
  "Set-PersonPassword ann -Password 'Tr0ub",
  // Either name may be meant.
  "Set-PersonPassword ann -P 'Tr0ub4dor'",
  "'Tr0ub4dor' | Set-PersonPassword ann",
  "Set-PersonPassword ann Ghent 'Tr0ub4dor'",
])('a secret as it stands is seen: %s', line => {
  expect(holdsSecret(line, find)).toBe(true)
})

test.each([
  'Set-PersonPassword ann -Password $p',
  'Set-PersonPassword ann Ghent',
  "Set-PersonPassword ann -Password (Read-Host 'New password' -AsSecureString)",
  'Get-Person ann | Where-Object City -eq Ghent',
  '$password = Read-Host -AsSecureString',
  "Write-Host 'All done'; 1 + 1",
])('what holds none may be kept: %s', line => {
  expect(holdsSecret(line, find)).toBe(false)
})

test('a secret is found at the end of a long way, in no time', () => {
  const way = Array.from({ length: 5_000 }, (_, step) => `$a${step + 1} = $a${step}`).join('\n')
  const script = `${way}\nSet-PersonPassword ann -Password $a5000`
  const begun = performance.now()
  expect(holdsSecret(script, find)).toBe(false)
  expect(holdsSecret(`$a0 = 'Tr0ub4dor'\n${script}`, find)).toBe(true)
  expect(performance.now() - begun).toBeLessThan(5_000)
})

test('a secret is followed through functions, and a text with more of them than that is taken to hold one', () => {
  const through = (count: number) => {
    const others = Array.from({ length: count }, (_, at) => `function f${at + 1}($p${at + 1}) { f${at} $p${at + 1} }`)
    return `${others.toReversed().join('\n')}\nfunction f0($p0) { Set-PersonPassword ann -Password $p0 }\nf${count}`
  }
  expect(holdsSecret(`${through(10)} 'Tr0ub4dor'`, find)).toBe(true)
  expect(holdsSecret(`${through(10)} $given`, find)).toBe(false)
  expect(holdsSecret(`${through(40)} $given`, find)).toBe(true)
})
