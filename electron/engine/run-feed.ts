import type { Answer, Progress, Question, RunSummary, StreamRecord } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { type EngineReply, recordCredit } from '../../shared/wire.ts'

/** The most records of one message. */
const batchSize = 200

/** How many records a run keeps for somebody who attaches later. */
const keptRecords = 1_000

const noAnswer: Answer = { answer: 'none' }

/** Who hears a run at the moment. */
export interface Watcher {
  readonly session: string
  readonly tell: (reply: EngineReply) => void
}

/** The records of one run on their way to whoever watches it: batched, held to the credit given, kept while nobody is there. */
export interface RunFeed {
  /** Takes the run's next record; waits while its watcher has not taken what it was sent. */
  readonly add: (record: StreamRecord) => void | Promise<void>
  readonly ask: (question: Question) => Promise<Answer>
  readonly answer: (question: number, answer: Answer) => void
  readonly credit: (records: number) => void
  /** Somebody watches from now on and first gets what was kept; passwords only if it is the session that asked. */
  readonly attach: (watcher: Watcher) => void
  /** Nobody watches any more: nothing waits for credit, and a question waits one minute for somebody else. */
  readonly leave: () => void
  readonly end: (ended: RunSummary | ErrorRecord) => void
}

export interface RunFeedOptions {
  readonly run: string
  readonly owner: Watcher
  /** How long a question waits for an answer, and an end for a listener, after the watcher has gone, in milliseconds. */
  readonly patience: number
  /** The end has been told, or nobody came to hear it. */
  readonly onOver: () => void
}

interface Asked {
  readonly number: number
  readonly question: Question
  readonly answered: (answer: Answer) => void
}

/** The feed of one run that its owner watches from the start. */
export function runFeed({ run, owner, patience, onOver }: RunFeedOptions): RunFeed {
  let watcher: Watcher | undefined = owner
  let credit = recordCredit
  let waiting: StreamRecord[] = []
  let kept: StreamRecord[] = []
  let secrets: StreamRecord[] = []
  const bars = new Map<string, Progress>()
  let turn: NodeJS.Immediate | undefined
  let credited: PromiseWithResolvers<void> | undefined
  let ending: EngineReply | undefined
  let questions = 0
  let asked: Asked | undefined
  let unsaid = false
  let patienceTimer: NodeJS.Timeout | undefined

  const goOn = () => {
    credited?.resolve()
    credited = undefined
  }

  const tellProgress = (to: Watcher) => {
    const newest = Array.from(bars.values()).slice(-Math.min(batchSize, credit))
    bars.clear()
    credit -= newest.length
    to.tell({ kind: 'records', run, records: newest.map(progress => ({ stream: 'progress', progress })) })
  }

  const flush = () => {
    clearImmediate(turn)
    turn = undefined
    if (watcher === undefined) return
    while (waiting.length > 0 && credit > 0) {
      const records = waiting.splice(0, Math.min(batchSize, credit))
      credit -= records.length
      watcher.tell({ kind: 'records', run, records })
    }
    if (waiting.length > 0) return
    if (bars.size > 0 && credit > 0) tellProgress(watcher)
    if (credit > 0) goOn()
    if (asked !== undefined && unsaid) {
      unsaid = false
      watcher.tell({ kind: 'question', run, question: asked.number, ask: asked.question })
    }
    if (ending === undefined) return
    watcher.tell(ending)
    onOver()
  }

  const soon = () => {
    if (waiting.length >= batchSize) flush()
    else turn ??= setImmediate(flush)
  }

  const keep = (record: StreamRecord) => {
    if (record.stream === 'secret') secrets.push(record)
    else kept.push(record)
    if (kept.length >= 2 * keptRecords) kept = kept.slice(-keptRecords)
  }

  const add = (record: StreamRecord): void | Promise<void> => {
    if (record.stream === 'progress') {
      bars.set(record.progress.activity, record.progress)
      if (watcher !== undefined) soon()
      return
    }
    if (watcher === undefined) return keep(record)
    waiting.push(record)
    soon()
    if (waiting.length < credit) return
    credited ??= Promise.withResolvers()
    return credited.promise
  }

  const settle = (answer: Answer) => {
    clearTimeout(patienceTimer)
    const { answered } = asked ?? {}
    asked = undefined
    answered?.(answer)
  }

  const beImpatient = () => {
    clearTimeout(patienceTimer)
    patienceTimer = setTimeout(() => (ending === undefined ? settle(noAnswer) : onOver()), patience)
    patienceTimer.unref()
  }

  return {
    add,
    ask: question => {
      settle(noAnswer)
      questions += 1
      const { promise, resolve } = Promise.withResolvers<Answer>()
      asked = { number: questions, question, answered: resolve }
      unsaid = true
      if (watcher === undefined) beImpatient()
      else flush()
      return promise
    },
    answer: (question, answer) => {
      if (asked?.number === question) settle(answer)
    },
    credit: records => {
      credit = Math.min(recordCredit, credit + records)
      flush()
    },
    attach: next => {
      clearTimeout(patienceTimer)
      watcher = next
      credit = recordCredit
      waiting = kept.slice(-keptRecords)
      kept = []
      if (next.session === owner.session) {
        waiting.push(...secrets)
        secrets = []
      }
      unsaid = true
      flush()
    },
    leave: () => {
      watcher = undefined
      clearImmediate(turn)
      turn = undefined
      for (const record of waiting) keep(record)
      waiting = []
      goOn()
      if (asked !== undefined || ending !== undefined) beImpatient()
    },
    end: ended => {
      settle(noAnswer)
      ending = 'outcome' in ended ? { kind: 'end', run, summary: ended } : { kind: 'failed', run, error: ended }
      if (watcher === undefined) beImpatient()
      else flush()
    },
  }
}
