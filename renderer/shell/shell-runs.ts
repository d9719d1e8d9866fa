import type { Answer, PersonQuestion, RunRequest, RunSummary, StreamRecord } from '../../shared/engine.ts'
import { longestTyped } from '../../shared/host.ts'
import { mayBeKept } from '../../shared/shell/may-be-kept.ts'
import { shellTexts } from '../../shared/texts/shell.ts'
import type { Connection } from '../engine/connection.ts'
import { recordOf } from '../engine/live-query.ts'
import { run } from '../engine/run.ts'
import { undoCommand } from '../form/use-form-run.ts'
import { nextFrame } from './next-frame.ts'
import { createRunWriter, type RunWriter } from './run-writer.ts'
import { appended, begun, changed, cleared, ended } from './scrollback.ts'
import { useShell } from './shell-store.ts'

/** How long rows wait for others that decide how wide the columns are, in milliseconds. */
const patience = 300

/** Lines that may wait for the screen before the run has to wait too. */
const mostWaiting = 2_000

/** What the shell is told to run. */
export interface ShellCommand {
  readonly text: string
  /** The script's name and arguments, where the text is that of a file. */
  readonly file?: string
  readonly arguments?: readonly string[]
  readonly whatIf?: boolean
}

/** Runs a command in the shell's own session and writes what it says into the scrollback. Nothing where one runs already. */
export async function runInShell(connection: Connection, command: ShellCommand): Promise<void> {
  if (useShell.getState().running !== undefined) return
  const { text, file, arguments: given, whatIf = false } = command
  const id = crypto.randomUUID()
  const stopper = new AbortController()
  useShell.setState(({ scrollback }) => ({
    running: { id, stop: () => stopper.abort() },
    scrollback: begun(scrollback, { id, text, whatIf, ...(file === undefined ? {} : { file }) }),
  }))
  if (file === undefined) keep(connection, text)
  const screen = createScreen(id, createRunWriter(useShell.getState().columns))
  const request: RunRequest = {
    id,
    session: connection.shellSession,
    command: file === undefined ? { text } : { text, file, arguments: given ?? [] },
    ...(whatIf ? { whatIf: true } : {}),
  }
  const summary = await connection.engine
    .run(request, {
      onRecord: screen.record,
      // The shell hands no files over: what would ask for their parts gets none.
      onQuestion: async question =>
        question.kind === 'part' ? { answer: 'none' } : await ask(screen, question, stopper.signal),
      signal: stopper.signal,
    })
    .catch((thrown: unknown): RunSummary => {
      screen.writer.add({ stream: 'error', error: recordOf(thrown) })
      return { id, outcome: 'failed', errors: 1, changed: 0, whatIf, undoable: false, milliseconds: 0 }
    })
  screen.writer.end(summary)
  screen.flush()
  useShell.setState(({ scrollback }) => ({
    running: undefined,
    progress: undefined,
    question: undefined,
    scrollback: ended(scrollback, id, summary),
  }))
}

/** Takes back what a command of the scrollback changed, and says below it how that went. */
export async function undoInShell({ engine, shellSession }: Connection, id: string): Promise<void> {
  const mark = (undo: 'possible' | 'running' | 'done') =>
    useShell.setState(({ scrollback }) => ({ scrollback: changed(scrollback, id, entry => ({ ...entry, undo })) }))
  mark('running')
  const screen = createScreen(id, createRunWriter(useShell.getState().columns))
  try {
    const { errors } = await run(engine, { session: shellSession, command: undoCommand(id), confirmed: true })
    for (const error of errors) screen.writer.add({ stream: 'error', error })
    if (errors.length === 0) screen.writer.note(shellTexts.takenBack)
    mark(errors.length === 0 ? 'done' : 'possible')
  } catch (thrown) {
    screen.writer.add({ stream: 'error', error: recordOf(thrown) })
    mark('possible')
  }
  screen.flush()
}

/** Empties the scrollback; what runs goes on. */
export function clearShell(): void {
  useShell.setState(({ scrollback, running }) => ({ scrollback: cleared(scrollback, running?.id) }))
}

let earlier: Promise<void> | undefined

/** Asks the host, once a page, what was typed in earlier sessions. */
export function readHistory({ host }: Connection): Promise<void> {
  earlier ??= host.shellHistory().then(typed => {
    useShell.setState(({ history }) => ({ history: [...history, ...typed] }))
  })
  return earlier
}

/** What may be recalled: no secrets, nothing twice in a row. */
function keep({ host }: Connection, text: string): void {
  if (!mayBeKept(text)) return
  const { history } = useShell.getState()
  if (history[0] !== text) useShell.setState({ history: [text, ...history] })
  // That it is not kept for another time is no reason to stop the work.
  if (text.length <= longestTyped) host.keepTyped(text).catch(() => undefined)
}

interface Screen {
  readonly writer: RunWriter
  /** Takes a record; a promise means that the screen is behind. */
  readonly record: (record: StreamRecord) => void | Promise<void>
  /** Shows at once what waits. */
  readonly flush: () => void
}

/** Brings what a writer wrote into the scrollback, at most once a frame. */
function createScreen(id: string, writer: RunWriter): Screen {
  let frame: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = () => {
    const written = writer.take()
    useShell.setState(({ scrollback }) => ({ scrollback: appended(scrollback, id, written) }))
  }
  const planned = () => {
    frame ??= nextFrame().then(() => {
      frame = undefined
      show()
    })
    return frame
  }
  const settleSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      writer.settle()
      void planned()
    }, patience)
  }
  return {
    writer,
    record: record => {
      if (record.stream === 'progress') {
        useShell.setState({ progress: record.progress.completed === true ? undefined : record.progress })
        return undefined
      }
      writer.add(record)
      if (record.stream === 'output') settleSoon()
      const shown = planned()
      return writer.waiting() > mostWaiting ? shown : undefined
    },
    flush: () => {
      clearTimeout(timer)
      timer = undefined
      writer.settle()
      show()
    },
  }
}

/** Puts a question to the person, and writes it down with the answer, unless that is a secret. */
async function ask({ writer, flush }: Screen, question: PersonQuestion, signal: AbortSignal): Promise<Answer> {
  flush()
  const answer = await new Promise<Answer>(resolve => {
    const give = (given: Answer) => {
      signal.removeEventListener('abort', leave)
      useShell.setState({ question: undefined })
      resolve(given)
    }
    const leave = () => give({ answer: 'none' })
    signal.addEventListener('abort', leave, { once: true })
    useShell.setState({ question: { question, answer: give } })
  })
  writer.note(shellTexts.answered(promptOf(question), wordsOf(question, answer)))
  flush()
  return answer
}

function promptOf(question: PersonQuestion): string {
  if (question.kind === 'confirm') return `${question.caption}\n${question.text}`
  return question.kind === 'path' ? question.path : question.prompt
}

function wordsOf({ kind }: PersonQuestion, answer: Answer): string {
  if (answer.answer === 'text') return kind === 'secret' ? shellTexts.hidden : answer.text
  if (answer.answer === 'credential') return answer.userName
  return answer.answer === 'part' ? '' : shellTexts.answers[answer.answer]
}
