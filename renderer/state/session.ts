import { create } from 'zustand'
import type { RunningRun } from '../../shared/engine.ts'

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
}

/** What lasts as long as the page. */
export const useSession = create<SessionStore>()(set => ({
  connected: true,
  running: [],
  announcement: undefined,
  setConnected: connected => set({ connected }),
  setRunning: running => set({ running }),
  announce: text => set({ announcement: { text } }),
}))
