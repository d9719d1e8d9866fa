import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cachingOf,
  csp,
  decidePermission,
  isAllowedNavigation,
  isTrustedSender,
  pageHeaders,
  resolveAppUrl,
  safeExternal,
  startUrl,
  webPreferences,
} from './policy.ts'
import { times } from '../../e2e/extent.ts'

const elsewhere = [
  'app://desk.evil/',
  'app://desk@evil/',
  'app://evil@desk/',
  'app://evil:x@desk/',
  'app://desk:80/',
  'app:///desk/',
  'app:desk',
  'xapp://desk/',
  'https://desk/',
  'http://app://desk/',
  'file:///app/desk/index.html',
  'data:text/html,app://desk/',
  'javascript:app://desk/',
  'about:blank',
  'blob:app://desk/1',
  'a\tpp://desk.evil/',
  '',
  ' ',
]

test.each(elsewhere)('%j is not the page', url => {
  expect(isTrustedSender({ url, top: true })).toBe(false)
  expect(isAllowedNavigation(url)).toBe(false)
  expect(resolveAppUrl(url, new Map([['/index.html', 'index.html']]))).toBeUndefined()
  expect(decidePermission('clipboard-sanitized-write', url)).toBe(false)
})

test('the page is trusted, but not in a frame of something else', () => {
  expect(isTrustedSender({ url: startUrl, top: true })).toBe(true)
  expect(isTrustedSender({ url: `${startUrl}#/users`, top: true })).toBe(true)
  expect(isTrustedSender({ url: startUrl, top: false })).toBe(false)
  expect(isTrustedSender(null)).toBe(false)
})

test('the window goes nowhere but to the page', () => {
  expect(isAllowedNavigation(`${startUrl}#/users`)).toBe(true)
  expect(isAllowedNavigation(`${startUrl}index.html`)).toBe(true)
  expect(isAllowedNavigation(`${startUrl}assets/other.svg`)).toBe(false)
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.string(),
        fc.domain().map(name => `app://desk.${name}/`),
      ),
      url => {
        expect(isAllowedNavigation(url)).toBe(false)
      },
    ),
    { numRuns: times(10_000, 100_000) },
  )
})

test('no spelling of a path leads out of the page’s files', () => {
  const files = new Map(['/index.html', '/assets/main.js', '/assets/mark.svg'].map(path => [path, path]))
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '%2f',
      '%5c',
      '\\',
      '%00',
      '\0',
      'C:',
      'assets',
      'index.html',
      'main.js',
      '',
      '%252e%252e',
      '__proto__',
      'constructor',
      '~',
      'etc',
      'passwd',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('/', '\\', '//', '%2f'), (parts, slash) => {
      const found = resolveAppUrl(`${startUrl}${parts.join(slash)}`, files)
      expect(found === undefined || files.has(found)).toBe(true)
    }),
    { numRuns: 100_000 },
  )
  expect(resolveAppUrl(startUrl, files)).toBe('/index.html')
  expect(resolveAppUrl(`${startUrl}assets/main.js?v=1`, files)).toBe('/assets/main.js')
})

test.each([
  ['https://example.com/help', true],
  ['mailto:ann@example.com', true],
  ['HTTPS://example.com/', true],
  ['http://example.com/', false],
  ['https:example.com', false],
  ['https://ann:secret@example.com/', false],
  ['https://ann@example.com/', false],
  ['https://example.com/ ', false],
  [' https://example.com/', false],
  ['https://example.com/\n', false],
  ['\u202Ehttps://example.com/', false],
  ['https:\\\\example.com', false],
  ['file:///etc/passwd', false],
  ['smb://server/share', false],
  ['\\\\server\\share', false],
  ['ms-msdt:/id', false],
  ['javascript:alert(1)', false],
  ['vbscript:x', false],
  ['data:text/html,x', false],
  ['', false],
])('%j leaves the program: %s', (url, leaves) => {
  expect(safeExternal(url) !== undefined).toBe(leaves)
})

test('every permission is denied but writing to the clipboard', () => {
  const asked = [
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'midi',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'usb',
    'hid',
    'serial',
    'unknown',
  ]
  expect(asked.filter(permission => decidePermission(permission, startUrl))).toEqual([])
  expect(decidePermission('clipboard-sanitized-write', startUrl)).toBe(true)
})

test('pages run neither with Node nor outside the sandbox', () => {
  expect(webPreferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: true,
  })
})

test('whatever is served keeps to itself, and only files named by their content are kept', () => {
  expect(pageHeaders('N', 'ws://a.localhost:1')).toEqual({
    'content-security-policy': csp('N', 'ws://a.localhost:1'),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cache-control': 'no-store',
  })
  for (const path of ['/', '/index.html', '/engine', '/x/assets/']) {
    expect(cachingOf(path), path).toEqual({ 'cache-control': 'no-store' })
  }
  expect(cachingOf('/assets/index-1a2b.js')).toEqual({ 'cache-control': 'private, max-age=31536000, immutable' })
})

test('the policy lets nothing in that is not the page’s own', () => {
  expect(csp('N')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  )
  expect(csp('N', 'ws://a.localhost:1')).toContain("connect-src 'self' ws://a.localhost:1;")
})
