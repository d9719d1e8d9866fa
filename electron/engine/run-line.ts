import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { RunRequest } from '../../shared/engine.ts'
import { printScript } from '../../shared/language/print.ts'
import type { Script, Statement } from '../../shared/language/tree.ts'
import { engineTexts } from '../../shared/texts/en/engine.ts'
import type { CmdletTable } from './run-state.ts'

const most = 4

/** The line that a run is listed by. It never shows source text, which may hold secrets. */
export interface RunLine {
  readonly text: () => string
  /** A pipeline was bound: until the run writes, the line is the newest one. */
  readonly note: (line: () => string, depth: number) => void
  /** From now on the line stays. */
  readonly fix: () => void
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
  return pipelines.length > most ? [...pipelines.slice(0, most), '…'].join('; ') : pipelines.join('; ')
}

/** The line of a request; `script` is its text once parsed. */
export function createRunLine(request: RunRequest, cmdlets: CmdletTable, script: Script | undefined): RunLine {
  const { command } = request
  if ('pipelines' in command) {
    const line = printScript(command.pipelines, name => cmdlets.find(name)?.definition)
    return { text: () => line, note: () => undefined, fix: () => undefined }
  }
  if (command.file !== undefined) {
    const hash = createHash('sha256').update(command.text).digest('hex')
    const line = engineTexts.script({ name: basename(command.file), hash })
    return { text: () => line, note: () => undefined, fix: () => undefined }
  }
  const statements = script?.body.endBlock?.statements ?? []
  let text = (): string => outline(statements) || '…'
  let fixed = false
  return {
    text: () => text(),
    note: (line, depth) => {
      if (fixed) return
      const whole = depth === 0 && statements.length === 1
      text = whole ? line : () => `${line()} …`
    },
    fix: () => {
      fixed = true
      const line = text()
      text = () => line
    },
  }
}
