import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileErrors } from '../../shared/texts/en/errors/files.ts'
import type { PathFault, PathRefusal } from '../../shared/texts/errors/files.ts'
import { createFileGate, type FileGateOptions } from './gate.ts'

let home: string
let folder: string

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'gate-')))
  folder = join(home, 'work')
  mkdirSync(folder)
})
afterEach(() => rmSync(home, { recursive: true }))

function gateWith(options: Partial<FileGateOptions> = {}): ReturnType<typeof createFileGate> {
  return createFileGate({ folder: () => folder, home, ...options })
}

async function textOf(gate: ReturnType<typeof gateWith>, path: string): Promise<string> {
  return (await Array.fromAsync(gate.readText(path))).join('')
}

/** An error of that kind; `about`, where given, is the path that it names to programs and to people. */
function refusal(id: string, about?: string): object {
  return { record: { id, ...(about === undefined ? {} : { target: about, message: expect.stringContaining(about) }) } }
}

/** A file that stays shut for that reason, named whole. */
function shut(reason: PathRefusal, path: string): object {
  const message = fileErrors.PathRefused.message({ path, reason })
  return { record: { id: 'PathRefused', target: path, message } }
}

/** A text that means no file, for that reason. */
function noFile(reason: PathFault): object {
  return expect.objectContaining({
    record: expect.objectContaining({
      id: 'PathInvalid',
      message: expect.stringContaining(fileErrors.PathInvalid.message({ path: '', reason }).slice(2)),
    }),
  })
}

describe('a path in a terminal', () => {
  test('is relative to the folder or to home, with either slash', () => {
    const gate = gateWith({ platform: 'linux' })
    expect(gate.resolve('.\\people.csv')).toBe(join(folder, 'people.csv'))
    expect(gate.resolve('..\\people.csv')).toBe(join(home, 'people.csv'))
    expect(gate.resolve('~/people.csv')).toBe(join(home, 'people.csv'))
    expect(gate.resolve('~ann/people.csv')).toBe(join(folder, '~ann/people.csv'))
  })

  test('has drives on Windows', () => {
    const gate = createFileGate({ folder: () => 'C:\\Work', home: 'C:\\Users\\ann', platform: 'win32' })
    expect(gate.resolve('people.csv')).toBe('C:\\Work\\people.csv')
    expect(gate.resolve('D:/people.csv')).toBe('D:\\people.csv')
    expect(gate.resolve('~\\people.csv')).toBe('C:\\Users\\ann\\people.csv')
    expect(gate.resolve('./folder/../aux-people.csv')).toBe('C:\\Work\\aux-people.csv')
    for (const [path, reason] of [
      ['C:people.csv', 'drive'],
      ['CC:/people.csv', 'drive'],
      ['1:/people.csv', 'drive'],
      ['D:/people.csv:stream', 'stream'],
      ['folder/people.csv:stream', 'stream'],
      ['folder./people.csv', 'ending'],
      ['folder /people.csv', 'ending'],
      ['aux/people.csv', 'device'],
    ] as const) {
      expect(() => gate.resolve(path), path).toThrow(noFile(reason))
    }
  })

  test.each([
    ['', 'empty'],
    [' ', 'empty'],
    ['CON', 'device'],
    ['nul.csv', 'device'],
    ['nul .csv', 'device'],
    ['folder/COM1.txt', 'device'],
    ['lpt¹', 'device'],
    ['conin$', 'device'],
    ['\\\\server\\share\\people.csv', 'network'],
    ['//server/share/people.csv', 'network'],
    ['\\\\?\\C:\\people.csv', 'network'],
    ['\\\\.\\PhysicalDrive0', 'network'],
    ['C:\\people.csv', 'drive'],
    ['HKLM:\\Software', 'drive'],
    ['folder/people.csv:stream', 'stream'],
    ['people\u0000.csv', 'control'],
    ['people\n.csv', 'control'],
  ] as const)('%j is no file of this machine: %s', (path, reason) => {
    expect(() => gateWith({ platform: 'linux' }).resolve(path)).toThrow(noFile(reason))
  })

  test.each(['icon', 'console.csv', 'con/people.csv', 'people~/all.csv'])('%j is a file like any other', path => {
    expect(gateWith({ platform: 'linux' }).resolve(path)).toBe(join(folder, path))
  })

  test('is named in one line, with what does not print as its number', () => {
    expect(() => gateWith().resolve('a\nb\u009f')).toThrow(
      expect.objectContaining({ record: expect.objectContaining({ target: 'a\\x0ab\\x9f' }) }),
    )
  })

  test('may lead anywhere, but only to files', async () => {
    writeFileSync(join(home, 'people.csv'), 'Identity\r\nann\r\n')
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const gate = gateWith()
    expect(await textOf(gate, '../people.csv')).toBe('Identity\r\nann\r\n')
    await expect(textOf(gate, 'missing.csv')).rejects.toMatchObject(refusal('PathNotFound'))
    await expect(textOf(gate, '../people.csv/deeper.csv')).rejects.toMatchObject(refusal('PathNotFound'))
    await expect(textOf(gate, '.')).rejects.toMatchObject(refusal('PathIsFolder', folder))
    await expect(textOf(gate, 'pipe')).rejects.toMatchObject(refusal('PathNotAFile', join(folder, 'pipe')))
    await expect(textOf(gate, '/dev/zero')).rejects.toMatchObject(refusal('PathNotAFile'))
    await expect(gate.write('/dev/full')).rejects.toMatchObject(refusal('PathNotAFile'))
    await expect(gate.write('nowhere/people.csv')).rejects.toMatchObject(
      refusal('FolderNotFound', join(folder, 'nowhere', 'people.csv')),
    )
    expect(await gate.exists('../people.csv')).toBe(true)
    expect(await gate.exists('missing.csv')).toBe(false)
  })
})

describe('in a window or browser', () => {
  const restricted = (options: Partial<FileGateOptions> = {}): ReturnType<typeof gateWith> =>
    gateWith({ root: folder, ...options })

  test("files of the session's folder are open, others after a yes that names the full path", async () => {
    writeFileSync(join(folder, 'people.csv'), 'inside')
    writeFileSync(join(home, 'people.csv'), 'outside')
    const asked: string[] = []
    const allow = (path: string, access: string): boolean => asked.push(`${access} ${path}`) > 0
    expect(await textOf(restricted(), 'people.csv')).toBe('inside')
    const beside = join(home, 'people.csv')
    await expect(textOf(restricted(), '../people.csv')).rejects.toMatchObject(shut('outside', beside))
    await expect(restricted().exists('../people.csv')).rejects.toMatchObject(refusal('PathRefused'))
    await expect(restricted().write('../people.csv')).rejects.toMatchObject(refusal('PathRefused'))
    expect(await textOf(restricted({ allow }), '../people.csv')).toBe('outside')
    expect(asked).toEqual([`read ${join(home, 'people.csv')}`])
  })

  test('links lead no way out', async () => {
    writeFileSync(join(home, 'secret.csv'), 'outside')
    symlinkSync(join(home, 'secret.csv'), join(folder, 'file.csv'))
    symlinkSync(home, join(folder, 'door'))
    await expect(textOf(restricted(), 'file.csv')).rejects.toMatchObject(refusal('PathRefused'))
    await expect(textOf(restricted(), 'door/secret.csv')).rejects.toMatchObject(refusal('PathRefused'))
    await expect(restricted().write('file.csv')).rejects.toMatchObject(refusal('PathRefused'))
    await expect(restricted().write('door/new.csv')).rejects.toMatchObject(refusal('PathRefused'))
    expect(readFileSync(join(home, 'secret.csv'), 'utf8')).toBe('outside')
  })

  test('files with a dot and folders from which programs start stay shut even after a yes', async () => {
    mkdirSync(join(folder, 'LaunchAgents'))
    mkdirSync(join(home, '.ssh'))
    const gate = restricted({ allow: () => true })
    mkdirSync(join(home, 'autostart'))
    for (const [path, reason] of [
      ['.profile', 'hidden'],
      ['LaunchAgents/job.plist', 'startup'],
      ['../.ssh/authorized_keys', 'hidden'],
      ['../.bashrc', 'hidden'],
      ['../autostart/job.desktop', 'startup'],
    ] as const) {
      await expect(gate.write(path), path).rejects.toMatchObject(shut(reason, join(folder, path)))
    }
  })
})

describe('a file being written', () => {
  test('is not there before it is whole, and replaces the old one with its rights', async () => {
    writeFileSync(join(folder, 'report.csv'), 'old')
    chmodSync(join(folder, 'report.csv'), 0o640)
    const sink = await gateWith().write('report.csv', { encoding: 'utf-8-bom' })
    await sink.write('Zoë\r\n'.repeat(50_000))
    expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toBe('old')
    await sink.close()
    await sink.abort()
    expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toBe(`\ufeff${'Zoë\r\n'.repeat(50_000)}`)
    expect(statSync(join(folder, 'report.csv')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['report.csv'])
  })

  test('leaves nothing when given up', async () => {
    const sink = await gateWith().write('report.csv')
    await sink.write('half')
    await sink.abort()
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    ['utf-8', Buffer.from('Zoë;'), 'Zoë;Łukasz'],
    ['utf-16le', Buffer.from('\ufeffZoë;', 'utf16le'), 'Zoë;Łukasz'],
    ['windows-1252', Buffer.from('Zoë;', 'latin1'), 'Zoë;Søren'],
  ])('keeps its encoding when added to: %s', async (_, before, after) => {
    writeFileSync(join(folder, 'log.csv'), before)
    const gate = gateWith()
    const sink = await gate.write('log.csv', { append: true, encoding: 'utf-8-bom' })
    await sink.write(after.slice(4))
    await sink.close()
    expect(await textOf(gate, 'log.csv')).toBe(after)
  })

  test('takes no character that the file it is added to cannot keep', async () => {
    writeFileSync(join(folder, 'log.csv'), Buffer.from('Zoë;', 'latin1'))
    const sink = await gateWith().write('log.csv', { append: true })
    await sink.write('Łukasz')
    await expect(sink.close()).rejects.toMatchObject(refusal('TextNotInEncoding'))
    expect(readdirSync(folder)).toEqual(['log.csv'])
  })

  test('never replaces anything under -NoClobber, also what came meanwhile', async () => {
    const gate = gateWith()
    const sink = await gate.write('report.csv', { noClobber: true })
    writeFileSync(join(folder, 'report.csv'), 'theirs')
    await expect(sink.close()).rejects.toMatchObject(refusal('PathExists'))
    await expect(gate.write('report.csv', { noClobber: true })).rejects.toMatchObject(refusal('PathExists'))
    expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toBe('theirs')
    expect(readdirSync(folder)).toEqual(['report.csv'])
  })

  test('by somebody else is asked about once, and only where there is none', async () => {
    const asked: string[] = []
    const allow = (path: string, access: string): boolean => asked.push(`${access} ${path}`) > 0
    const gate = gateWith({ root: folder, allow })
    expect(await gate.fresh('../copy.tenant')).toBe(join(home, 'copy.tenant'))
    expect(asked).toEqual([`write ${join(home, 'copy.tenant')}`])
    writeFileSync(join(folder, 'copy.tenant'), 'theirs')
    await expect(gate.fresh('copy.tenant')).rejects.toMatchObject(refusal('TenantExists', join(folder, 'copy.tenant')))
    await expect(gate.fresh('no/copy.tenant')).rejects.toMatchObject(refusal('FolderNotFound'))
    await expect(gateWith({ whatIf: true }).fresh('new.tenant')).rejects.toMatchObject(
      refusal('FileRefusedInWhatIf', join(folder, 'new.tenant')),
    )
  })

  test('is never a tenant, and never there in a what-if', async () => {
    for (const path of ['fernwick.tenant', 'Fernwick.Tenant-wal']) {
      await expect(gateWith().write(path)).rejects.toMatchObject(shut('tenant', join(folder, path)))
    }
    await expect(gateWith({ whatIf: true }).write('report.csv')).rejects.toMatchObject(
      refusal('FileRefusedInWhatIf', join(folder, 'report.csv')),
    )
    expect(readdirSync(folder)).toEqual([])
  })

  test('that grows while it is read is read up to its limit', async () => {
    const path = join(folder, 'growing.csv')
    writeFileSync(path, 'x')
    const gate = gateWith({ mostBytes: 300_000 })
    const grow = () => writeFileSync(path, 'x'.repeat(300_001))
    await expect(Array.fromAsync(gate.readText(path, { onSize: grow }))).rejects.toMatchObject(
      refusal('FileTooLarge', path),
    )
  })

  test('has its limit, as has one being read', async () => {
    const gate = gateWith({ mostBytes: 100_000 })
    const sink = await gate.write('report.csv')
    await expect(sink.write('x'.repeat(100_001))).rejects.toMatchObject(refusal('FileTooLarge'))
    await sink.abort()
    const large = join(folder, 'large.csv')
    writeFileSync(large, 'x'.repeat(100_000))
    expect(await textOf(gate, 'large.csv')).toHaveLength(100_000)
    writeFileSync(large, 'x'.repeat(100_001))
    await expect(textOf(gate, 'large.csv')).rejects.toMatchObject(refusal('FileTooLarge', large))
    expect(readdirSync(folder)).toEqual(['large.csv'])
  })
})

describe('a file that later runs read', () => {
  const outside = () => {
    const path = join(home, 'all.ldif')
    writeFileSync(path, 'dn: cn=José')
    return path
  }

  test('stays where it lies in a terminal, and in the root', async () => {
    const path = outside()
    expect(fileURLToPath(await gateWith().keep(path))).toBe(path)
    writeFileSync(join(folder, 'near.ldif'), '')
    expect(fileURLToPath(await gateWith({ root: folder }).keep('near.ldif'))).toBe(join(folder, 'near.ldif'))
  })

  test('is copied to the root from elsewhere, where a person says that it may be read', async () => {
    const path = outside()
    await expect(gateWith({ root: folder }).keep(path)).rejects.toMatchObject(refusal('PathRefused'))
    const copy = fileURLToPath(await gateWith({ root: folder, allow: (_, access) => access === 'read' }).keep(path))
    expect(copy).toBe(join(folder, 'Directory', 'all.ldif'))
    expect(readFileSync(copy, 'utf8')).toBe('dn: cn=José')
  })

  test('stays where it lies when it was chosen for good, and is read there without asking', async () => {
    const path = outside()
    const gate = gateWith({ root: folder, chosen: async each => each === path })
    expect(fileURLToPath(await gate.keep(path))).toBe(path)
    expect(await textOf(gate, path)).toBe('dn: cn=José')
    await expect(gate.write(path)).rejects.toMatchObject(refusal('PathRefused'))
  })

  test('is not copied under what-if', async () => {
    const gate = gateWith({ root: folder, allow: () => true, whatIf: true })
    expect(fileURLToPath(await gate.keep(outside()))).toBe(join(folder, 'Directory', 'all.ldif'))
    expect(readdirSync(folder)).toEqual([])
  })
})
