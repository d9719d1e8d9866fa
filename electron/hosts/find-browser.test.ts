import { expect, test } from 'vitest'
import { appWindowArguments, findBrowser, hasDisplay, tabCommand } from './find-browser.ts'
import type { Machine } from './machine.ts'

function machine(platform: NodeJS.Platform, files: string[], more: Partial<Machine> = {}): Machine {
  return { platform, environment: {}, home: '/home/ann', root: false, isFile: path => files.includes(path), ...more }
}

const onLinux = { environment: { PATH: '/usr/local/bin:/usr/bin::.' } }

test.each([
  ['linux', ['/usr/bin/chromium'], onLinux, 'Chromium'],
  ['linux', ['/usr/bin/chromium', '/usr/local/bin/google-chrome'], onLinux, 'Google Chrome'],
  ['linux', ['/usr/bin/brave-browser'], onLinux, 'Brave'],
  ['darwin', ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'], {}, 'Microsoft Edge'],
  ['darwin', ['/home/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], {}, 'Google Chrome'],
  [
    'win32',
    ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    { environment: { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' } },
    'Microsoft Edge',
  ],
] as const)('on %s, %j is found', (platform, files, more, name) => {
  const found = findBrowser(machine(platform, [...files], more))
  expect(found?.name).toBe(name)
  expect(files).toContain(found?.file)
})

test('CHROME_PATH goes first, unless there is no file', () => {
  const environment = { ...onLinux.environment, CHROME_PATH: '/opt/mine' }
  expect(findBrowser(machine('linux', ['/usr/bin/chromium', '/opt/mine'], { environment }))?.file).toBe('/opt/mine')
  expect(findBrowser(machine('linux', ['/usr/bin/chromium'], { environment }))?.file).toBe('/usr/bin/chromium')
})

test('no browser is looked for in the current folder, and none is no browser', () => {
  expect(findBrowser(machine('linux', ['chromium', './chromium'], onLinux))).toBeUndefined()
  expect(findBrowser(machine('win32', []))).toBeUndefined()
})

test('an app window has a profile of its own, and no sandbox only for root on Linux', () => {
  const url = 'file:///run/redirect.html'
  const plain = [`--app=${url}`, '--user-data-dir=/p', '--no-first-run', '--no-default-browser-check']
  expect(appWindowArguments(url, '/p', machine('linux', []))).toEqual(plain)
  expect(appWindowArguments(url, '/p', machine('linux', [], { root: true }))).toEqual([...plain, '--no-sandbox'])
  expect(appWindowArguments(url, '/p', machine('darwin', [], { root: true }))).toEqual(plain)
})

test('on Linux a window needs a display', () => {
  expect(hasDisplay(machine('linux', []))).toBe(false)
  expect(hasDisplay(machine('linux', [], { environment: { WAYLAND_DISPLAY: 'wayland-0' } }))).toBe(true)
  expect(hasDisplay(machine('win32', []))).toBe(true)
})

test('a tab is opened by the system, the address one argument of its own', () => {
  const url = 'file:///a b&c.html'
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    expect(tabCommand(url, machine(platform, [])).at(-1)).toBe(url)
  }
})
