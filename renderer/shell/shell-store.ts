import { create } from 'zustand'
import type { Progress } from '../../shared/engine.ts'
import { shellTexts } from '../../shared/texts/shell.ts'
import type { OpenQuestion } from '../form/use-form-run.ts'
import { emptyScrollback, type Scrollback } from './scrollback.ts'

/** A script that was opened and has not been run or closed. */
export interface OpenScript {
  readonly name: string
  readonly text: string
}

/** What runs in the shell. */
export interface ShellRun {
  readonly id: string
  readonly stop: () => void
}

interface ShellStore {
  readonly scrollback: Scrollback
  readonly running: ShellRun | undefined
  readonly progress: Progress | undefined
  readonly question: OpenQuestion | undefined
  readonly script: OpenScript | undefined
  /** What was typed, here and in earlier sessions, newest first. */
  readonly history: readonly string[]
  /** Counts the wishes to search what was typed before. */
  readonly searches: number
  /** Places of a line, as the pane is wide. */
  readonly columns: number
}

/** The shell pane as it stands; it lasts as long as the page, whichever page is looked at. */
export const useShell = create<ShellStore>()(() => ({
  scrollback: emptyScrollback,
  running: undefined,
  progress: undefined,
  question: undefined,
  script: undefined,
  history: [],
  searches: 0,
  columns: 120,
}))

/** What the navigation says beside the shell: that it asks something, or that it runs. */
export function noteOf({ running, question }: ShellStore): string | undefined {
  if (question !== undefined) return shellTexts.asks
  return running === undefined ? undefined : shellTexts.running
}
