import { expect, test } from 'vitest'
import { Failure } from '../../shared/errors.ts'
import { webOptions, windowOptions } from './web-options.ts'

function failureOf(argv: readonly string[], read: (argv: readonly string[]) => unknown = webOptions): string {
  try {
    read(argv)
  } catch (error) {
    if (error instanceof Failure) return error.record.id
    throw error
  }
  return 'none'
}

test('options are read as they are written', () => {
  expect(webOptions([])).toEqual({ tenant: undefined, port: 0, open: true })
  expect(webOptions(['--tenant', 'a b.tenant', '--port=8080', '--no-open'])).toEqual({
    tenant: 'a b.tenant',
    port: 8080,
    open: false,
  })
  expect(windowOptions(['--tenant=x.tenant', '--download'])).toEqual({ tenant: 'x.tenant', download: true })
})

test.each([['--host'], ['--host', '0.0.0.0'], ['--host=127.0.0.1'], ['--port', '80', '--host=::']])(
  '%j never listens elsewhere',
  (...argv) => {
    expect(failureOf(argv)).toBe('HostRefused')
  },
)

test.each([
  ['--port', '0'],
  ['--port', '65536'],
  ['--port', '-1'],
  ['--port', '1e3'],
  ['--port', '80x'],
  ['--port'],
  ['--tenant'],
  ['--no-open=yes'],
])('%j has no such value', (...argv) => {
  expect(failureOf(argv)).toBe('OptionValue')
})

test.each([['--open'], ['x.tenant'], ['-p', '80'], ['--__proto__'], ['--download']])('%j is no option', (...argv) => {
  expect(failureOf(argv)).toBe('OptionUnknown')
})

test('an unknown option of the window is named', () => {
  expect(failureOf(['--port', '80'], windowOptions)).toBe('OptionUnknown')
})
