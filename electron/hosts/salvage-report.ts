import { storeNotes } from '../../shared/texts/store-notes.ts'
import type { salvagedTenant } from '../compose.ts'

type Salvaged = Awaited<ReturnType<typeof salvagedTenant>>

/** What became of a damaged tenant, in sentences: what is there, then who is missing or lacks something, where anybody does. */
export function salvageReport(path: string, salvaged: Salvaged): readonly string[] {
  const { lost, partly } = salvaged
  return [
    storeNotes.salvaged(path, salvaged),
    ...(lost.length === 0 ? [] : [storeNotes.salvageLost(lost)]),
    ...(partly.length === 0 ? [] : [storeNotes.salvagePartly(partly)]),
  ]
}
