import { expect, test } from 'vitest'
import { setMSOnlineUser } from '../../../shared/cmdlets/msonline-user.ts'
import { parse } from '../../../shared/language/parser.ts'
import { printCommand } from '../../../shared/language/print.ts'
import { PsObject } from '../../../shared/values.ts'
import { isUndoable, latestFirst, runsAsScript } from './runs-as-script.ts'

const run = (command: string, more: Record<string, string | number> = {}) =>
  PsObject.of('TenantRun', {
    Started: new Date('2026-11-28T10:00:00Z'),
    Command: command,
    Outcome: 'completed',
    Actor: 'ann\r\nRemove-MSOnlineUser everybody',
    Origin: 'terminal',
    Changes: 1,
    ...more,
  })

test('runs become one script, the oldest first, and nothing of a name becomes a command', () => {
  const script = runsAsScript([
    run('Disable-MSOnlineUser ann'),
    run('if ($true) {\n  Enable-MSOnlineUser ann\n}', { Outcome: 'failed' }),
  ])
  const lines = script.split('\r\n')
  expect(lines[0]).toBe('# 2026-11-28T10:00:00.000Z, ann Remove-MSOnlineUser everybody in a terminal, failed')
  expect(lines.slice(1)).toEqual([
    'if ($true) {',
    '  Enable-MSOnlineUser ann',
    '}',
    '',
    '# 2026-11-28T10:00:00.000Z, ann Remove-MSOnlineUser everybody in a terminal, completed',
    'Disable-MSOnlineUser ann',
    '',
  ])
  const { tree, errors } = parse(script)
  expect(errors).toEqual([])
  expect(tree.body.endBlock?.statements).toHaveLength(2)
})

test('a name with ends of lines, markup or signs that turn the direction stays one line, or one value', () => {
  const hostile = 'ann\r\n\u2028\u2029\u0085<b>\u202e\u2067\u001b[31m #> Remove-MSOnlineUser everybody'
  const command = printCommand({ cmdlet: setMSOnlineUser.name, arguments: [['Identity', hostile]] }, setMSOnlineUser)
  const script = runsAsScript([run(command, { Actor: hostile })])
  const [comment = ''] = script.split('\r\n')
  expect(comment).toMatch(/^# 2026.* Remove-MSOnlineUser everybody in a terminal, completed$/)
  expect(comment).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
  const { tree, errors } = parse(script)
  expect(errors).toEqual([])
  expect(tree.body.endBlock?.statements).toHaveLength(1)
})

test('runs are taken back in the order in which they wrote, whatever the clock said', () => {
  const earlier = run('first', { Number: 1 })
  const later = PsObject.of('TenantRun', { Number: 2, Started: new Date('2020-01-01T00:00:00Z') })
  expect([earlier, later].toSorted(latestFirst).map(each => each.get('Number'))).toEqual([2, 1])
})

test('what changed nothing, still runs or was taken back is not taken back', () => {
  expect(isUndoable(run('x'))).toBe(true)
  expect(isUndoable(run('x', { Changes: 0 }))).toBe(false)
  expect(isUndoable(run('Start-OnlineCoexistenceSync', { Changes: 0, Operations: 0 }))).toBe(false)
  expect(isUndoable(run('Start-OnlineCoexistenceSync', { Changes: 0, Operations: 2 }))).toBe(true)
  expect(isUndoable(run('x', { Outcome: 'running' }))).toBe(false)
  expect(isUndoable(run('x', { UndoneBy: 'other' }))).toBe(false)
})
