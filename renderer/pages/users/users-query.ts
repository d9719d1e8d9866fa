import type { Invocation } from '../../../shared/engine.ts'
import { userFilters, userSorts, type UserFilter } from '../../../shared/user-lists.ts'
import type { PsObject, Value } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import type { ListSort } from '../../list/data-list.tsx'
import { pageSize } from '../../list/page-size.ts'
import { viewNamed, type SavedViews } from '../../state/views.ts'

/** What the address says of the list: words, filters, order, page. */
export interface UsersView {
  /** The saved view that was chosen, whether or not it was changed since. */
  readonly name?: string
  readonly search: string
  readonly filters: readonly UserFilter[]
  /** The one department whose people are listed. */
  readonly department?: string | undefined
  readonly sort: ListSort | undefined
  readonly page: number
}

/** The list's name in the preferences. */
export const usersList = 'users'

/** A person's identity, the same for as long as they are there. */
export const idOf = (person: PsObject) => textOf(person, 'Id')

/**
 * The view in the page's address; what does not fit is left out. An address that names a saved view and says nothing
 * else means all that the view says.
 */
export function viewOf(address: URLSearchParams, views: SavedViews = {}): UsersView {
  const saved = viewNamed(views, usersList, address.get('view') ?? undefined)
  const bare = [...address.keys()].every(key => key === 'view' || key === 'page')
  const params = saved === undefined || !bare ? address : new URLSearchParams(saved.query)
  const by = userSorts.find(sort => sort === params.get('sort'))
  const page = Number(address.get('page') ?? '1')
  const department = params.get('department') ?? ''
  return {
    ...(saved === undefined ? {} : { name: saved.name }),
    search: params.get('q') ?? '',
    filters: userFilters.filter(filter => params.getAll('filter').includes(filter)),
    ...(department === '' ? {} : { department }),
    sort: by === undefined ? undefined : { by, descending: params.get('order') === 'down' },
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  }
}

/** The address of a view. */
export function paramsOf(view: UsersView): URLSearchParams {
  const params = new URLSearchParams()
  if (view.name !== undefined) params.set('view', view.name)
  if (view.search !== '') params.set('q', view.search)
  for (const filter of view.filters) params.append('filter', filter)
  if (view.department !== undefined) params.set('department', view.department)
  if (view.sort !== undefined) params.set('sort', view.sort.by)
  if (view.sort?.descending === true) params.set('order', 'down')
  if (view.page > 0) params.set('page', String(view.page + 1))
  return params
}

/** What a saved view keeps of the address. */
export function queryOf({ search, filters, department, sort }: UsersView): string {
  return paramsOf({ search, filters, department, sort, page: 0 }).toString()
}

/** The view after a change. One that says nothing any more is everybody, under no name. */
export function changedView(view: UsersView, change: Partial<UsersView>): UsersView {
  const { name, ...rest } = { ...view, page: 0, ...change }
  return name === undefined || queryOf(rest) === '' ? rest : { name, ...rest }
}

/** The view under another name, or under none. */
export function withName({ name: _before, ...view }: UsersView, name: string | undefined): UsersView {
  return name === undefined ? view : { name, ...view }
}

/** What narrows the list, as arguments of Get-MSOnlineUser. */
function narrowing({ search, filters, department }: UsersView): readonly (readonly [string, Value])[] {
  return [
    ...(search.trim() === '' ? [] : [['Search', search.trim()] as const]),
    ...(filters.length === 0 ? [] : [['Filter', filters] as const]),
    ...(department === undefined ? [] : [['Department', department] as const]),
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
