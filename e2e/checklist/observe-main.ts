import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { encodeMessage } from '../../shared/wire-codec.ts'
import './use-recorder.ts'
import { type BrowserWindow, ipcMain, loaded, recording, sent } from './recorder.ts'
import { external, home, permissions, type Seen, strangers } from './seen.ts'

/*
 * Runs a built main file over the recorder until its first window loads, asks of its handlers what pages could ask, and
 * prints what came of it: `observe-main.ts FILE --tenant TENANT`.
 */

const [file = '', ...rest] = process.argv.slice(2)
process.argv = [process.execPath, file, ...rest]

const loading = once(loaded, 'load')
await import(pathToFileURL(file).href)
const [window] = (await loading) as [BrowserWindow]
const { webContents } = window
const { mainFrame } = webContents
mainFrame.url = home

type Handlers = {
  request: (contents: object, permission: string, decide: (granted: boolean) => void, details: object) => void
  check: (contents: object, permission: string, origin: string) => boolean
  open: (details: { url: string }) => { action: string }
}
const request = recording.permissionRequest as Handlers['request'] | undefined
const check = recording.permissionCheck as Handlers['check'] | undefined
const open = recording.windowOpen as Handlers['open'] | undefined

/** Electron grants where nobody decides. */
function granted(url: string): string[] {
  return permissions.filter(permission => {
    let requested = request === undefined
    request?.(webContents, permission, allow => (requested = allow), { requestingUrl: url })
    return requested || (check?.(webContents, permission, url) ?? true)
  })
}

/** Which of these addresses the window may be led to by an event of this name. */
function goes(event: string, urls: readonly string[]): string[] {
  return urls.filter(url => {
    let prevented = false
    webContents.emit(event, { url, preventDefault: () => (prevented = true) })
    return !prevented
  })
}

const say = (frame: { url: string } | null, message: string | null) =>
  ipcMain.emit('engine', { sender: webContents, senderFrame: frame }, message)
const call = (id: number, name: string, ...args: readonly unknown[]) =>
  `h.${encodeMessage({ id, call: name, args }, 'withheld')}`
const answered = (id: number) => recording.sent.filter(message => message.includes(`"id":${id},`)).length

/** A question that is answered without a file being read: its answers come in the order in which it was asked. */
const ask = (id: number) => call(id, 'info')

/** Whether a call from such a frame is answered, before a question of the page that comes after it is. */
async function heard(frame: { url: string } | null, message: string, id: number): Promise<number> {
  say(frame, message)
  mainFrame.url = home
  say(mainFrame, ask(id + 1))
  while (answered(id + 1) === 0) await once(sent, 'message')
  return answered(id)
}

say(mainFrame, null)
const answers = {
  page: await heard(mainFrame, ask(100), 100),
  frame: await heard({ url: home }, ask(200), 200),
  none: await heard(null, ask(300), 300),
  stranger: await heard(Object.assign(mainFrame, { url: 'https://evil.example/' }), ask(400), 400),
}
for (const [index, url] of external.entries()) {
  const id = 500 + 10 * index
  await heard(mainFrame, call(id, 'openExternal', url), id)
}

async function served(url: string): Promise<{ status: number; policy: string | null }> {
  const answer = await recording.page?.({ url })
  return { status: answer?.status ?? 0, policy: answer?.headers.get('content-security-policy') ?? null }
}

const seen: Seen = {
  sandboxBeforeReady: recording.sandboxBeforeReady,
  switches: recording.switches,
  preferences: recording.preferences,
  loads: recording.loads,
  channels: recording.channels,
  external: recording.external,
  answers,
  handlers: [request, check].filter(handler => handler !== undefined).length,
  granted: { page: granted(home), stranger: granted('https://evil.example/') },
  goes: ['will-navigate', 'will-frame-navigate', 'will-redirect'].flatMap(event => goes(event, strangers)),
  stays: goes('will-navigate', [`${home}#/users`]),
  opens: strangers.filter(url => open?.({ url }).action !== 'deny'),
  webviews: goes('will-attach-webview', ['']).length,
  served: { home: await served(home), outside: await served(`${home}%2e%2e%2f%2e%2e/package.json`) },
}
process.stdout.write(JSON.stringify(seen), () => process.exit(0))
