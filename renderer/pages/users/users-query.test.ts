import { expect, test } from 'vitest'
import { allBut, changedView, pageInvocation, paramsOf, viewOf } from './users-query.ts'

test('a view survives its address', () => {
  const view = {
    search: 'müller & co',
    filters: ['Disabled', 'PopEnabled'],
    department: 'R&D',
    sort: { by: 'Department', descending: true },
    page: 3,
  } as const
  expect(viewOf(new URLSearchParams(paramsOf(view).toString()))).toEqual(view)
})

test('what an address cannot mean is left out', () => {
  expect(viewOf(new URLSearchParams('filter=Nonsense&sort=Id&page=-2'))).toEqual({
    search: '',
    filters: [],
    sort: undefined,
    page: 0,
  })
})

test('a page asks for its hundred rows and the number of all', () => {
  const { arguments: given } = pageInvocation(viewOf(new URLSearchParams('q=service&department=Sales&page=2')))
  expect(Object.fromEntries(given)).toEqual({
    Search: 'service',
    Department: 'Sales',
    First: 100,
    Skip: 100,
    IncludeTotalCount: true,
  })
})

test('all that match but some is one question with exclusions', () => {
  const view = viewOf(new URLSearchParams('filter=Enabled&sort=City&page=2'))
  expect(Object.fromEntries(allBut(view, ['ann@fernwick.example']).arguments)).toEqual({
    Filter: ['Enabled'],
    Except: ['ann@fernwick.example'],
  })
})

const views = { users: [{ name: 'Late', query: 'filter=PasswordExpired&sort=City' }] }
const at = (address: string) => viewOf(new URLSearchParams(address), views)

test('an address that only names a saved view means all that it says', () => {
  expect(at('view=late&page=2')).toEqual({
    name: 'Late',
    search: '',
    filters: ['PasswordExpired'],
    sort: { by: 'City', descending: false },
    page: 1,
  })
  expect(at('view=Gone&filter=Enabled')).toEqual(at('filter=Enabled'))
})

test('a changed view keeps its name until it says nothing any more', () => {
  const late = at('view=Late')
  expect(paramsOf(changedView(late, { search: 'ann' })).toString()).toBe(
    'view=Late&q=ann&filter=PasswordExpired&sort=City',
  )
  expect(changedView(late, { filters: [], sort: undefined }).name).toBeUndefined()
})
