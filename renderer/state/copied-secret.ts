import { create } from 'zustand'

/** A secret that was copied: still in the clipboard, perhaps still there since nobody can tell, or taken out. */
export type CopiedSecret = 'copied' | 'perhaps' | 'gone'

interface CopiedSecretStore {
  readonly copied: CopiedSecret | undefined
  /** When it is taken out, in milliseconds since 1970. */
  readonly until: number
  /** How many places beside their secret tell of it; where there is none, the frame does. */
  readonly places: number
  readonly tell: (copied: CopiedSecret | undefined, until?: number) => void
  /** A place that tells of it; gives what ends that. */
  readonly place: () => () => void
}

/** What became of the secret that was copied last on this page. */
export const useCopiedSecret = create<CopiedSecretStore>(set => ({
  copied: undefined,
  until: 0,
  places: 0,
  tell: (copied, until = 0) => set({ copied, until }),
  place: () => {
    set(({ places }) => ({ places: places + 1 }))
    return () => set(({ places }) => ({ places: places - 1 }))
  },
}))
