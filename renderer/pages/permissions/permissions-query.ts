import type { Invocation, Pipeline } from '../../../shared/engine.ts'
import { grantFilters, grantSorts, type GrantFilter } from '../../../shared/user-lists.ts'
import type { PsObject, Value } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import type { ListSort } from '../../list/data-list.tsx'
import { pageSize } from '../../list/page-size.ts'

/** What the address says of the list: words, filters, order, page. */
export interface PermissionsView {
  readonly search: string
  readonly filters: readonly GrantFilter[]
  readonly sort: ListSort | undefined
  readonly page: number
}

/** The view in the page's address; what does not fit is left out. */
export function viewOf(params: URLSearchParams): PermissionsView {
  const by = grantSorts.find(sort => sort === params.get('sort'))
  const page = Number(params.get('page') ?? '1')
  return {
    search: params.get('q') ?? '',
    filters: grantFilters.filter(filter => params.getAll('filter').includes(filter)),
    sort: by === undefined ? undefined : { by, descending: params.get('order') === 'down' },
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  }
}

/** The address of a view. */
export function paramsOf(view: PermissionsView): URLSearchParams {
  const params = new URLSearchParams()
  if (view.search !== '') params.set('q', view.search)
  for (const filter of view.filters) params.append('filter', filter)
  if (view.sort !== undefined) params.set('sort', view.sort.by)
  if (view.sort?.descending === true) params.set('order', 'down')
  if (view.page > 0) params.set('page', String(view.page + 1))
  return params
}

function asked(...args: readonly (readonly [string, Value])[]): Invocation {
  return { cmdlet: 'Get-MSOnlineMailPermission', arguments: args }
}

function narrowing({ search, filters }: PermissionsView): readonly (readonly [string, Value])[] {
  return [
    ...(search.trim() === '' ? [] : [['Search', search.trim()] as const]),
    ...(filters.length === 0 ? [] : [['Filter', filters] as const]),
  ]
}

/** The question behind one page of the list. */
export function pageInvocation(view: PermissionsView): Invocation {
  const { sort, page } = view
  return asked(
    ...narrowing(view),
    ...(sort === undefined ? [] : [['SortBy', sort.by] as const]),
    ...(sort?.descending === true ? [['Descending', true] as const] : []),
    ['Detail', true],
    ['First', pageSize],
    ...(page === 0 ? [] : [['Skip', page * pageSize] as const]),
    ['IncludeTotalCount', true],
  )
}

/** How many a filter alone leaves. */
export function countInvocation(filter: GrantFilter): Invocation {
  return asked(['Filter', [filter]], ['First', 1], ['IncludeTotalCount', true])
}

/** All that fit the view but these. */
export function allBut(view: PermissionsView, ids: readonly string[]): Invocation {
  return asked(...narrowing(view), ...(ids.length === 0 ? [] : [['Except', ids] as const]))
}

/** Cards of one side of a picture at most. */
export const mostCards = 50

/** The rights on a person's mailbox, or those the person holds, as many as a picture shows. */
export function sideInvocation(side: 'Identity' | 'TrustedUser', address: string): Invocation {
  return asked([side, address], ['Detail', true], ['First', mostCards], ['IncludeTotalCount', true])
}

/** Takes all rights away: of each of these, or of all that match. */
export function revoking(source: Invocation | readonly PsObject[]): readonly Pipeline[] {
  const revoke = (...args: readonly (readonly [string, Value])[]): Invocation => ({
    cmdlet: 'Remove-MSOnlineMailPermission',
    arguments: [...args, ['RemoveAll', true]],
  })
  if ('cmdlet' in source) return [[source, revoke()]]
  return source.map(grant => [
    revoke(['Identity', textOf(grant, 'Identity')], ['TrustedUser', textOf(grant, 'TrustedUser')]),
  ])
}
