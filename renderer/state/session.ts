import { create } from 'zustand'
import type { RunningRun } from '../../shared/engine.ts'

/** Something that could not be done, for everybody to see. */
export interface Complaint {
  readonly message: string
  readonly advice?: string
}

interface SessionStore {
  /** Whether the engine answers; a page that lost it says so and offers to load anew. */
  readonly connected: boolean
  /** Runs of every window and terminal that are under way. */
  readonly running: readonly RunningRun[]
  /** Something for screen readers; a new object each time, so that the same words are spoken again. */
  readonly announcement: { readonly text: string } | undefined
  readonly setConnected: (connected: boolean) => void
  readonly setRunning: (running: readonly RunningRun[]) => void
  readonly announce: (text: string) => void
  /** What could not be done last, until somebody closes it. */
  readonly complaint: Complaint | undefined
  readonly complain: (complaint: Complaint) => void
  readonly dismiss: () => void
}

/** What lasts as long as the page. */
export const useSession = create<SessionStore>()(set => ({
  connected: true,
  running: [],
  announcement: undefined,
  setConnected: connected => set({ connected }),
  setRunning: running => set({ running }),
  announce: text => set({ announcement: { text } }),
  complaint: undefined,
  complain: complaint => set({ complaint }),
  dismiss: () => set({ complaint: undefined }),
}))
