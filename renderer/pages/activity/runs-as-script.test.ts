import { expect, test } from 'vitest'
import { parse } from '../../../shared/language/parser.ts'
import { PsObject } from '../../../shared/values.ts'
import { isUndoable, runsAsScript } from './runs-as-script.ts'

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

test('what changed nothing, still runs or was taken back is not taken back', () => {
  expect(isUndoable(run('x'))).toBe(true)
  expect(isUndoable(run('x', { Changes: 0 }))).toBe(false)
  expect(isUndoable(run('Start-OnlineCoexistenceSync', { Changes: 0, Operations: 0 }))).toBe(false)
  expect(isUndoable(run('Start-OnlineCoexistenceSync', { Changes: 0, Operations: 2 }))).toBe(true)
  expect(isUndoable(run('x', { Outcome: 'running' }))).toBe(false)
  expect(isUndoable(run('x', { UndoneBy: 'other' }))).toBe(false)
})
