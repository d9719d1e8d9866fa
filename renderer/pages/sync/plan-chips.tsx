import { syncTexts } from '../../../shared/texts/sync.ts'
import { useQuery } from '../../engine/use-query.ts'
import { FilterChips } from '../../list/filter-chips.tsx'
import { countInvocation, planFilters, type PlanFilter } from './plan-query.ts'

interface PlanChipsProps {
  readonly on: readonly PlanFilter[]
  readonly onToggle: (filters: readonly PlanFilter[]) => void
}

/** What the plan does and how it stands, each with its count; what there is nothing of is left out. */
export function PlanChips({ on, onToggle }: PlanChipsProps) {
  const counts: Readonly<Record<PlanFilter, number | undefined>> = {
    Create: useQuery(countInvocation('Create')).total,
    Match: useQuery(countInvocation('Match')).total,
    Change: useQuery(countInvocation('Change')).total,
    Disable: useQuery(countInvocation('Disable')).total,
    Delete: useQuery(countInvocation('Delete')).total,
    Conflict: useQuery(countInvocation('Conflict')).total,
    Waiting: useQuery(countInvocation('Waiting')).total,
    Held: useQuery(countInvocation('Held')).total,
  }
  const chips = planFilters
    .filter(name => on.includes(name) || (counts[name] ?? 0) > 0)
    .map(name => ({ name, label: syncTexts.filters[name], count: counts[name], on: on.includes(name) }))
  return (
    <FilterChips
      chips={chips}
      onToggle={toggled => onToggle(planFilters.filter(name => (name === toggled) !== on.includes(name)))}
    />
  )
}
