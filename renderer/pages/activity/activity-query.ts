import type { Arguments } from '../../../shared/cmdlet.ts'
import type { getTenantJournal } from '../../../shared/cmdlets/tenant-journal.ts'
import type { Invocation } from '../../../shared/engine.ts'
import { pageSize } from '../../list/page-size.ts'

type Asked = Arguments<typeof getTenantJournal>
export type RunOutcome = NonNullable<Asked['Outcome']>
export type RunOrigin = NonNullable<Asked['Origin']>

/** How runs end, in the order of the filters: first those that want an eye. */
export const runOutcomes = [
  'failed',
  'stopped',
  'interrupted',
  'running',
  'completed',
] as const satisfies readonly RunOutcome[]

/** Where runs come from. */
export const runOrigins = ['window', 'browser', 'terminal', 'schedule'] as const satisfies readonly RunOrigin[]

/** What the address says of the list: words, how a run ended, where it came from, page. */
export interface ActivityView {
  readonly search: string
  readonly outcome: RunOutcome | undefined
  readonly origin: RunOrigin | undefined
  /** 0-based. */
  readonly page: number
}

/** The view in the page's address; what does not fit is left out. */
export function viewOf(params: URLSearchParams): ActivityView {
  const page = Number(params.get('page') ?? '1')
  return {
    search: params.get('q') ?? '',
    outcome: runOutcomes.find(outcome => outcome === params.get('outcome')),
    origin: runOrigins.find(origin => origin === params.get('from')),
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  }
}

/** The address of a view. */
export function paramsOf(view: ActivityView): URLSearchParams {
  const params = new URLSearchParams()
  if (view.search !== '') params.set('q', view.search)
  if (view.outcome !== undefined) params.set('outcome', view.outcome)
  if (view.origin !== undefined) params.set('from', view.origin)
  if (view.page > 0) params.set('page', String(view.page + 1))
  return params
}

/** The question behind one page of the list. */
export function pageInvocation(view: ActivityView): Invocation {
  const { cmdlet, arguments: narrowing } = allInvocation(view)
  return { cmdlet, arguments: [...narrowing, ...pageArguments(view.page)] }
}

/** The question for all runs that fit. */
export function allInvocation({ search, outcome, origin }: ActivityView): Invocation {
  return {
    cmdlet: 'Get-TenantJournal',
    arguments: [
      ...(search.trim() === '' ? [] : [['Search', search.trim()] as const]),
      ...(origin === undefined ? [] : [['Origin', origin] as const]),
      ...(outcome === undefined ? [] : [['Outcome', outcome] as const]),
    ],
  }
}

/** The question for one run itself. */
export function runInvocation(id: string): Invocation {
  return {
    cmdlet: 'Get-TenantJournal',
    arguments: [
      ['Run', id],
      ['Summary', true],
    ],
  }
}

/** The question for one page of the steps of a run. */
export function stepsInvocation(id: string, page: number): Invocation {
  return { cmdlet: 'Get-TenantJournal', arguments: [['Run', id], ...pageArguments(page)] }
}

function pageArguments(page: number): Invocation['arguments'] {
  return [['First', pageSize], ...(page === 0 ? [] : [['Skip', page * pageSize] as const]), ['IncludeTotalCount', true]]
}
