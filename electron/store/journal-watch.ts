import { realpath } from 'node:fs/promises'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { holdsEntry, journalEnd } from './journal-end.ts'
import type { Store } from './types.ts'

type Finding = Awaited<ReturnType<Store['check']>>[number]

/** The newest entry of a journal that this person's program has seen. */
export interface JournalHead {
  readonly sequence: number
  readonly hash: string
  /** When it was seen, in milliseconds since 1970. */
  readonly at: number
}

/** A head with this person's signature over it and the tenant's path. */
export interface SignedHead extends JournalHead {
  /** Ed25519, base64. */
  readonly signature: string
}

/** Signs heads with a key of this person on this computer, so that a note of one cannot be made up by who only has the tenant. */
export interface HeadSigner {
  readonly sign: (tenant: string, head: JournalHead) => SignedHead
  readonly isOurs: (tenant: string, head: SignedHead) => boolean
}

/** Where the notes are kept, by the real path of the tenant's file, whatever links lead there. */
export interface HeadList {
  readonly get: (tenant: string) => Promise<SignedHead | undefined>
  readonly set: (tenant: string, head: SignedHead) => Promise<void>
}

/** What this person's program remembers of where journals ended, so that one that was cut short is found out. */
export interface JournalWatch {
  /** Remembers where the tenant's journal ends now; keeps what it knew where the journal no longer holds that. */
  readonly note: (tenant: string) => Promise<void>
  /** Takes the end as it is now for the right one. */
  readonly accept: (tenant: string) => Promise<void>
  /** Whether the journal still holds the newest entry that was seen. */
  readonly check: (tenant: string) => Promise<Finding>
}

/** The watch over that list of notes. */
export function journalWatch(heads: HeadList, signer: HeadSigner, now: () => number): JournalWatch {
  async function remember(tenant: string): Promise<void> {
    const end = journalEnd(tenant)
    if (end.sequence === 0) return
    await heads.set(tenant, signer.sign(tenant, { ...end, at: now() }))
  }

  return {
    note: async path => {
      const tenant = await realpath(path)
      const known = await heads.get(tenant)
      if (known === undefined || (signer.isOurs(tenant, known) && holdsEntry(tenant, known))) await remember(tenant)
    },
    accept: async path => remember(await realpath(path)),
    check: async path => {
      const tenant = await realpath(path)
      const known = await heads.get(tenant)
      const finding = (ok: boolean, detail: string): Finding => ({ check: 'end', ok, detail })
      if (known === undefined) return finding(true, storeNotes.endUnknown)
      if (!signer.isOurs(tenant, known)) return finding(false, storeNotes.endForged)
      const ok = holdsEntry(tenant, known)
      return finding(ok, (ok ? storeNotes.endSeen : storeNotes.endMissing)(known.sequence, new Date(known.at)))
    },
  }
}

/** Notes the end once something was written here and nobody has written for `rest` milliseconds, and when it is stopped. */
export function startNoting(
  store: Pick<Store, 'path' | 'subscribe'>,
  watch: Pick<JournalWatch, 'note'>,
  rest: number,
  onFault: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const note = async () => {
    timer = undefined
    await watch.note(store.path).catch(onFault)
  }
  const unsubscribe = store.subscribe(({ outside }) => {
    if (outside) return
    clearTimeout(timer)
    timer = setTimeout(() => void note(), rest)
    timer.unref()
  })
  return async () => {
    unsubscribe()
    if (timer === undefined) return
    clearTimeout(timer)
    await note()
  }
}
