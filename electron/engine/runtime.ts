import { dirname } from 'node:path'
import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { errorRecord } from '../../shared/errors.ts'
import { scriptText } from '../../shared/language/prompts.ts'
import { createFormatter } from '../../shared/format/formatter.ts'
import { outsideDoing } from '../../shared/language/outside-commands.ts'
import { viewsOf } from '../../shared/format/views.ts'
import type { OutFile, Runtime } from '../language/frame.ts'
import { cmdletStage } from './cmdlet-stage.ts'
import type { FileSink } from './context.ts'
import { createFunctionPermission } from './function-permission.ts'
import type { RunLine } from './run-line.ts'
import type { RunState } from './run-state.ts'

async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

const fileWidth = 120

/** Prints values into a file, as a terminal would show them. */
function printedInto(file: FileSink, definitions: readonly CmdletDefinition[]): OutFile {
  const formatter = createFormatter(fileWidth, viewsOf(definitions))
  const write = async (lines: readonly string[]) => {
    if (lines.length > 0) await file.write(`${lines.join('\r\n')}\r\n`)
  }
  return {
    write: value => write(formatter.add(value)),
    close: async () => {
      await write(formatter.flush())
      await file.close()
    },
    abort: file.abort,
  }
}

/** What the evaluator may ask of a run. */
export function createRuntime(run: RunState, line: RunLine): Runtime {
  const { parts, session, files } = run
  return {
    pulse: run.pulse,
    command: name => {
      const cmdlet = parts.cmdlets.find(name)
      return cmdlet === undefined ? undefined : call => cmdletStage(run, cmdlet, call)
    },
    unknownCommand: name => {
      const doing = outsideDoing(name)
      if (doing !== undefined) return errorRecord('CommandOutside', { name, doing }, { target: name })
      const nearest = parts.cmdlets.nearest(name)
      return errorRecord('CommandNotFound', { name, nearest }, { target: name })
    },
    script: async path => {
      const absolute = files.resolve(path)
      const text = await wholeText(files.readText(path))
      return { path: absolute, folder: dirname(absolute), text: scriptText(text) }
    },
    outFile: async (path, append) => printedInto(await files.write(path, { append }), parts.cmdlets.definitions),
    noteLine: line.note,
    remember: session.remember,
    automatic: session.automatic,
    succeeded: well => {
      session.succeeded = well
    },
    environment: parts.environment,
    ...createFunctionPermission(run),
  }
}
