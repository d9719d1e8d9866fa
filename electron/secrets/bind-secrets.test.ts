import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testConfiguration } from '../../e2e/doubles/memory-tenant.ts'
import { createBindSecrets, secretVariable } from './bind-secrets.ts'

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

test('a seal is what the file holds; without a place the reason is told', async () => {
  await folderFor(async folder => {
    const seal = {
      seal: (text: string) => Buffer.from(text).toString('base64'),
      open: (text: string) => Buffer.from(text, 'base64').toString(),
    }
    const kept = createBindSecrets({ folder: () => folder, environment: () => undefined, seal })
    await kept.keep(configuration, 'Harbour-9-tin')
    const [file = ''] = await readdir(folder)
    expect(await readFile(join(folder, file), 'utf8')).not.toContain('Harbour')
    expect(await kept.find(configuration)).toBe('Harbour-9-tin')
    const nowhere = createBindSecrets({ folder: () => join(folder, 'none'), environment: () => undefined })
    expect(await nowhere.keep(configuration, 'Harbour-9-tin')).toContain('ENOENT')
  })
})
