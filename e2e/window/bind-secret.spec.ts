import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, test } from '@playwright/test'
import { build, desktopEntry } from '../../electron/build/build.ts'
import { secretVariable } from '../../shared/secret-variable.ts'
import { inTerminal, newStoryTenant, removeStoryTenant, type StoryTenant } from '../hosts.ts'
import { closeDesktop, launchDesktop } from '../launch.ts'
import { enter, openShell } from '../shell-page.ts'

const directory = `Set-CoexistenceConfiguration -Server ldap://127.0.0.1:3 -BaseDN 'dc=fernwick,dc=example' -BindAccount sync`
const setUp = (password: string) => `${directory} -Password (ConvertTo-SecureString '${password}' -AsPlainText -Force)`
const isKept = '"kept: $((Get-CoexistenceConfiguration).PasswordKept)"'

let tenant: StoryTenant

test.beforeAll(async () => {
  tenant = await newStoryTenant()
  await build(['page', 'desktop'])
})

test.afterAll(() => removeStoryTenant(tenant))

/** Takes the system's keyring away, as Linux tells it or as the other systems do. */
async function withoutKeyring(app: ElectronApplication, told: 'basic_text' | 'unavailable'): Promise<void> {
  await app.evaluate(({ safeStorage }, by) => {
    if (by === 'basic_text' && process.platform === 'linux') safeStorage.getSelectedStorageBackend = () => by
    else safeStorage.isAsyncEncryptionAvailable = () => Promise.resolve(false)
  }, told)
}

/** Electron itself finds none where nobody is signed in to a desktop: a plain one for the story then. */
async function withKeyring(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ safeStorage }) => {
    const offered = await safeStorage.isAsyncEncryptionAvailable()
    if (offered && (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text')) return
    safeStorage.isAsyncEncryptionAvailable = () => Promise.resolve(true)
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret'
    safeStorage.encryptStringAsync = text => Promise.resolve(Buffer.from(text).reverse())
    safeStorage.decryptStringAsync = sealed =>
      Promise.resolve({ shouldReEncrypt: false, result: Buffer.from(sealed).reverse().toString() })
  })
}

async function inDesktop(
  work: (app: ElectronApplication) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const app = await launchDesktop({ args: [desktopEntry, '--tenant', tenant.path], userData: tenant.home, env })
  try {
    await work(app)
  } finally {
    await closeDesktop(app)
  }
}

const kept = () => readFileSync(join(tenant.home, 'configuration', 'directory-secrets.json'), 'utf8')

test('the window keeps the password sealed by the system, for its next start and for nobody else', async () => {
  await inDesktop(async app => {
    const page = await app.firstWindow()
    await withKeyring(app)
    await openShell(page)
    await enter(page, setUp('Harbour-9-tin'))
    await expect(await enter(page, isKept)).toContainText('kept: True')
  })
  expect(kept()).toContain('sealed')
  expect(kept()).not.toContain('Harbour')
  await inDesktop(async app => {
    const page = await app.firstWindow()
    await withKeyring(app)
    await openShell(page)
    await expect(await enter(page, isKept)).toContainText('kept: True')
  })
  expect((await inTerminal(tenant, isKept)).output).toContain('kept: False')
})

test('where the system has no keyring the cmdlet says so, and nothing is kept', async () => {
  await inDesktop(async app => {
    const page = await app.firstWindow()
    await openShell(page)
    for (const told of ['basic_text', 'unavailable'] as const) {
      await withoutKeyring(app, told)
      await expect(await enter(page, setUp('Lantern-7-oak'))).toContainText('no keyring')
      await expect(await enter(page, isKept)).toContainText('kept: False')
    }
  })
  expect(kept()).toBe('{}')
})

test('what the environment says is known to the engine only, not to what the window has the system start', async () => {
  const work = async (app: ElectronApplication) => {
    const page = await app.firstWindow()
    await openShell(page)
    await enter(page, directory)
    await expect(await enter(page, isKept)).toContainText('kept: True')
    expect(await app.evaluate((_electron, name) => process.env[name], secretVariable)).toBeUndefined()
  }
  await inDesktop(work, { [secretVariable]: 'Harbour-9-tin' })
})
