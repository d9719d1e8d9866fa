import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitions } from '../../shared/cmdlets/index.ts'
import { candidatesFor } from '../../shared/language/binder-names.ts'
import { parse } from '../../shared/language/parser.ts'

const most = 1_000

/** What a person typed in earlier sessions, without lines that hold secrets. */
export interface TerminalHistory {
  /** The newest first. */
  readonly lines: () => readonly string[]
  readonly add: (line: string) => void
}

const suspicious = /passw|secret|securestring|credential/i

/** Whether some command in the tree is given a secret as it stands: a literal for a parameter that takes secrets. */
function givesSecret(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('type' in node && node.type === 'Command' && commandGivesSecret(node)) return true
  return Object.values(node).some(givesSecret)
}

function commandGivesSecret(command: object): boolean {
  const { name, elements } = command as {
    name: { value?: unknown }
    elements: readonly { type: string; name?: unknown }[]
  }
  const written = typeof name.value === 'string' ? name.value.toLowerCase() : ''
  const definition = definitions.find(
    each => each.name.toLowerCase() === written || each.aliases?.some(alias => alias.toLowerCase() === written),
  )
  if (definition === undefined) return elements.some(({ name }) => typeof name === 'string' && suspicious.test(name))
  if (/securestring/.test(written)) return true
  return elements.some(({ type, name }, at) => {
    if (type !== 'Parameter' || typeof name !== 'string') return false
    const secret = candidatesFor(definition, name).some(({ definition: parameter }) => parameter.kind === 'secret')
    const next = elements[at + 1]?.type
    return secret && next !== 'Variable' && next !== 'Paren'
  })
}

/** Whether a line may be kept: not if it holds a secret, or is broken and might. */
export function keepsLine(line: string): boolean {
  const { tree, errors } = parse(line)
  return errors.length > 0 ? !suspicious.test(line) : !givesSecret(tree)
}

/** The history kept in a file of the user's configuration folder, open to nobody else. */
export function createTerminalHistory(folder: string): TerminalHistory {
  const path = join(folder, 'history')
  let lines: string[] = []
  try {
    lines = readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return {
    lines: () => lines.toReversed(),
    add: line => {
      if (line.trim() === '' || line === lines.at(-1) || !keepsLine(line)) return
      lines = [...lines, ...line.split('\n')].slice(-most)
      writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 })
    },
  }
}
