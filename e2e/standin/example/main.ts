import { app, BrowserWindow, ipcMain, Menu, MessageChannelMain, nativeTheme, protocol, session } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentSecurityPolicy, isOurs, scheme, start } from './policy.ts'

const folder = import.meta.dirname
const files: Record<string, string> = { '/index.html': 'text/html; charset=utf-8', '/page.js': 'text/javascript' }
const heard: string[] = []

// The story reads what the example heard by this name.
Object.assign(globalThis, { heard })

function openWindow(): void {
  const preload = join(folder, 'preload.cjs')
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    show: false,
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    heard.push(`open ${url}`)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', event => {
    if (isOurs(event.url)) return
    heard.push(`leave ${event.url}`)
    event.preventDefault()
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(start)
}

function answerPages(): void {
  ipcMain.handle('ask', (event, question: unknown) => {
    if (!isOurs(event.senderFrame?.url) || event.senderFrame !== event.sender.mainFrame) {
      throw new Error('refused: not our page')
    }
    return { question, map: new Map([['one', 1n]]), at: new Date(0) }
  })
  ipcMain.on('engine', (event, message: unknown) => event.sender.send('engine', { echo: message }))
  ipcMain.on('port-wanted', event => {
    const { port1, port2 } = new MessageChannelMain()
    port1.on('message', ({ data }) => port1.postMessage({ doubled: Number(data) * 2 }))
    port1.on('close', () => heard.push('port closed'))
    port1.start()
    event.sender.postMessage('port', 'here', [port2])
  })
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  protocol.handle(scheme, request => {
    const { pathname } = new URL(request.url)
    const type = files[pathname]
    if (type === undefined || !isOurs(request.url)) return new Response('no such file', { status: 404 })
    const headers = { 'content-type': type, 'content-security-policy': contentSecurityPolicy }
    return new Response(readFileSync(join(folder, pathname)), { headers })
  })
}

function setMenu(): void {
  const click = (): void => void heard.push('menu about')
  const submenu = [
    { id: 'about', label: 'About', click },
    { id: 'quit', role: 'quit' as const },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu }]))
}

protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.enableSandbox()
if (app.requestSingleInstanceLock({ from: 'example' })) {
  app.on('second-instance', (_event, argv, _folder, data) => {
    heard.push(`second ${argv.at(-1)} ${JSON.stringify(data)}`)
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => {
    nativeTheme.themeSource = 'dark'
    answerPages()
    setMenu()
    openWindow()
  })
} else app.quit()
