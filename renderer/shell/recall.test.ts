import { expect, test } from 'vitest'
import { historyMatches, notRecalling, recalled } from './recall.ts'

const history = ['third', 'second', 'first']

test('going back and forth in the history comes back to what was being typed', () => {
  const back = recalled(history, notRecalling, 1, 'dra')
  expect(back).toEqual({ recall: { at: 1, draft: 'dra' }, text: 'third' })
  const further = recalled(history, back?.recall ?? notRecalling, 1, 'third')
  expect(further?.text).toBe('second')
  const forth = recalled(history, further?.recall ?? notRecalling, -1, 'second')
  expect(forth?.text).toBe('third')
  expect(recalled(history, forth?.recall ?? notRecalling, -1, 'third')).toEqual({
    recall: { at: 0, draft: 'dra' },
    text: 'dra',
  })
})

test('there is nothing before the oldest and nothing behind what is typed', () => {
  expect(recalled(history, { at: 3, draft: '' }, 1, 'first')).toBeUndefined()
  expect(recalled(history, notRecalling, -1, '')).toBeUndefined()
})

test('a search finds what holds all the words, each once, newest first', () => {
  const typed = ['Get-MSOnlineUser ann', 'Get-Tenant', 'Set-MSOnlineUser bob', 'Get-MSOnlineUser ann']
  expect(historyMatches(typed, 'USER get')).toEqual(['Get-MSOnlineUser ann'])
  expect(historyMatches(typed, '')).toEqual(['Get-MSOnlineUser ann', 'Get-Tenant', 'Set-MSOnlineUser bob'])
})
