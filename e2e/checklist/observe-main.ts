import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { configurationFolder } from '../../electron/hosts/user-folders.ts'
import { createTenant } from '../../electron/store/create.ts'
import { encodeMessage } from '../../shared/wire-codec.ts'
import './use-recorder.ts'
import { app, type BrowserWindow, ipcMain, loaded, recording, sent } from './recorder.ts'
import { external, home, permissions, type Seen, type SeenWindow, strangers } from './seen.ts'

/*
 * Runs a built main file over the recorder until its first window loads, has it open another tenant in a second one, asks
 * of the handlers of each what pages could ask, and prints what came of it: `observe-main.ts FILE --tenant TENANT`.
 */

const [file = '', ...rest] = process.argv.slice(2)
process.argv = [process.execPath, file, ...rest]
const second = join(configurationFolder(), 'second.tenant')
await createTenant(second, { name: 'Second', domain: 'second.example', seats: 1 })

/** The next window that loads an address, once the program has done all that it was asked to do for it. */
async function shown(ask: () => unknown): Promise<BrowserWindow> {
  const [loading, complete] = [once(loaded, 'load'), once(loaded, 'menu')]
  await ask()
  const [window] = (await loading) as [BrowserWindow]
  await complete
  window.webContents.mainFrame.url = home
  return window
}

const showing = [
  await shown(() => import(pathToFileURL(file).href)),
  await shown(() => app.emit('second-instance', {}, [], '', { tenant: second })),
]

type Handlers = {
  request: (contents: object, permission: string, decide: (granted: boolean) => void, details: object) => void
  check: (contents: object, permission: string, origin: string) => boolean
  open: (details: { url: string }) => { action: string }
}
const request = recording.permissionRequest as Handlers['request'] | undefined
const check = recording.permissionCheck as Handlers['check'] | undefined

/** Electron grants where nobody decides. */
function granted({ webContents }: BrowserWindow, url: string): string[] {
  return permissions.filter(permission => {
    let requested = request === undefined
    request?.(webContents, permission, allow => (requested = allow), { requestingUrl: url })
    return requested || (check?.(webContents, permission, url) ?? true)
  })
}

const call = (id: number, name: string, ...args: readonly unknown[]) =>
  `h.${encodeMessage({ id, call: name, args }, 'withheld')}`
const answered = (id: number) => recording.sent.filter(message => message.includes(`"id":${id},`)).length

/** A question that is answered without a file being read: its answers come in the order in which it was asked. */
const ask = (id: number) => call(id, 'info')

/** What the program answers to a window that shows its page; `first` is the first of a thousand numbers for the calls. */
async function heardBy({ webContents }: BrowserWindow, first: number): Promise<SeenWindow['answers']> {
  const { mainFrame } = webContents
  const say = (frame: { url: string } | null, message: string | null) =>
    ipcMain.emit('engine', { sender: webContents, senderFrame: frame }, message)
  /** Whether a call from such a frame is answered, before a question of the page that comes after it is. */
  const heard = async (frame: { url: string } | null, message: string, id: number) => {
    say(frame, message)
    mainFrame.url = home
    say(mainFrame, ask(id + 1))
    while (answered(id + 1) === 0) await once(sent, 'message')
    return answered(id)
  }
  say(mainFrame, null)
  const answers = {
    page: await heard(mainFrame, ask(first + 100), first + 100),
    frame: await heard({ url: home }, ask(first + 200), first + 200),
    none: await heard(null, ask(first + 300), first + 300),
    stranger: await heard(Object.assign(mainFrame, { url: 'https://evil.example/' }), ask(first + 400), first + 400),
  }
  for (const [index, url] of external.entries()) {
    const id = first + 500 + 10 * index
    await heard(mainFrame, call(id, 'openExternal', url), id)
  }
  return answers
}

const answers = new Map<BrowserWindow, SeenWindow['answers']>()
for (const [index, window] of showing.entries()) answers.set(window, await heardBy(window, 1_000 * (index + 1)))

/** What a window was made with and allows, whether it shows a page or not. */
function seenOf(window: BrowserWindow): SeenWindow {
  const { preferences, webContents } = window
  const open = webContents.windowOpen as Handlers['open'] | undefined
  /** Which of these addresses the window may be led to by an event of this name. */
  const goes = (event: string, urls: readonly string[]) =>
    urls.filter(url => {
      let prevented = false
      webContents.emit(event, { url, preventDefault: () => (prevented = true) })
      return !prevented
    })
  return {
    preferences,
    answers: answers.get(window),
    goes: ['will-navigate', 'will-frame-navigate', 'will-redirect'].flatMap(event => goes(event, strangers)),
    stays: goes('will-navigate', [`${home}#/users`]),
    opens: strangers.filter(url => open?.({ url }).action !== 'deny'),
    webviews: goes('will-attach-webview', ['']).length,
  }
}

async function served(url: string): Promise<{ status: number; policy: string | null }> {
  const answer = await recording.page?.({ url })
  return { status: answer?.status ?? 0, policy: answer?.headers.get('content-security-policy') ?? null }
}

const seen: Seen = {
  sandboxBeforeReady: recording.sandboxBeforeReady,
  switches: recording.switches,
  schemes: recording.schemes.map(({ scheme, privileges }) => ({
    scheme,
    may: Object.keys(privileges).filter(privilege => privileges[privilege] !== false),
  })),
  windows: recording.windows.map(seenOf),
  loads: recording.loads,
  channels: recording.channels,
  external: recording.external,
  handlers: [request, check].filter(handler => handler !== undefined).length,
  granted: {
    page: recording.windows.flatMap(window => granted(window, home)),
    stranger: recording.windows.flatMap(window => granted(window, 'https://evil.example/')),
  },
  served: { home: await served(home), outside: await served(`${home}%2e%2e%2f%2e%2e/package.json`) },
}
process.stdout.write(JSON.stringify(seen), () => process.exit(0))
