import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Machine } from './machine.ts'
import { configurationFolder, dataFolder, documentsFolder, documentsIn, userFolders } from './user-folders.ts'

function machine(platform: NodeJS.Platform, home: string, environment: Record<string, string> = {}): Machine {
  return { platform, home, environment, root: false, isFile: () => false }
}

test('Linux follows the XDG folders, and ignores relative ones', () => {
  expect(userFolders(machine('linux', '/home/ann'))).toEqual({
    configuration: '/home/ann/.config/tenant-desk',
    data: '/home/ann/.local/share/tenant-desk',
    documents: '/home/ann/Documents',
  })
  const given = { XDG_CONFIG_HOME: '/etc/ann', XDG_DATA_HOME: 'relative' }
  expect(userFolders(machine('linux', '/home/ann', given))).toMatchObject({
    configuration: '/etc/ann/tenant-desk',
    data: '/home/ann/.local/share/tenant-desk',
  })
})

test('Windows and macOS have their own places', () => {
  const given = { APPDATA: 'C:\\R', LOCALAPPDATA: 'C:\\L', USERPROFILE: 'C:\\Users\\ann' }
  expect(userFolders(machine('win32', 'C:\\Users\\ann', given))).toEqual({
    configuration: 'C:\\R\\Tenant Desk',
    data: 'C:\\L\\Tenant Desk',
    documents: 'C:\\Users\\ann\\Documents',
  })
  expect(userFolders(machine('darwin', '/Users/ann'))).toEqual({
    configuration: '/Users/ann/Library/Application Support/Tenant Desk',
    data: '/Users/ann/Library/Application Support/Tenant Desk/Data',
    documents: '/Users/ann/Documents',
  })
})

test('the documents folder is the one that the desktop names', () => {
  expect(documentsIn('# x\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n', '/home/ann')).toBe('/home/ann/Dokumente')
  expect(documentsIn('XDG_DOCUMENTS_DIR="/data/papers"', '/home/ann')).toBe('/data/papers')
  expect(documentsIn('XDG_MUSIC_DIR="$HOME/Music"', '/home/ann')).toBeUndefined()
})

test('TENANT_DESK_HOME holds all three, and what is made is open to nobody else', () => {
  const home = mkdtempSync(join(tmpdir(), 'user-folders-'))
  vi.stubEnv('TENANT_DESK_HOME', home)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(home, { recursive: true, force: true })
  })
  for (const make of [configurationFolder, dataFolder]) {
    const folder = make()
    expect(folder.startsWith(home)).toBe(true)
    if (process.platform === 'win32') continue
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    chmodSync(folder, 0o755)
    expect(statSync(make()).mode & 0o777, 'also where it was there, open to others').toBe(0o700)
  }
  expect(documentsFolder()).toBe(join(home, 'documents'))
})
