import { expect, test } from 'vitest'
import { checkLine } from '../../e2e/doubles/line-round-trip.ts'
import { seeded, type Draw } from '../../e2e/doubles/seeded.ts'
import type { CmdletDefinition, ParameterDefinition } from '../cmdlet.ts'
import type { Kind } from '../kinds.ts'
import { Credential, Hashtable, ScriptBlock, SecureString, type Value } from '../values.ts'
import { definitions } from './index.ts'

/** Texts that quoting, dashes, sigils or blanks could break, and some that only look like something else. */
const nasty = [
  ...`d'Hondt | ‘a’ ‚b‛ | “a” „b” | " | '' | $x | $(Remove-All) | @{a=1} | @x | # no | ; Remove-All | a&b`.split(' | '),
  ...'(a) {a} [a -City –City --% 1 1kb 0x1F $true null * ? % ~ C:\\a.csv \\\\x\\y é\u0301 \u{1F600} ` a|b'.split(' '),
  ' a ',
  'a  b',
  '\u00a0a',
  'a\tb',
  'a\nb\r\nc',
  '\u001b[1m',
]

const blocks = ["{ $_.Name -eq 'd''Hondt' }", '{}', '{ @{ a = "}" } }', '{ param($a) $a }']

/** Values that some parameter of the kind takes. */
const samples: Readonly<Partial<Record<Kind, readonly Value[]>>> = {
  address: ['ann@fernwick.example', "o'brien@fernwick.example", 'a+b@fernwick.example'],
  domain: ['fernwick.example', 'xn--bcher-kva.example'],
  run: ['0198c0de-0000-7000-8000-000000000000'],
  switch: [true, false],
  boolean: [true, false, 'Yes', 0],
  integer: [0, 1, 2, 7, -5, 10, 100, 1024],
  count: [0, 1, 1000, Number.POSITIVE_INFINITY, 'unlimited'],
  size: [1, '5GB', '1.5 MB', 1_048_577, 1024 ** 4],
  date: ['2026-01-02', '2026-11-22T10:00:00Z', new Date(1_700_000_000_123)],
  country: ['BE', 'nl'],
  secret: ['Correct-Horse-7', new SecureString('Correct-Horse-7')],
  credential: [new Credential('ann', new SecureString('Correct-Horse-7'))],
  script: blocks.map(text => new ScriptBlock(text.slice(1, -1))),
}

function scalar({ kind, choices = [] }: ParameterDefinition, draw: Draw): Value {
  const known = samples[kind] ?? []
  if (kind === 'choice') return draw.oneOf(choices)
  if (kind === 'hashtable') return table(draw)
  if (kind === 'object') return anything(draw)
  return draw.oneOf(known.length > 0 && draw.below(4) > 0 ? known : nasty)
}

function table(draw: Draw): Hashtable {
  const found = new Hashtable()
  for (let left = draw.below(3); left >= 0; left--) found.set(draw.oneOf(nasty), anything(draw))
  return found
}

function anything(draw: Draw): Value {
  switch (draw.below(6)) {
    case 0:
      return draw.oneOf([0, -0, -1.5, 1e21, 1e-7, 2 ** 53, Number.NEGATIVE_INFINITY])
    case 1:
      return draw.oneOf([true, false, null])
    case 2:
      return table(draw)
    case 3:
      return [anything(draw), draw.oneOf(nasty)]
    default:
      return draw.oneOf(nasty)
  }
}

/** Arguments of one parameter set with the parameter in it: that, what is required, and each of the others half of the time. */
function argumentsWith(chosen: ParameterDefinition | undefined, definition: CmdletDefinition, draw: Draw) {
  const sets = chosen?.sets ?? [...new Set(definition.parameters.flatMap(({ sets = [] }) => sets))]
  const set = sets.length === 0 ? undefined : draw.oneOf(sets)
  return definition.parameters
    .filter(({ sets }) => sets === undefined || set === undefined || sets.includes(set))
    .filter(parameter => parameter === chosen || parameter.required === true || draw.below(2) === 0)
    .map(parameter => {
      const many = parameter.many === true && draw.below(2) === 0
      return {
        name: parameter.name,
        value: many ? [scalar(parameter, draw), scalar(parameter, draw)] : scalar(parameter, draw),
      }
    })
}

test.each(definitions.map(definition => [definition.name, definition] as const))(
  '%s, whatever it is given, prints as one line that is read back as the same command',
  (_, definition) => {
    const { parameters } = definition
    const met = new Set<string>()
    let taken = 0
    for (let seed = 1; seed <= 40 * Math.max(1, parameters.length); seed++) {
      const values = checkLine(
        definition,
        argumentsWith(parameters[seed % parameters.length], definition, seeded(seed)),
      )
      if (values === undefined) continue
      taken += 1
      for (const name of Object.keys(values)) met.add(name)
    }
    expect(taken).toBeGreaterThan(0)
    expect(parameters.map(({ name }) => name).filter(name => !met.has(name))).toEqual([])
  },
)
