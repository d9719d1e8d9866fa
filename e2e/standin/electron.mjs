#!/usr/bin/env node
/*
 * Takes the place of Electron's executable where there is none: `electron.mjs [switches] <main file> [arguments]`.
 *
 * The app's main file runs in this Node process; `electron` resolves to module.ts beside this file; each window is a
 * page of the installed Chromium, driven over DevTools. Playwright's `_electron.launch` drives it as it drives Electron.
 * It imitates what the product uses and throws `stand-in: … is not supported` for all else:
 *
 *   app            whenReady, isReady, quit, exit, focus, getPath, setPath, getAppPath, get/setName, getVersion,
 *                  getLocale, enableSandbox, commandLine, single-instance lock with 'second-instance', isPackaged,
 *                  setAppUserModelId, recent documents and about panel (heard, not shown), the events of a program's life
 *   BrowserWindow  getAllWindows, fromId, fromWebContents, getFocusedWindow; loadURL, close, destroy, show, hide, focus,
 *                  bounds, maximize, minimize, full screen, title; headless, these states are kept as told
 *   webContents    send, postMessage (with ports), loadURL, reload, getURL, getTitle, setWindowOpenHandler (deny only),
 *                  mainFrame, getLastWebPreferences, close, and its events: will-navigate, will-frame-navigate,
 *                  will-redirect, did-*, dom-ready, preload-error, render-process-gone, destroyed
 *   ipcMain        on, once, off, handle, handleOnce, removeHandler; `event.senderFrame` with url, origin, parent, top
 *   protocol       registerSchemesAsPrivileged (standard and secure), handle, unhandle, isProtocolHandled
 *   session        defaultSession: setPermissionRequestHandler, setPermissionCheckHandler (asked as a page loads)
 *   Menu           buildFromTemplate, set/getApplicationMenu, getMenuItemById, items with click (roles: quit, close)
 *   Notification   isSupported, title, body, show, close; what is shown is heard by a story that replaces `show`
 *   dialog, shell  throw until the story replaces the function: `app.evaluate(({ dialog }) => { dialog.x = … })`
 *   clipboard (text), nativeTheme, safeStorage, screen (one display), MessageChannelMain (that a page closed a port is
 *                  heard only when its document ends)
 *   preload        require('electron') with contextBridge.exposeInMainWorld and ipcRenderer: send, invoke, postMessage
 *                  (with ports), on, once, off, removeListener, removeAllListeners
 *
 * A page sees app://host/x as https://host.app.invalid/x; the app never does. So: relative addresses in the renderer.
 * Not shown here, only by the real binary: the system's sandbox, fuses, native menus and dialogs, accelerators,
 * beforeunload, downloads, speed. STANDIN_HEADED=1 shows the windows.
 */
import { createRequire } from 'node:module'
import { nodeProblem } from '../../electron/check-node.mjs'

const problem = nodeProblem()
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`)
  process.exit(2)
}
const { start } = await import('./start.ts')
await start(createRequire(import.meta.url)('electron/package.json').version)
