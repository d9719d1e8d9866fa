import { clearScreen } from '../../shared/clear-screen.ts'
import type {
  Answer,
  Engine,
  ObjectChange,
  OperationRecord,
  PersonQuestion,
  Pipeline,
  Progress,
  Question,
  RunSummary,
  StreamRecord,
} from '../../shared/engine.ts'
import { Failure, type ErrorRecord } from '../../shared/errors.ts'
import type { Value } from '../../shared/values.ts'

/** A generated password and whose it is. */
export interface RevealedSecret {
  readonly target: string
  readonly password: string
}

/** Everything a run said, in order within each stream. */
export interface RunResult {
  readonly output: readonly Value[]
  readonly errors: readonly ErrorRecord[]
  readonly warnings: readonly string[]
  /** What was said beside the output: Write-Host, and verbose, debug and information where they were wanted. */
  readonly host: readonly string[]
  readonly operations: readonly OperationRecord[]
  /** What would change, in the order of the commands; only of a what-if. */
  readonly wouldChange: readonly ObjectChange[]
  readonly secrets: readonly RevealedSecret[]
  /** How many objects there are in all, where it was asked. */
  readonly total: number | undefined
  readonly summary: RunSummary
}

/** What to run: cmdlets with their arguments, or a line. */
export type Command = { readonly text: string } | { readonly pipelines: readonly Pipeline[] }

/** How to run it. */
export interface RunOptions {
  readonly session: string
  readonly command: Command
  readonly whatIf?: boolean
  readonly confirmed?: boolean
  readonly atomic?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Who answers; without one every question stays unanswered, which the engine takes as No. */
  readonly onQuestion?: (question: PersonQuestion) => Promise<Answer>
  /** Files that are handed over to the run, by the names under which its command reads them. */
  readonly files?: ReadonlyMap<string, Blob>
  /** Told how far a handed file has been read, 0 to 1; each further reading of it begins anew. */
  readonly onRead?: (share: number) => void
  /** Sees each record first; what it keeps for itself is no part of the result. */
  readonly take?: (record: StreamRecord) => boolean
  /** Told the run's id before it starts, so that it can be stopped by it. */
  readonly onStart?: (runId: string) => void
}

/** Runs a command to its end and gives everything it said; errors of the command are part of the result. */
export async function run(engine: Engine, options: RunOptions): Promise<RunResult> {
  const said = emptyTranscript()
  const id = crypto.randomUUID()
  options.onStart?.(id)
  const summary = await engine.run(
    {
      id,
      session: options.session,
      command: options.command,
      ...(options.whatIf === true ? { whatIf: true } : {}),
      ...(options.confirmed === true ? { confirmed: true } : {}),
      ...(options.atomic === true ? { atomic: true } : {}),
      ...(options.files === undefined ? {} : { files: [...options.files.keys()] }),
    },
    {
      onRecord: record => {
        if (options.take?.(record) === true) return
        if (record.stream === 'progress') options.onProgress?.(record.progress)
        else note(said, record)
      },
      onQuestion: question => answered(question, options),
      signal: options.signal ?? new AbortController().signal,
    },
  )
  return { ...said, summary }
}

/** As `run`, for what is of use only as a whole: rejects with the first error of the command. */
export async function runWhole(engine: Engine, options: RunOptions): Promise<RunResult> {
  const result = await run(engine, options)
  const [error] = result.errors
  if (error !== undefined) throw new Failure(error)
  return result
}

/** Bytes of a handed file that go over the wire at once. */
const partSize = 256 * 1024

/** Hands over what is asked of a file; anything else is for a person. */
async function answered(question: Question, { files, onQuestion, onRead }: RunOptions): Promise<Answer> {
  if (question.kind !== 'part') return (await onQuestion?.(question)) ?? { answer: 'none' }
  const file = files?.get(question.file)
  if (file === undefined) return { answer: 'none' }
  const end = Math.min(question.from + partSize, file.size)
  const bytes = await file.slice(question.from, end).arrayBuffer()
  onRead?.(file.size === 0 ? 1 : end / file.size)
  return { answer: 'part', bytes: base64(new Uint8Array(bytes)) }
}

/** Characters made at once: a call takes no more arguments than fit its stack. */
const portion = 8192

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += portion) text += String.fromCharCode(...bytes.subarray(at, at + portion))
  return btoa(text)
}

interface Transcript {
  readonly output: Value[]
  readonly errors: ErrorRecord[]
  readonly warnings: string[]
  readonly host: string[]
  readonly operations: OperationRecord[]
  readonly wouldChange: ObjectChange[]
  readonly secrets: RevealedSecret[]
  total: number | undefined
}

function emptyTranscript(): Transcript {
  return {
    output: [],
    errors: [],
    warnings: [],
    host: [],
    operations: [],
    wouldChange: [],
    secrets: [],
    total: undefined,
  }
}

function note(said: Transcript, record: StreamRecord): void {
  switch (record.stream) {
    case 'output':
      said.output.push(record.value)
      break
    case 'error':
      said.errors.push(record.error)
      break
    case 'warning':
      said.warnings.push(record.text)
      break
    case 'host':
      if (record.text === clearScreen) said.host.length = 0
      else said.host.push(record.text)
      break
    case 'verbose':
    case 'debug':
    case 'information':
      said.host.push(record.text)
      break
    case 'operation':
      said.operations.push(record.operation)
      break
    case 'whatIf':
      said.wouldChange.push(...record.changes)
      break
    case 'secret':
      said.secrets.push({ target: record.target, password: record.password })
      break
    case 'total':
      said.total = record.count
      break
    case 'progress':
      break
  }
}
