import type { Answer, Question } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { engineTexts } from '../../shared/texts/engine.ts'
import { completed, type CommandState } from './command-state.ts'
import { confirmed } from './confirmation.ts'
import type { WriteContext } from './context.ts'
import { createReadContext } from './contexts.ts'
import { AskSignal } from './signals.ts'
import type { WriteMode } from './turn-to-write.ts'

/** What the attempts at the object at hand have said; a new attempt keeps only the answers. */
export interface ObjectAttempt {
  readonly context: WriteContext
  readonly target: () => string
  /** Whether a person said No. */
  readonly denied: () => boolean
  /** The error that the handler told of beside its output; the object has failed. */
  readonly reported: () => ErrorRecord | undefined
  /** What-if: PowerShell's sentence. */
  readonly preview: () => string | undefined
  readonly secrets: () => readonly GeneratedSecret[]
  /** Starts with the next object. */
  readonly next: () => void
  /** Starts the same object anew. */
  readonly again: () => void
  readonly answer: (answer: Answer) => void
}

export interface GeneratedSecret {
  readonly target: string
  readonly password: string
}

/** The context that a write cmdlet's handler gets for one object after the other. */
export function createObjectAttempt(command: CommandState, mode: WriteMode): ObjectAttempt {
  const { run, voice, preferences, definition } = command
  let answers: Answer[] = []
  let secrets: GeneratedSecret[] = []
  let asked = 0
  let target = ''
  let denied = false
  let reported: ErrorRecord | undefined
  let preview: string | undefined

  /** Gives the answer where it is known; else this attempt ends, and the question is put without the lock. */
  async function ask(question: Question): Promise<Answer> {
    const known = answers[asked++]
    if (known !== undefined) return known
    if (mode === 'real') throw new AskSignal(question)
    return run.ask(question)
  }

  async function shouldProcess(name: string, action: string, impact?: 'high'): Promise<boolean> {
    target = name
    if (preferences.whatIf) {
      preview = engineTexts.whatIf({ action, target })
      return true
    }
    const text = engineTexts.performing({ action, target })
    voice.verbose(text)
    const allowed = await confirmed(command, text, impact ?? definition.impact, ask)
    denied = !allowed
    return allowed
  }

  function again(): void {
    asked = 0
    denied = false
    reported = undefined
    preview = undefined
    secrets = []
  }

  const context: WriteContext = {
    ...createReadContext(command, ask),
    get store() {
      const writer = run.turn.writer()
      if (writer === undefined) throw new Error('the handler wrote outside its object')
      return writer
    },
    error: record => {
      reported = completed(command, record, target === '' ? undefined : target)
      voice.error(reported)
    },
    shouldProcess,
    about: name => void (target = name),
    reveal: (person, password) => void secrets.push({ target: person, password }),
  }

  return {
    context,
    target: () => target,
    denied: () => denied,
    reported: () => reported,
    preview: () => preview,
    secrets: () => secrets,
    next: () => {
      answers = []
      target = ''
      again()
    },
    again,
    answer: answer => void answers.push(answer),
  }
}
