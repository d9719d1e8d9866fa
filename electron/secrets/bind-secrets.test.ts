import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testConfiguration } from '../../e2e/doubles/memory-tenant.ts'
import { secretVariable } from '../../shared/secret-variable.ts'
import { type BindSecretStore, createBindSecrets, placeOf, type Seal } from './bind-secrets.ts'

const configuration = testConfiguration({
  server: 'ldaps://dc1.fernwick.example',
  security: 'tls',
  bindAccount: 'sync',
})

async function folderFor(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'secrets-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a secret is found for exactly the server, account and trust that it was kept for', async () => {
  await folderFor(async folder => {
    const kept = createBindSecrets({ folder: () => folder, environment: () => undefined })
    expect(await kept.keep(configuration, 'Harbour-9-tin')).toBeUndefined()
    const later = createBindSecrets({ folder: () => folder, environment: () => undefined })
    expect(await later.find(configuration)).toBe('Harbour-9-tin')
    expect(await later.find({ ...configuration, server: 'ldaps://DC1.fernwick.example:636' })).toBe('Harbour-9-tin')
    for (const change of [
      { server: 'ldaps://dc2.fernwick.example' },
      { server: 'ldaps://dc1.fernwick.example:3269' },
      { bindAccount: 'other' },
      { certificateAuthority: 'PEM' },
      { pinnedCertificate: 'ab' },
      { serverName: 'elsewhere.example' },
      { security: 'startTls' as const },
    ]) {
      expect(await later.find({ ...configuration, ...change }), JSON.stringify(change)).toBeUndefined()
    }
  })
})

test('a port that is not written is the one of the protocol, and the host is the same however it is written', () => {
  const at = (server: string) => placeOf({ ...configuration, server })
  expect(at('ldap://dc1.fernwick.example')).toBe(at('ldap://dc1.fernwick.example:389'))
  expect(at('ldap://dc1.fernwick.example')).not.toBe(at('ldap://dc1.fernwick.example:636'))
  expect(at('ldaps://DC1.Fernwick.example')).toBe(at('ldaps://dc1.fernwick.example:636'))
  expect(secretVariable).toBe('TENANT_DESK_BIND_PASSWORD')
})

test.each(['null', '"text"', '[5]', '{"a":null}', '{"a":5,"b":"c"}', '{"a":{"sealed":5}}', '{"a":{}}', '{"a"'])(
  'a file that holds %s is none, and the next secret takes its place',
  async text => {
    await folderFor(async folder => {
      const kept = createBindSecrets({ folder: () => folder, environment: () => undefined })
      const file = join(folder, 'directory-secrets.json')
      await writeFile(file, text)
      expect(await kept.find(configuration)).toBeUndefined()
      expect(await kept.keep(configuration, 'Harbour-9-tin')).toBeUndefined()
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ [placeOf(configuration)]: 'Harbour-9-tin' })
    })
  },
)

test('only its owner may read the file, and the environment goes before it', async () => {
  await folderFor(async folder => {
    const kept = createBindSecrets({
      folder: () => folder,
      environment: name => (name === secretVariable ? 'Given-1-here' : undefined),
    })
    await kept.keep(configuration, 'Harbour-9-tin')
    const [file = ''] = await readdir(folder)
    if (process.platform !== 'win32') expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600)
    expect(await kept.find(configuration)).toBe('Given-1-here')
  })
})

const seal: Seal = {
  seal: async text => Buffer.from(text).toString('base64'),
  open: async text => Buffer.from(text, 'base64').toString(),
}
const noSeal: Seal = { seal: () => Promise.reject(new Error('no keyring')), open: async () => undefined }

function storeIn(folder: string, sealing: Seal | undefined): BindSecretStore {
  const options = { folder: () => folder, environment: () => undefined }
  return createBindSecrets(sealing === undefined ? options : { ...options, seal: sealing })
}

async function textIn(folder: string): Promise<string> {
  const [file = ''] = await readdir(folder)
  return readFile(join(folder, file), 'utf8')
}

test('a seal is what the file holds, and nobody without it takes the seal for the secret', async () => {
  await folderFor(async folder => {
    const inWindow = storeIn(folder, seal)
    expect(await inWindow.keep(configuration, 'Harbour-9-tin')).toBeUndefined()
    expect(await textIn(folder)).not.toContain('Harbour')
    expect(await inWindow.find(configuration)).toBe('Harbour-9-tin')
    expect(await storeIn(folder, undefined).find(configuration)).toBeUndefined()
    expect(await storeIn(folder, noSeal).find(configuration)).toBeUndefined()
  })
})

test('the secret that was kept last is the one that is found, sealed or not', async () => {
  await folderFor(async folder => {
    const [inWindow, inTerminal] = [storeIn(folder, seal), storeIn(folder, undefined)]
    await inTerminal.keep(configuration, 'First-1-tin')
    expect(await inWindow.find(configuration)).toBe('First-1-tin')
    await inWindow.keep(configuration, 'Second-2-tin')
    expect(await textIn(folder)).not.toContain('First')
    await inTerminal.keep(configuration, 'Third-3-tin')
    expect(await inWindow.find(configuration)).toBe('Third-3-tin')
  })
})

test('what was sealed for one place opens to nothing at another', async () => {
  await folderFor(async folder => {
    const inWindow = storeIn(folder, seal)
    const elsewhere = { ...configuration, server: 'ldaps://elsewhere.example' }
    await inWindow.keep(configuration, 'Harbour-9-tin')
    const [file = ''] = await readdir(folder)
    const [entry] = Object.values(JSON.parse(await textIn(folder)) as Record<string, unknown>)
    await writeFile(join(folder, file), JSON.stringify({ [placeOf(elsewhere)]: entry }))
    expect(await inWindow.find(elsewhere)).toBeUndefined()
  })
})

test('where nothing can keep it the reason is told, and what was kept before is forgotten', async () => {
  await folderFor(async folder => {
    await storeIn(folder, undefined).keep(configuration, 'Outdated-1-tin')
    const unable = storeIn(folder, noSeal)
    expect(await unable.keep(configuration, 'Harbour-9-tin')).toBe('no keyring')
    expect(await textIn(folder)).toBe('{}')
    expect(await unable.find(configuration)).toBeUndefined()
    expect(await storeIn(join(folder, 'none'), undefined).keep(configuration, 'Harbour-9-tin')).toContain('ENOENT')
  })
})

test('what cannot be read costs only that each run asks, and is not written over', async () => {
  await folderFor(async folder => {
    await mkdir(join(folder, 'directory-secrets.json'))
    const kept = createBindSecrets({ folder: () => folder, environment: () => undefined })
    expect(await kept.find(configuration)).toBeUndefined()
    expect(await kept.keep(configuration, 'Harbour-9-tin')).toContain('EISDIR')
  })
})
