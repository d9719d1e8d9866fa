import { create } from 'zustand'
import type { Invocation, Pipeline } from '../../shared/engine.ts'
import type { JobId } from '../../shared/jobs/job.ts'
import type { PsObject, Value } from '../../shared/values.ts'

/** Which job is to be done, and to whom. */
export interface JobRequest {
  readonly job: JobId
  /** The one person it is about, as the engine gave them. */
  readonly person?: PsObject
  /** The many it is about: the cmdlet that gives them. */
  readonly source?: { readonly invocation: Invocation; readonly count: number }
  /** The colleague whom a new person is to be like: an address. */
  readonly like?: string
  /** Fields filled beforehand. */
  readonly presets?: Readonly<Record<string, Value>>
}

/** Which cmdlet is to be run. */
export interface CmdletRequest {
  readonly cmdlet: string
  /** What the fields show first and count as unchanged. */
  readonly start?: Readonly<Record<string, Value>>
  /** Fields filled beforehand, and said. */
  readonly presets?: Readonly<Record<string, Value>>
  /** Shows at once what would change, before anything is asked. */
  readonly preview?: boolean
}

/** Commands that are to be run as they stand. */
export interface CommandsRequest {
  readonly title: string
  readonly pipelines: readonly Pipeline[]
}

export type DialogRequest = JobRequest | CmdletRequest | CommandsRequest

interface DialogStore {
  readonly request: DialogRequest | undefined
  readonly open: (request: DialogRequest) => void
  readonly close: () => void
}

/** The one dialog that may be open: dialogs never lie over dialogs. */
export const useDialog = create<DialogStore>()(set => ({
  request: undefined,
  open: request => set({ request }),
  close: () => set({ request: undefined }),
}))
