import { create } from 'zustand'
import type { ErrorRecord } from '../../../shared/errors.ts'
import {
  firstSettings,
  type Checked,
  type ImportHead,
  type ImportSettings,
  type ImportTotals,
  type Running,
  type Source,
} from './import-model.ts'

export const steps = ['file', 'columns', 'check', 'run', 'totals'] as const
export type Step = (typeof steps)[number]

/** The import at hand; it outlives the page, so that whoever looks elsewhere meanwhile finds it again. */
export interface ImportState {
  readonly step: Step
  readonly source: Source | undefined
  readonly settings: ImportSettings
  readonly head: ImportHead | undefined
  /** The file is being read. */
  readonly reading: boolean
  /** How much of the file the command at hand has seen, 0 to 1: it reads all of it before its first row. */
  readonly read: number
  readonly checked: Checked | undefined
  /** Something was written to the tenant since the check began, so that its rows may come out otherwise. */
  readonly outdated: boolean
  /** How many rows the check under way has seen. */
  readonly checking: number | undefined
  readonly running: Running | undefined
  /** The field that the check leads back to, to be said for all rows. */
  readonly wanted: string | undefined
  readonly totals: ImportTotals | undefined
  /** What went wrong with the step at hand. */
  readonly error: ErrorRecord | undefined
}

export const firstState: ImportState = {
  step: 'file',
  source: undefined,
  settings: firstSettings,
  head: undefined,
  reading: false,
  read: 0,
  checked: undefined,
  outdated: false,
  checking: undefined,
  running: undefined,
  wanted: undefined,
  totals: undefined,
  error: undefined,
}

export const useImport = create<ImportState>()(() => firstState)
