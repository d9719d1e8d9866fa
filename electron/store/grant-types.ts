import type { GrantFilter, GrantSort } from '../../shared/user-lists.ts'
import type { Grant } from './entities.ts'
import type { Page } from './page.ts'

/** Which grants, in which order. */
export interface GrantQuery {
  readonly mailboxId?: string
  readonly trusteeId?: string
  /** Words, each of which has to be found with the mailbox or with the one who holds the right. */
  readonly search?: string
  /** All have to hold. */
  readonly filters?: readonly GrantFilter[]
  /** Ids that are left out. */
  readonly except?: readonly string[]
  readonly sortBy?: GrantSort
  readonly descending?: boolean
  readonly skip?: number
  readonly first?: number
}

/** Reads of rights in mailboxes. */
export interface GrantReader {
  readonly pair: (mailboxId: string, trusteeId: string) => Promise<Grant | undefined>
  readonly page: (query: GrantQuery) => Promise<Page<Grant>>
  /** Pages of at most 500 that stay stable while others write. */
  readonly each: (query: GrantQuery) => AsyncIterable<readonly Grant[]>
}
