import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { app } from './app.ts'
import { emitter } from './emitter.ts'
import { refusing, unsupported } from './refusing.ts'
import { showColours, type Colours } from './web-contents.ts'

/** A call that would leave the test: the story answers it by putting a function of its own in its place. */
const unanswered = (name: string) => (): never => unsupported(`${name} that the story did not replace`)

/** Electron's dialog: each question must be answered by the story. */
export const dialog = refusing('dialog', {
  showOpenDialog: unanswered('dialog.showOpenDialog'),
  showSaveDialog: unanswered('dialog.showSaveDialog'),
  showMessageBox: unanswered('dialog.showMessageBox'),
  showErrorBox: (title: string, text: string): void => console.error(`${title}\n${text}`),
})

/** Electron's shell: nothing leaves the test. */
export const shell = refusing('shell', {
  openExternal: unanswered('shell.openExternal'),
  openPath: unanswered('shell.openPath'),
  showItemInFolder: unanswered('shell.showItemInFolder'),
})

let copied = ''

/** Electron's clipboard of text; the page's own clipboard is another one. */
export const clipboard = refusing('clipboard', {
  writeText: (text: string): void => {
    copied = text
  },
  readText: (): string => copied,
  clear: (): void => {
    copied = ''
  },
})

const workArea = { x: 0, y: 0, width: 1920, height: 1080 }
const display = { id: 1, bounds: workArea, workArea, workAreaSize: { width: 1920, height: 1080 }, scaleFactor: 1 }

/** Electron's screen: one display. */
export const screen = refusing('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
})

const key = randomBytes(32)
const nonceLength = 12
const tagLength = 16

/** Electron's safeStorage, sealed with a key that ends with the process. */
export const safeStorage = refusing('safeStorage', {
  isEncryptionAvailable: () => app.isReady(),
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: (text: string): Buffer => {
    const nonce = randomBytes(nonceLength)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  },
  decryptString: (sealed: Buffer): string => {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength))
    decipher.setAuthTag(sealed.subarray(-tagLength))
    return decipher.update(sealed.subarray(nonceLength, -tagLength), undefined, 'utf8') + decipher.final('utf8')
  },
})

const themeEvents = emitter('nativeTheme', ['updated'])
let source: Colours = 'system'

/** Electron's nativeTheme: its source becomes the colour scheme of every page. */
export const nativeTheme = refusing(
  'nativeTheme',
  Object.defineProperties(themeEvents, {
    themeSource: {
      get: () => source,
      set: (chosen: Colours) => {
        source = chosen
        showColours(chosen)
        themeEvents.emit('updated')
      },
    },
    shouldUseDarkColors: { get: () => source === 'dark' },
  }),
)
