import { create } from 'zustand'
import type { Answer, PersonQuestion, Progress } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'

export const syncStages = ['connect', 'read', 'plan', 'apply'] as const
/** The stages of a synchronization, in their order. */
export type SyncStage = (typeof syncStages)[number]

/** A synchronization that is under way, whoever started it. */
export interface SyncUnderWay {
  readonly id: string
  readonly startedAt: Date
  /** Known of this page's own runs only. */
  readonly whatIf?: boolean
  /** What was said last of each stage that was reached. */
  readonly reached: Readonly<Partial<Record<SyncStage, string>>>
  /** 0 to 100, where the total is known. */
  readonly percent?: number
}

/** A question that the run asks the person. */
export interface SyncQuestion {
  readonly question: PersonQuestion
  readonly answer: (answer: Answer) => void
}

interface SyncStore {
  readonly run: SyncUnderWay | undefined
  /** The run that ended last, which a notice on its way may still list. */
  readonly ended: string | undefined
  /** The run that this page itself started last, whose end it tells. */
  readonly own: string | undefined
  /** The error in which this page's last run ended, with its advice; forgotten when the next one begins. */
  readonly error: ErrorRecord | undefined
  readonly question: SyncQuestion | undefined
  readonly begin: (run: Pick<SyncUnderWay, 'id' | 'startedAt' | 'whatIf'>) => void
  readonly progress: (id: string, stage: SyncStage | undefined, progress: Progress) => void
  readonly end: (id: string, error?: ErrorRecord) => void
  readonly ask: (question: SyncQuestion | undefined) => void
}

/** What lasts while one goes from page to page: the synchronization that is under way, and its question. */
export const useSync = create<SyncStore>()(set => ({
  run: undefined,
  ended: undefined,
  own: undefined,
  error: undefined,
  question: undefined,
  begin: run =>
    set({ run: { ...run, reached: {} }, error: undefined, ...(run.whatIf === undefined ? {} : { own: run.id }) }),
  progress: (id, stage, { status, percent }) =>
    set(({ run }) => {
      if (run?.id !== id || stage === undefined) return {}
      const { percent: _before, ...rest } = run
      return {
        run: { ...rest, reached: { ...run.reached, [stage]: status }, ...(percent === undefined ? {} : { percent }) },
      }
    }),
  end: (id, error) =>
    set(({ run }) => (run?.id === id ? { run: undefined, ended: id, question: undefined, error } : {})),
  ask: question => set({ question }),
}))
