import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app, countWindow } from './app.ts'
import { preventable, RefusingEmitter } from './emitter.ts'
import { createContents, type Contents } from './web-contents.ts'

const events = [
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'close',
  'closed',
  'move',
  'resize',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
  'unresponsive',
  'responsive',
]

const windows = new Map<number, BrowserWindow>()
let focusedId: number | undefined

/** Electron's BrowserWindow; its place and its states are kept as told, for a headless Chromium has none to show. */
export class BrowserWindow extends RefusingEmitter {
  readonly id: number
  readonly webContents: Contents
  #bounds: Rectangle
  #shown: boolean
  #maximized = false
  #minimized = false
  #fullScreen = false
  #title: string
  #destroyed = false
  #countOut: () => void

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null
  }

  static fromWebContents(contents: Contents | undefined): BrowserWindow | null {
    return contents === undefined ? null : BrowserWindow.fromId(contents.id)
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusedId === undefined ? null : BrowserWindow.fromId(focusedId)
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options
    this.#bounds = { x, y, width, height }
    this.#shown = show
    this.#title = options.title ?? app.getName()
    this.webContents = createContents(options.webPreferences ?? {}, this.#bounds, {
      close: () => this.close(),
      destroyed: () => this.#closed(),
      titled: title => this.#titled(title),
    })
    this.id = this.webContents.id
    windows.set(this.id, this)
    this.#countOut = countWindow(this)
    if (show) focusedId = this.id
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'))
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  close(): void {
    if (this.#destroyed) return
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    // Electron's type of webContents has no destroy; close() would ask again.
    const contents: Contents & { destroy?: () => void } = this.webContents
    contents.destroy?.()
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  show(): void {
    this.#shown = true
    this.emit('show')
    this.focus()
  }

  showInactive(): void {
    this.#shown = true
    this.emit('show')
  }

  hide(): void {
    this.#shown = false
    this.emit('hide')
  }

  isVisible(): boolean {
    return this.#shown
  }

  focus(): void {
    if (this.isFocused()) return
    BrowserWindow.getFocusedWindow()?.emit('blur')
    focusedId = this.id
    this.emit('focus')
  }

  isFocused(): boolean {
    return focusedId === this.id
  }

  minimize(): void {
    this.#minimized = true
    this.emit('minimize')
  }

  isMinimized(): boolean {
    return this.#minimized
  }

  restore(): void {
    this.#minimized = false
    this.emit('restore')
  }

  maximize(): void {
    this.#maximized = true
    this.emit('maximize')
  }

  unmaximize(): void {
    this.#maximized = false
    this.emit('unmaximize')
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  setFullScreen(full: boolean): void {
    this.#fullScreen = full
    this.emit(full ? 'enter-full-screen' : 'leave-full-screen')
  }

  isFullScreen(): boolean {
    return this.#fullScreen
  }

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.emit('move')
    this.emit('resize')
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
  }

  /** Colour, progress and the like are for eyes only. */
  setBackgroundColor(): void {}
  setProgressBar(): void {}
  setMenuBarVisibility(): void {}
  setTitleBarOverlay(): void {}
  setRepresentedFilename(): void {}

  #titled(title: string): void {
    if (title === this.#title || title === '') return
    const event = preventable({})
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#title = title
  }

  #closed(): void {
    this.#destroyed = true
    windows.delete(this.id)
    if (this.isFocused()) focusedId = undefined
    this.emit('closed')
    this.#countOut()
  }
}
