import { storeNotes } from '../../shared/texts/store-notes.ts'
import type { salvagedTenant } from '../compose.ts'

type Salvaged = Awaited<ReturnType<typeof salvagedTenant>>

/** What became of a damaged tenant, in sentences: what is there, then who and what is missing or lacks something, where anything does. */
export function salvageReport(path: string, salvaged: Salvaged): readonly string[] {
  const { lost, partly, domains } = salvaged
  return [
    storeNotes.salvaged(path, salvaged),
    ...(lost.length === 0 ? [] : [storeNotes.salvageLost(lost)]),
    ...(domains.length === 0 ? [] : [storeNotes.salvageDomains(domains)]),
    ...(partly.length === 0 ? [] : [storeNotes.salvagePartly(partly)]),
  ]
}
