import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { RunRequest } from '../../shared/engine.ts'
import { printScript } from '../../shared/language/print.ts'
import type { Script, Statement } from '../../shared/language/tree.ts'
import { engineTexts } from '../../shared/texts/engine.ts'
import type { CmdletTable } from './run-state.ts'

/** How many names of commands, and how many bound commands, are shown at most. */
const mostNames = 4
const mostLines = 10

/** The line that a run is listed by. It never shows source text, which may hold secrets. */
export interface RunLine {
  /** As far as is known; a mark at its end says that more may come. */
  readonly text: () => string
  /** When the run is over: the commands that wrote, as they were bound. */
  readonly final: () => string
  /** A pipeline that writes was bound. */
  readonly note: (line: string, depth: number) => void
  /** The run starts anew. */
  readonly restart: () => void
}

/** Names of the commands of a script's own pipelines, for a run of which nothing is bound yet. */
function outline(statements: readonly Statement[]): string {
  const pipelines: string[] = []
  for (const statement of statements) {
    if (statement.type !== 'Pipeline') continue
    const names = statement.stages.flatMap(stage =>
      stage.type === 'Command' && stage.name.type === 'Word' ? [stage.name.value] : [],
    )
    if (names.length > 0) pipelines.push(names.join(' | '))
  }
  return joined(pipelines, mostNames)
}

function joined(lines: readonly string[], most: number): string {
  return (lines.length > most ? [...lines.slice(0, most), '…'] : lines).join('; ')
}

function fixedLine(line: string): RunLine {
  return { text: () => line, final: () => line, note: () => undefined, restart: () => undefined }
}

/** The line of a request; `script` is its text once parsed. */
export function createRunLine(request: RunRequest, cmdlets: CmdletTable, script: Script | undefined): RunLine {
  const { command } = request
  if ('pipelines' in command) {
    return fixedLine(printScript(command.pipelines, name => cmdlets.find(name)?.definition))
  }
  if (command.file !== undefined) {
    const hash = createHash('sha256').update(command.text).digest('hex')
    return fixedLine(engineTexts.script({ name: basename(command.file), hash }))
  }
  const statements = script?.body.endBlock?.statements ?? []
  const [only, ...others] = statements
  const single = only?.type === 'Pipeline' && others.length === 0
  const lines: string[] = []
  let whole = false
  const final = () => joined(lines, mostLines) || outline(statements) || '…'
  return {
    text: () => (lines.length === 0 || whole || lines.length > mostLines ? final() : `${final()} …`),
    final,
    note: (line, depth) => {
      whole = single && depth === 0
      if (lines.length <= mostLines && !lines.includes(line)) lines.push(line)
    },
    restart: () => {
      lines.length = 0
    },
  }
}
