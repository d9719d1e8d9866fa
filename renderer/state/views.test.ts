import { expect, test } from 'vitest'
import { nameProblem, viewNamed, viewsOf, withoutView, withView } from './views.ts'

const late = { name: 'Late', query: 'filter=PasswordExpired', columns: ['DisplayName'], density: 'compact' } as const
const views = withView({}, 'users', late)

test('a view is found by its name whatever the case, renamed in its place, and deleted', () => {
  expect(viewNamed(views, 'users', 'LATE')).toBe(late)
  const renamed = withView(views, 'users', { ...late, name: 'Overdue' }, 'late')
  expect(renamed).toEqual({ users: [{ ...late, name: 'Overdue' }] })
  expect(withoutView(renamed, 'users', 'overdue')).toEqual({ users: [] })
})

test('a name is needed, and is another than those there are', () => {
  expect(nameProblem(views, 'users', '  ')).toBe('empty')
  expect(nameProblem(views, 'users', ' late ')).toBe('taken')
  expect(nameProblem(views, 'users', 'Late', 'late')).toBeUndefined()
  expect(nameProblem(views, 'permissions', 'Late')).toBeUndefined()
})

test('what was kept comes back, and what is no view is left out', () => {
  expect(viewsOf(JSON.parse(JSON.stringify(views)))).toEqual(views)
  expect(viewsOf({ users: [{ name: '', query: '' }, { name: 'A', query: 'q=a', density: 'huge' }, 3] })).toEqual({
    users: [{ name: 'A', query: 'q=a' }],
  })
})
