import { dirname } from 'node:path'
import { errorRecord } from '../../shared/errors.ts'
import type { Runtime } from '../language/frame.ts'
import { cmdletStage } from './cmdlet-stage.ts'
import type { RunLine } from './run-line.ts'
import type { RunState } from './run-state.ts'

async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
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
      const nearest = parts.cmdlets.nearest(name)
      return errorRecord('CommandNotFound', { name, nearest: nearest.join(' or ') }, { target: name })
    },
    script: async path => {
      const absolute = files.resolve(path)
      const text = await wholeText(files.readText(path))
      return { path: absolute, folder: dirname(absolute), text }
    },
    textFile: async (path, append) => {
      const file = await files.write(path, { append })
      return { write: file.write, close: file.close }
    },
    noteLine: line.note,
    remember: session.remember,
    automatic: session.automatic,
    succeeded: well => {
      session.succeeded = well
    },
    environment: parts.environment,
  }
}
