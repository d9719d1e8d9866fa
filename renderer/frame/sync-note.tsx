import { syncTexts } from '../../shared/texts/en/sync.ts'
import { textOf } from '../engine/properties.ts'
import { useLatestSync } from '../engine/use-latest-sync.ts'
import { Tag } from '../look/tag.tsx'

/** The word beside Directory sync in the navigation while a run waits for approval. */
export function SyncNote() {
  const latest = useLatestSync()
  if (latest === undefined || textOf(latest, 'Status') !== 'Held') return null
  return <Tag tone="warn">{syncTexts.held}</Tag>
}
