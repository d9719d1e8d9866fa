import { expect, test } from 'vitest'
import { windowlessCommand } from './windowless.ts'

test.each<[string, readonly string[], boolean, ReturnType<typeof windowlessCommand>]>([
  ['packed', ['desk', 'shell', '-Command', 'Get-Date'], true, { name: 'shell', argv: ['-Command', 'Get-Date'] }],
  [
    'by its starter',
    ['desk', '--no-sandbox', 'sync', '--tenant', 'a.tenant'],
    true,
    { name: 'sync', argv: ['--tenant', 'a.tenant'] },
  ],
  [
    'as a file',
    ['electron', '--user-data-dir=x', 'main.mjs', 'web', '--port', '0'],
    false,
    { name: 'web', argv: ['--port', '0'] },
  ],
  ['a window', ['desk'], true, undefined],
  ['a window of a file', ['electron', 'main.mjs', '--tenant', 'shell'], false, undefined],
  ['a tenant', ['desk', '--tenant', 'new'], true, undefined],
  ['a document', ['desk', '/home/ann/shell.tenant'], true, undefined],
  ['another word', ['desk', 'Shell'], true, undefined],
])('%s', (_, argv, packaged, command) => {
  expect(windowlessCommand(argv, packaged)).toEqual(command)
})
