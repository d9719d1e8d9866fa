import { create } from 'zustand'

interface ShellDraftStore {
  readonly text: string
  /** Counts what was put there by something else than typing, so that the shell takes the focus. */
  readonly puts: number
  readonly type: (text: string) => void
  /** Puts a text in place of what stands there. */
  readonly put: (text: string) => void
}

/** What stands in the shell's line and has not run; a form may put its own line there. */
export const useShellDraft = create<ShellDraftStore>()(set => ({
  text: '',
  puts: 0,
  type: text => set({ text }),
  put: text => set(({ puts }) => ({ text, puts: puts + 1 })),
}))
