import './hosts/own-language.ts'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, ipcMain, Menu, type MenuItemConstructorOptions, protocol, session } from 'electron'
import type { HostServices } from '../shared/host.ts'
import { menuTexts as texts } from '../shared/texts/menu.ts'
import { orInternalError, runCommand } from './commands.ts'
import { newTenant as makeNewTenant, sampleTenantPath } from './compose.ts'
import { backupLists } from './hosts/backup-lists.ts'
import { chosenFiles } from './hosts/chosen-files.ts'
import { type MenuAction, menuLines, type MenuLine } from './hosts/menu.ts'
import { pageBody, pageFiles } from './hosts/page-files.ts'
import { appScheme, decidePermission, pageHeaders, resolveAppUrl } from './hosts/policy.ts'
import { configurationFolder, documentsFolder } from './hosts/user-folders.ts'
import { userStore } from './hosts/user-store.ts'
import { type Command, windowlessCommand } from './hosts/windowless.ts'
import { withholdSecret } from './hosts/withheld.ts'
import { offerWayOut } from './window/damaged-tenant.ts'
import { channel, followScheme, showFailure, tenantWindow, type TenantWindow } from './window.ts'

const folder = configurationFolder()
const store = userStore(folder)
const chosen = chosenFiles(configurationFolder)
const backups = backupLists(configurationFolder)
const windows = new Map<string, TenantWindow>()
/** One for each window that was opened: fulfilled when its tenant's file is at rest. */
const closings = new Set<Promise<void>>()
const filters = [{ name: texts.tenantFiles, extensions: ['tenant'] }]

/** The tenant that this start asks for: by the option, or as the document that was double-clicked. */
function wantedTenant(): string | undefined {
  const options = { tenant: { type: 'string' } } as const
  const { values, positionals } = parseArgs({
    args: process.argv.slice(1),
    options,
    strict: false,
    allowPositionals: true,
  })
  const path = values.tenant ?? positionals.find(given => given.endsWith('.tenant'))
  return typeof path === 'string' ? resolve(path) : undefined
}

async function show(tenant: string): Promise<void> {
  const known = windows.get(tenant)
  if (known !== undefined) {
    if (known.window.isMinimized()) known.window.restore()
    known.window.focus()
    return
  }
  let opened: TenantWindow
  try {
    opened = await tenantWindow({ tenant, store, chosen, openTenant, newTenant })
  } catch (error) {
    const offered = await offerWayOut(error, tenant, backups)
    if (offered === undefined) throw error
    if (offered.made !== undefined) return show(offered.made)
    if (windows.size === 0) app.quit()
    return
  }
  windows.set(tenant, opened)
  opened.window.once('closed', () => windows.delete(tenant))
  closings.add(opened.closed)
  await setMenu()
}

const openTenant: HostServices['openTenant'] = async path => {
  if (path !== null) {
    await show(path)
    return true
  }
  const { filePaths } = await dialog.showOpenDialog({
    title: texts.openTitle,
    defaultPath: documentsFolder(),
    filters,
    properties: ['openFile'],
  })
  const [chosen] = filePaths
  if (chosen === undefined) return false
  await show(chosen)
  return true
}

const newTenant: HostServices['newTenant'] = async ({ name, domain, seats }) => {
  const { filePath } = await dialog.showSaveDialog({
    title: texts.newTitle,
    defaultPath: join(documentsFolder(), `${domain}.tenant`),
    filters,
  })
  if (filePath === '') return false
  await makeNewTenant(filePath, { name, domain, seats })
  await show(filePath)
  return true
}

function act(action: MenuAction): void {
  if (action.does === 'open') openTenant(action.path).catch(showFailure)
  else {
    const focused = BrowserWindow.getFocusedWindow()
    for (const opened of windows.values()) if (opened.window === focused) opened.wish(action.wish)
  }
}

function itemOf(line: MenuLine): MenuItemConstructorOptions {
  if ('submenu' in line) return { label: line.label, enabled: line.enabled ?? true, submenu: line.submenu.map(itemOf) }
  if ('action' in line) {
    const { action, ...shown } = line
    return { ...shown, click: () => act(action) }
  }
  return line
}

async function setMenu(): Promise<void> {
  const recent = await store.recentTenants()
  const lines = menuLines({ macos: process.platform === 'darwin', recent, developer: !app.isPackaged })
  Menu.setApplicationMenu(Menu.buildFromTemplate(lines.map(itemOf)))
}

function guard(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) => {
    decide(decidePermission(permission, requestingUrl))
  })
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => decidePermission(permission, origin))
}

function servePage(): void {
  const files = pageFiles(join(import.meta.dirname, '..', '..', 'renderer', 'dist'))
  protocol.handle(appScheme, async ({ url }) => {
    const nonce = randomBytes(16).toString('base64url')
    const file = resolveAppUrl(url, files)
    if (file === undefined) return new Response(null, { status: 404, headers: pageHeaders(nonce) })
    return new Response(await pageBody(file, nonce), { headers: { ...pageHeaders(nonce), 'content-type': file.type } })
  })
}

const wanted = wantedTenant()

async function start(): Promise<void> {
  followScheme(await store.preferences())
  guard()
  servePage()
  ipcMain.on(channel, (event, message: unknown) => {
    for (const opened of windows.values()) {
      if (opened.window.webContents === event.sender) opened.hear(event.senderFrame, message)
    }
  })
  const [last] = await store.recentTenants()
  await show(wanted ?? last?.path ?? (await sampleTenantPath()))
}

/** Opens the window, or hands over to the program that has its windows open already. */
function openDesktop(): void {
  withholdSecret()
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  app.enableSandbox()
  app.setAppUserModelId('tenant-desk')
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(folder, 'window'))
  // The arguments of a second start arrive in no certain order; what it wants is handed over by itself.
  if (app.requestSingleInstanceLock({ tenant: wanted })) {
    app.on('second-instance', (_event, _argv, _from, data) => {
      const [open] = windows.keys()
      const asked = typeof data === 'object' && data !== null && 'tenant' in data ? data.tenant : undefined
      const tenant = typeof asked === 'string' ? asked : open
      if (tenant !== undefined) show(tenant).catch(showFailure)
    })
    app.on('open-file', (event, path) => {
      event.preventDefault()
      void app.whenReady().then(() => show(path).catch(showFailure))
    })
    // Files are put to rest before the program ends.
    app.on('window-all-closed', () => void Promise.allSettled(closings).then(() => app.quit()))
    app.on('will-quit', event => {
      if (closings.size === 0) return
      event.preventDefault()
      void Promise.allSettled(closings).then(() => app.exit())
    })
    app
      .whenReady()
      .then(start)
      .catch((error: unknown) => {
        showFailure(error)
        app.exit(2)
      })
  } else app.quit()
}

/** Runs a command to its end, with no window and before Electron has any use for a screen; then the program ends. */
async function runWithoutWindow(command: Command): Promise<void> {
  const code = await orInternalError(() => runCommand(command))
  for (const stream of [process.stdout, process.stderr]) await new Promise(resolve => stream.write('', resolve))
  app.exit(code)
}

const command = windowlessCommand(process.argv, app.isPackaged)
if (command === undefined) openDesktop()
else await runWithoutWindow(command)
