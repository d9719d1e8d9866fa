import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  writeText: async (text: string): Promise<void> => {
    copied = text
  },
  readText: async (): Promise<string> => copied,
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

const nonceLength = 12
const tagLength = 16
const keyLength = 32

/** The key of the keyring, which outlives the process as a system's own does: in the user-data folder of the test. */
function keyringKey(): Buffer {
  const file = join(app.getPath('userData'), 'keyring')
  if (!existsSync(file)) writeFileSync(file, randomBytes(keyLength), { mode: 0o600, flag: 'wx' })
  return readFileSync(file)
}

function requireReady(): void {
  if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready')
}

/** Electron's safeStorage over a keyring of the test's own; a story may replace its members to be without one. */
export const safeStorage = refusing('safeStorage', {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => app.isReady(),
  getSelectedStorageBackend: () => (app.isReady() ? 'gnome_libsecret' : 'unknown'),
  encryptStringAsync: async (text: string): Promise<Buffer> => {
    requireReady()
    const nonce = randomBytes(nonceLength)
    const cipher = createCipheriv('aes-256-gcm', keyringKey(), nonce)
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  },
  decryptStringAsync: async (sealed: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> => {
    requireReady()
    const decipher = createDecipheriv('aes-256-gcm', keyringKey(), sealed.subarray(0, nonceLength))
    decipher.setAuthTag(sealed.subarray(-tagLength))
    const result = decipher.update(sealed.subarray(nonceLength, -tagLength), undefined, 'utf8') + decipher.final('utf8')
    return { shouldReEncrypt: false, result }
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
