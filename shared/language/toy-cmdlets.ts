import { cmdlet } from '../cmdlet.ts'
import type { Argument } from './binder.ts'
import { literalValue } from './literal.ts'
import { parse } from './parser.ts'
import type { Expression } from './tree-expressions.ts'
import type { Command, Parameter } from './tree.ts'

const rest = { label: 'x', synopsis: 'x', examples: [{ line: 'x', text: 'x' }], origin: 'ours' } as const
const words = { label: 'x', help: 'x' } as const

/** One of our own: a person by position, value or name, and a parameter of most kinds. */
export const setPerson = cmdlet({
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

/** One of our own with two parameter sets, one of them the default. */
export const grant = cmdlet({
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

/** One of PowerShell's, whose two sets take the same position by different kinds. */
export const find = cmdlet({
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

/** One of PowerShell's that takes whatever is left. */
export const write = cmdlet({
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
export const argumentsOf = (line: string): readonly Argument[] => {
  const { tree, errors } = parse(line)
  if (errors.length > 0) throw new Error(`cannot read ${line}`)
  const [statement] = tree.body.endBlock?.statements ?? []
  const stage = statement?.type === 'Pipeline' ? statement.stages[0] : undefined
  if (stage?.type !== 'Command') throw new Error('no command')
  return argumentsIn(stage)
}

/** The arguments of a command; what would have to be evaluated is given as nothing. */
export const argumentsIn = (command: Command): readonly Argument[] => command.elements.map(argumentOf)

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
