import {
  approveCoexistencePlan,
  getCoexistenceObject,
  getCoexistencePlan,
  getCoexistenceRun,
} from '../../../shared/cmdlets/coexistence-plan.ts'
import type { Invocation, Pipeline } from '../../../shared/engine.ts'
import type { PsObject, Value } from '../../../shared/values.ts'
import { flagOf, textOf } from '../../engine/properties.ts'
import { pageSize } from '../../list/page-size.ts'

/** The lists of the page. */
export type Shown = 'plan' | 'excluded' | 'history'

/** The list that the address names; the plan unless it is one of the others. */
export function shownOf(view: string | undefined): Shown {
  return view === 'history' || view === 'excluded' ? view : 'plan'
}

/** What the plan can be narrowed to: what a step does, and how it stands. */
export const planActions = ['Create', 'Match', 'Change', 'Disable', 'Delete', 'Conflict'] as const
export const planStatuses = ['Waiting', 'Held'] as const
export type PlanFilter = (typeof planActions)[number] | (typeof planStatuses)[number]
export const planFilters: readonly PlanFilter[] = [...planActions, ...planStatuses]

/** What the address says of the plan: words, filters, page. */
export interface PlanView {
  readonly search: string
  readonly filters: readonly PlanFilter[]
  readonly page: number
}

/** The view in the page's address; what does not fit is left out. */
export function viewOf(params: URLSearchParams): PlanView {
  const page = Number(params.get('page') ?? '1')
  return {
    search: params.get('q') ?? '',
    filters: planFilters.filter(filter => params.getAll('filter').includes(filter)),
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  }
}

/** The address with another view; what else it says stays. */
export function withView(params: URLSearchParams, view: PlanView): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const name of ['q', 'filter', 'page']) next.delete(name)
  if (view.search !== '') next.set('q', view.search)
  for (const filter of view.filters) next.append('filter', filter)
  if (view.page > 0) next.set('page', String(view.page + 1))
  return next
}

type Argument = readonly [string, Value]

function asked(...args: readonly Argument[]): Invocation {
  return { cmdlet: getCoexistencePlan.name, arguments: args }
}

function narrowing({ search, filters }: PlanView): readonly Argument[] {
  const actions = planActions.filter(action => filters.includes(action))
  const statuses = planStatuses.filter(status => filters.includes(status))
  return [
    ...(actions.length === 0 ? [] : [['Action', actions] as const]),
    ...(statuses.length === 0 ? [] : [['Status', statuses] as const]),
    ...(search.trim() === '' ? [] : [['Search', search.trim()] as const]),
  ]
}

/** All steps that fit the view. */
export function allInvocation(view: PlanView): Invocation {
  return asked(...narrowing(view))
}

/** What asks for one page of a list, and for how many there are in all. */
export function pageArguments(page: number): readonly Argument[] {
  return [['First', pageSize], ...(page === 0 ? [] : [['Skip', page * pageSize] as const]), ['IncludeTotalCount', true]]
}

/** The question behind one page of the plan. */
export function pageInvocation(view: PlanView): Invocation {
  return asked(...narrowing(view), ...pageArguments(view.page))
}

/** The question behind one page of the runs. */
export function runsInvocation(page: number): Invocation {
  return { cmdlet: getCoexistenceRun.name, arguments: pageArguments(page) }
}

/** The question behind one page of what is not synchronized. */
export function excludedInvocation(page: number): Invocation {
  return { cmdlet: getCoexistenceObject.name, arguments: [['Excluded', true], ...pageArguments(page)] }
}

/** How many steps a filter alone leaves. */
export function countInvocation(filter: PlanFilter): Invocation {
  return asked(...narrowing({ search: '', filters: [filter], page: 0 }), ['First', 1], ['IncludeTotalCount', true])
}

/** What a person can decide of a step. */
export type Decision = 'approve' | 'withdraw' | 'hold' | 'release'

const switches: Readonly<Record<Decision, readonly Argument[]>> = {
  approve: [],
  withdraw: [['Withdraw', true]],
  hold: [['Hold', true]],
  release: [['Release', true]],
}

/** The command that decides of one step; approvals name the action too, so that they let nothing else through. */
export function decisionInvocation(decision: Decision, step: { readonly anchor: string; readonly action: string }) {
  const forAction = decision === 'approve' || decision === 'withdraw'
  return {
    cmdlet: approveCoexistencePlan.name,
    arguments: [
      ['Identity', step.anchor],
      ...(forAction ? [['Action', step.action] as const] : []),
      ...switches[decision],
    ],
  } as const satisfies Invocation
}

/** What can be decided of a step as it stands. */
export function decisionsFor(step: PsObject): readonly Decision[] {
  if (flagOf(step, 'Held')) return ['release']
  if (textOf(step, 'Action') === 'Conflict') return []
  switch (textOf(step, 'Status')) {
    case 'Waiting':
      return flagOf(step, 'Approved') ? ['withdraw'] : ['approve', 'hold']
    case 'Planned':
    case 'Failed':
      return ['hold']
    default:
      return []
  }
}

/** The pipelines that decide of many steps at once: of each of these, or of all that fit the view but some. */
export function deciding(
  decision: Exclude<Decision, 'withdraw'>,
  source: readonly PsObject[] | { readonly view: PlanView; readonly except: readonly string[] },
): readonly Pipeline[] {
  if (!('view' in source)) {
    return source.map(step => [
      decisionInvocation(decision, { anchor: textOf(step, 'Anchor'), action: textOf(step, 'Action') }),
    ])
  }
  const { view, except } = source
  const fitting: Invocation = {
    cmdlet: 'Where-Object',
    arguments: [
      ['Property', 'Anchor'],
      ['NotIn', true],
      ['Value', except],
    ],
  }
  const decide: Invocation = { cmdlet: approveCoexistencePlan.name, arguments: switches[decision] }
  return [[allInvocation(view), ...(except.length === 0 ? [] : [fitting]), decide]]
}

/** The question that explains one object. */
export function objectInvocation(identity: string): Invocation {
  return { cmdlet: getCoexistenceObject.name, arguments: [['Identity', identity]] }
}

/** The steps of the latest plan that are about the object with this anchor. */
export function stepInvocation(anchor: string): Invocation {
  return asked(['Search', anchor])
}
