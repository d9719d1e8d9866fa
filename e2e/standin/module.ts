import { absent } from './refusing.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { clipboard, dialog, nativeTheme, safeStorage, screen, shell } from './desktop.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { Notification } from './notification.ts'
export { MessageChannelMain } from './ports.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
export { webContents } from './web-contents.ts'

/** What the product leaves alone; a test that meets one of these is told so. */
export const BaseWindow = absent('BaseWindow')
export const MenuItem = absent('MenuItem')
export const Tray = absent('Tray')
export const WebContentsView = absent('WebContentsView')
export const autoUpdater = absent('autoUpdater')
export const crashReporter = absent('crashReporter')
export const globalShortcut = absent('globalShortcut')
export const nativeImage = absent('nativeImage')
export const net = absent('net')
export const powerMonitor = absent('powerMonitor')
export const powerSaveBlocker = absent('powerSaveBlocker')
export const systemPreferences = absent('systemPreferences')
export const utilityProcess = absent('utilityProcess')
