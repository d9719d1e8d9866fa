import { builtinModules } from 'node:module'
import type { Evidence, Texts } from './evidence.ts'
import { external } from './seen.ts'

/** A fault: in one of the texts, the first stands where the second should not. */
type Fault = readonly [text: keyof Texts, from: string, to: string]

/** One item of Electron's security checklist, by its number there, or one that past faults of others ask for. */
export interface Row {
  readonly item: string
  /** What is wrong; nothing in what is shipped. */
  readonly wrong: (evidence: Evidence) => readonly string[]
  /** Each of them has to be found by `wrong`. */
  readonly faults: readonly Fault[]
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([found]) => found)

/** A preference of windows that is not `wanted`; whatever is left out falls back to Electron's own, safe, default. */
const preference =
  (name: string, wanted: unknown): Row['wrong'] =>
  ({ seen }) => [
    ...(seen.windows.length === 0 ? ['no window'] : []),
    ...seen.windows.filter(({ preferences }) => name in preferences && preferences[name] !== wanted).map(() => name),
  ]

/** Names of vocabularies, addresses that are only taken apart, and the loopback host's own; each to its end. */
const noAddress =
  /^http:\/\/(?:(?:www\.w3\.org|json-schema\.org)\/|(?:localhost|127\.0\.0\.1)(?::\d+)?(?:[/?#]|$)|\[\$\{\w+\}\]$|\$\{place\d*\.host\}(?:\$\{launchPath\d*\}|$))/

const nodeModules: ReadonlySet<string> = new Set(builtinModules)

/** The majors of Electron that get corrections: the newest three. Brought up to date with the package. */
const supported: ReadonlySet<number> = new Set([43, 44, 45])

/** Fuses by what they are set to; where none is named the binary's own setting holds (WasmTrapHandlers, on). */
const fuses: Readonly<Record<string, boolean>> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

/** What the page's scheme may do. */
const privileges: ReadonlySet<string> = new Set(['standard', 'secure', 'supportFetchAPI'])

// Where faults are planted: what loads the page, and where the program has shown one more window.
const start = 'loadURL(startUrl)'
const shown = 'await setMenu();\n}'

export const rows: readonly Row[] = [
  {
    item: '1 only secure content',
    wrong: ({ main, page, html, seen }) => [
      ...[main, page, html].flatMap(text => all(text, /http:\/\/[^"'`\s)]+/g)).filter(url => !noAddress.test(url)),
      ...seen.loads.filter(url => url.startsWith('http:')),
    ],
    faults: [
      ['html', '<body>', '<body><script src="http://cdn.example/x.js"></script>'],
      ['page', 'import', 'fetch("http://desk.example/");import'],
      ['page', 'import', 'fetch("http://localhost.evil.example/x.js");import'],
      ['page', 'import', 'fetch("http://127.0.0.1.evil.example/");import'],
      ['html', '<body>', '<body><script src="http://localhost:80@evil.example/x.js"></script>'],
      ['main', start, 'loadURL("http://desk.example/")'],
    ],
  },
  {
    item: '2 no Node in pages',
    wrong: evidence => [
      ...['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'].flatMap(name =>
        preference(name, false)(evidence),
      ),
      ...[...evidence.page.matchAll(/(?:from|import|require)\s*\(?\s*["'`]([\w/:.-]+)["'`]/g)]
        .map(([, name = '']) => name)
        .filter(name => name.startsWith('node:') || name === 'electron' || nodeModules.has(name)),
    ],
    faults: [
      ['main', 'nodeIntegration: false', 'nodeIntegration: true'],
      ['main', 'nodeIntegrationInWorker: false', 'nodeIntegrationInWorker: true'],
      ['page', 'import', 'import"node:fs";import'],
      ['page', 'import', 'import "os";import'],
      ['page', 'import', 'import{readFile}from"fs/promises";import'],
      ['page', 'import', 'await import("node:fs/promises");import'],
    ],
  },
  {
    item: '3 context isolation',
    wrong: preference('contextIsolation', true),
    faults: [['main', 'contextIsolation: true', 'contextIsolation: false']],
  },
  {
    item: '4 sandbox',
    wrong: evidence => [
      ...preference('sandbox', true)(evidence),
      ...(evidence.seen.sandboxBeforeReady ? [] : ['enableSandbox before ready']),
      ...evidence.seen.switches,
      ...all(evidence.main, /["']no-sandbox["']/g),
    ],
    faults: [
      ['main', '  sandbox: true', '  sandbox: false'],
      ['main', 'app.enableSandbox();', ''],
      ['main', 'app.enableSandbox();', 'app.enableSandbox(); app.commandLine.appendSwitch("no-sandbox");'],
      [
        'main',
        shown,
        'await setMenu(); if (windows.size > 1) new BrowserWindow({ webPreferences: { sandbox: false } });\n}',
      ],
    ],
  },
  {
    item: '5 permissions',
    wrong: ({ seen: { handlers, granted } }) => [
      ...(handlers === 2 ? [] : [`${handlers} of 2 handlers`]),
      ...granted.page.filter(permission => permission !== 'clipboard-sanitized-write'),
      ...granted.stranger,
    ],
    faults: [
      ['main', 'defaultSession.setPermissionCheckHandler(', 'void ('],
      ['main', 'defaultSession.setPermissionRequestHandler(', 'void ('],
      ['main', 'permission === "clipboard-sanitized-write" &&', ''],
    ],
  },
  {
    item: '6 web security',
    wrong: preference('webSecurity', true),
    faults: [['main', 'webSecurity: true', 'webSecurity: false']],
  },
  {
    item: '7 content security policy',
    wrong: ({ seen: { served } }) =>
      Object.entries(served).flatMap(([name, { policy }]) => {
        const wanted = [/^default-src 'none'; script-src 'self';/, /require-trusted-types-for 'script'/]
        const loose = policy === null || /unsafe-|\*|https?:/.test(policy)
        return loose || wanted.some(part => !part.test(policy)) ? [`${name}: ${policy}`] : []
      }),
    faults: [
      ['main', `"script-src 'self'"`, `"script-src 'self' 'unsafe-inline'"`],
      ['main', `"require-trusted-types-for 'script'",`, ''],
      ['main', '"content-security-policy": csp(', '"x-policy": csp('],
    ],
  },
  {
    item: '8 no insecure content',
    wrong: preference('allowRunningInsecureContent', false),
    faults: [['main', 'allowRunningInsecureContent: false', 'allowRunningInsecureContent: true']],
  },
  {
    item: '9 no experiments',
    wrong: preference('experimentalFeatures', false),
    faults: [['main', 'experimentalFeatures: false', 'experimentalFeatures: true']],
  },
  {
    item: '10 no features of Blink',
    wrong: preference('enableBlinkFeatures', undefined),
    faults: [['main', 'spellcheck: false,', 'spellcheck: false, enableBlinkFeatures: "X",']],
  },
  {
    item: '11, 12 no web views',
    wrong: evidence => [
      ...preference('webviewTag', false)(evidence),
      ...(evidence.seen.windows.some(({ webviews }) => webviews > 0) ? ['will-attach-webview'] : []),
    ],
    faults: [
      ['main', 'webviewTag: false', 'webviewTag: true'],
      ['main', '"will-attach-webview"', '"will-attach"'],
    ],
  },
  {
    item: '13 no way out of the page',
    wrong: ({ seen: { windows } }) => [
      ...windows.flatMap(({ goes }) => goes),
      ...(windows.every(({ stays }) => stays.length === 1) ? [] : ['the page itself is refused']),
    ],
    faults: [
      ['main', 'if (!isAllowedNavigation(event.url))', 'if (!event.url.startsWith("app://desk"))'],
      ['main', '"will-navigate", "will-frame-navigate", "will-redirect"', '"will-navigate", "will-redirect"'],
    ],
  },
  {
    item: '14 no new windows',
    wrong: ({ main, seen: { windows } }) => [
      ...windows.flatMap(({ opens }) => opens),
      // One place makes all of them, also those that nothing here asks for.
      ...all(main, /\bnew (?:Browser(?:Window|View)|WebContentsView)\d*\(/g).slice(1),
    ],
    faults: [
      ['main', 'setWindowOpenHandler(() => ({ action: "deny" }))', 'setWindowOpenHandler(() => ({ action: "allow" }))'],
      [
        'main',
        'setAppUserModelId("tenant-desk");',
        'setAppUserModelId("tenant-desk"); if (wanted === "") new BrowserWindow();',
      ],
    ],
  },
  {
    item: '15 nothing unchecked to the system',
    wrong: ({ main, seen }) => [
      ...seen.external.filter(url => url !== external[0]),
      ...(seen.external.includes(external[0] ?? '') ? [] : ['not even what may be opened']),
      ...all(main, /\bshell\d*\.(?:openExternal|openPath)\(/g).slice(1),
    ],
    faults: [
      ['main', 'const safe = safeExternal(address);', 'const safe = address;'],
      [
        'main',
        'await shell.openExternal(safe);',
        'await shell.openExternal(safe); if (safe === 0) shell.openPath("x");',
      ],
    ],
  },
  {
    item: '16 a current Electron',
    wrong: ({ electron }) => (supported.has(Number(electron.split('.')[0])) ? [] : [electron]),
    faults: [
      [
        'lock',
        '"node_modules/electron": {\n      "version": "45.',
        '"node_modules/electron": {\n      "version": "42.',
      ],
    ],
  },
  {
    item: '17 every sender is looked at',
    wrong: ({ seen: { windows, channels } }) => [
      ...(['stranger', 'frame', 'none'] as const).filter(who => windows.some(({ answers }) => answers?.[who] !== 0)),
      ...(windows.every(({ answers }) => answers?.page === 1) ? [] : ['the page is not heard']),
      ...channels.filter(channel => channel !== 'on engine'),
    ],
    faults: [
      ['main', 'if (frame === null || !isTrustedSender({ url: frame.url, top })) return;', ''],
      ['main', 'return sender !== null && sender.top && ', 'return sender !== null && '],
      ['main', 'ipcMain.on(', 'ipcMain.handle("files", () => []); ipcMain.on('],
    ],
  },
  {
    item: '18 a scheme of its own',
    wrong: ({ main, seen }) => [
      ...seen.schemes.map(({ scheme }) => scheme).filter(scheme => scheme !== 'app'),
      ...seen.schemes.flatMap(({ may }) => may).filter(privilege => !privileges.has(privilege)),
      ...seen.loads.filter(url => !url.startsWith('app://')),
      ...all(main, /\.loadFile\(/g),
      ...(seen.served.home.status === 200 ? [] : ['the page is not served']),
      ...(seen.served.outside.status === 404 ? [] : ['a file outside of the page is served']),
    ],
    faults: [
      ['main', start, 'loadFile("/index.html")'],
      ['main', 'status: 404, headers: pageHeaders(nonce)', 'status: 200, headers: pageHeaders(nonce)'],
      ['main', 'supportFetchAPI: true', 'supportFetchAPI: true, bypassCSP: true'],
      ['main', 'supportFetchAPI: true', 'supportFetchAPI: true, allowServiceWorkers: true'],
      ['main', 'registerSchemesAsPrivileged([', 'registerSchemesAsPrivileged([{ scheme: "http", privileges: {} },'],
    ],
  },
  {
    item: '19 fuses',
    wrong: ({ fuses: set }) => [
      ...Object.keys(fuses).filter(fuse => set[fuse] !== fuses[fuse]),
      ...Object.keys(set).filter(fuse => !(fuse in fuses)),
    ],
    faults: Object.entries(fuses).map(([fuse, on]) => ['packaging', `${fuse}: ${on}`, `${fuse}: ${!on}`]),
  },
  {
    item: '20 no part of Electron for the page',
    wrong: ({ exposed: { names, delivered, channels, required } }) => [
      ...names.filter(name => !['tenantDesk', 'tenantDesk.connect'].includes(name)),
      ...(delivered.length === 1 && delivered[0] === 'text' ? [] : ['more than the text is delivered']),
      ...channels.filter(channel => channel !== 'engine'),
      ...required.filter(name => name !== 'electron'),
    ],
    faults: [
      ['preload', 'var bridge = {', 'var bridge = { ipc: import_electron.ipcRenderer,'],
      ['preload', 'listener(message)', 'listener(message, _event)'],
      ['preload', 'return (message) => {', 'return (message, channel = "engine") => {'],
      ['preload', '"use strict";', '"use strict"; require("node:fs");'],
    ],
  },
  {
    item: 'certificates are checked by the system alone',
    wrong: ({ main }) =>
      all(
        main,
        /["']certificate-error["']|setCertificateVerifyProc|rejectUnauthorized: false|ignore-certificate-errors/g,
      ),
    faults: [['main', 'app.enableSandbox();', 'app.enableSandbox(); app.on("certificate-error", () => {});']],
  },
  {
    item: 'no remote module, no text run as a program',
    wrong: ({ main, page }) => [
      ...all(main, /@electron\/remote|enableRemoteModule/g),
      ...[main, page].flatMap(text => all(text, /(?<![\w.$])(?:eval\(|new Function\()[^;\n]{0,40}/g)),
    ],
    faults: [
      ['main', 'app.enableSandbox();', 'app.enableSandbox(); eval("1");'],
      ['page', 'import', 'new Function("return 1")();import'],
    ],
  },
]
