import type { Invocation } from '../../../shared/engine.ts'
import { userFilters, userSorts, type UserFilter } from '../../../shared/user-lists.ts'
import type { Value } from '../../../shared/values.ts'
import type { ListSort } from '../../list/data-list.tsx'
import { pageSize } from '../../list/pager.tsx'

/** What the address says of the list: words, filters, order, page. */
export interface UsersView {
  readonly search: string
  readonly filters: readonly UserFilter[]
  readonly sort: ListSort | undefined
  readonly page: number
}

/** The view in the page's address; what does not fit is left out. */
export function viewOf(params: URLSearchParams): UsersView {
  const by = userSorts.find(sort => sort === params.get('sort'))
  const page = Number(params.get('page') ?? '1')
  return {
    search: params.get('q') ?? '',
    filters: userFilters.filter(filter => params.getAll('filter').includes(filter)),
    sort: by === undefined ? undefined : { by, descending: params.get('order') === 'down' },
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  }
}

/** The address of a view. */
export function paramsOf(view: UsersView): URLSearchParams {
  const params = new URLSearchParams()
  if (view.search !== '') params.set('q', view.search)
  for (const filter of view.filters) params.append('filter', filter)
  if (view.sort !== undefined) params.set('sort', view.sort.by)
  if (view.sort?.descending === true) params.set('order', 'down')
  if (view.page > 0) params.set('page', String(view.page + 1))
  return params
}

/** What narrows the list, as arguments of Get-MSOnlineUser. */
function narrowing({ search, filters }: UsersView): readonly (readonly [string, Value])[] {
  return [
    ...(search.trim() === '' ? [] : [['Search', search.trim()] as const]),
    ...(filters.length === 0 ? [] : [['Filter', filters] as const]),
  ]
}

/** The question behind one page of the list. */
export function pageInvocation(view: UsersView): Invocation {
  const { sort, page } = view
  return {
    cmdlet: 'Get-MSOnlineUser',
    arguments: [
      ...narrowing(view),
      ...(sort === undefined ? [] : [['SortBy', sort.by] as const]),
      ...(sort?.descending === true ? [['Descending', true] as const] : []),
      ['First', pageSize],
      ...(page === 0 ? [] : [['Skip', page * pageSize] as const]),
      ['IncludeTotalCount', true],
    ],
  }
}

/** Everybody who fits the view but these. */
export function allBut(view: UsersView, except: readonly string[]): Invocation {
  return {
    cmdlet: 'Get-MSOnlineUser',
    arguments: [...narrowing(view), ...(except.length === 0 ? [] : [['Except', except] as const])],
  }
}

/** Exactly these people. */
export function these(identities: readonly string[]): Invocation {
  return { cmdlet: 'Write-Output', arguments: [['InputObject', identities]] }
}
