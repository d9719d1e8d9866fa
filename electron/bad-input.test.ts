import { spawnSync } from 'node:child_process'
import { existsSync, statSync, symlinkSync, truncateSync, writeFileSync, copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runInfo } from '../e2e/doubles/temporary-tenant.ts'
import { sentence, spawnedDesk } from '../e2e/doubles/spawned-desk.ts'
import { terminalTexts } from '../shared/texts/terminal.ts'
import { openTenant } from './store/open.ts'

const { home, tenant, desk, run, inSystemShell, remove } = spawnedDesk()

const ann = 'ann@firm.example'
/** A tenant that no test opens, to be copied whole while others write to theirs. */
const blank = join(home, 'blank.tenant')

beforeAll(async () => {
  await desk(['new', tenant, '--domain', 'firm.example', '--seats', '20'])
  await run(`Add-MSOnlineUser ${ann} -DisplayName Ann -City Ghent`)
  await desk(['new', blank, '--domain', 'firm.example'])
})
afterAll(remove)

describe.concurrent('what is typed wrongly', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['Get-MSOnlinUser', sentence('CommandNotFound', { name: 'Get-MSOnlinUser', nearest: [] })],
    [
      'Set-MSOnlineUser ann -Citty x',
      sentence('NamedParameterNotFound', { name: 'Citty', cmdlet: 'Set-MSOnlineUser', nearest: [] }),
    ],
    [
      'Set-MSOnlineUser ann -C x',
      sentence('AmbiguousParameter', { name: 'C', candidates: '-City, -CountryOrRegion, -Credential' }),
    ],
    [
      'Add-MSOnlineUser',
      sentence('MissingMandatoryParameter', { cmdlet: 'Add-MSOnlineUser', parameters: '-Identity, -DisplayName' }),
    ],
    ['Set-MSOnlineUser ann -City', sentence('MissingArgument', { parameter: 'City' })],
    [
      'Set-MSOnlineUser ann -City a b',
      sentence('PositionalParameterNotFound', { cmdlet: 'Set-MSOnlineUser', argument: 'b' }),
    ],
    ['Set-MSOnlineUser ann -City a, b', sentence('ValueNotSingle', { parameter: 'City', count: 2 })],
    ["Set-MSOnlineUser ann -City ('x' * 300)", sentence('TextTooLong', { parameter: 'City', length: 300, most: 128 })],
    [
      'Set-MSOnlineUser ann -City "a`u{7}b"',
      sentence('TextHasControlCharacters', { parameter: 'City', code: 'U+0007', at: 2 }),
    ],
    ['Get-MSOnlineUser -Skip few', sentence('NumberMalformed', { parameter: 'Skip', given: 'few' })],
    [
      'Get-MSOnlineUser -Skip -4',
      sentence('NumberOutOfRange', { parameter: 'Skip', given: -4, least: 0, most: Number.MAX_SAFE_INTEGER }),
    ],
    [
      'Set-Tenant -PasswordPolicy Bpo',
      sentence('ChoiceUnknown', { parameter: 'PasswordPolicy', given: 'Bpo', choices: '' }),
    ],
  ]

  test('each line gets one sentence, the others go on, and nothing is written', async () => {
    const { code, out, err } = await desk(
      ['shell', '--tenant', tenant],
      [...lines.map(([line]) => line), `(Get-MSOnlineUser ann).City`].join('\n'),
    )
    expect({ code, out }).toEqual({ code: 1, out: 'Ghent\n' })
    const said = err.split('\n').map(line => line.replace(/^[A-Za-z]+-[A-Za-z]+: /, ''))
    for (const [line, expected] of lines)
      expect(
        said.filter(each => each === expected),
        line,
      ).toHaveLength(1)
  })

  test('a near name is offered', async () => {
    const { err } = await run('Set-MSOnlineUserPasswordNeverExpire ann -PasswordNeverExpires $true')
    expect(err).toContain('Did you mean -PasswordNeverExpire?')
  })

  test('a cell that is no text in any encoding names its row, and the other rows go on', async () => {
    const csv = join(home, 'cells.csv')
    const bytes = [Buffer.from('\ufeffIdentity,Department\nann,Gh'), Buffer.of(0xff), Buffer.from('nt\nann,Sales\n')]
    writeFileSync(csv, Buffer.concat(bytes))
    const { code, out, err } = await run(`Import-Csv '${csv}' | Set-MSOnlineUser; (Get-MSOnlineUser ann).Department`)
    expect({ code, out }).toEqual({ code: 1, out: 'Sales\n' })
    const unreadable = sentence('TextNotReadable', { parameter: 'Department', at: 3 })
    expect(err).toContain(`${unreadable} ${terminalTexts.row({ row: 2 })}`)
  })
})

describe.concurrent('what cannot start', () => {
  const foreign = join(home, 'foreign.tenant')
  const missing = join(home, 'missing.tenant')
  beforeAll(() => writeFileSync(foreign, 'no tenant at all, but a text that is long enough to be taken for one'))

  test.each<[string, readonly string[], string]>([
    [
      'a tenant that is not there',
      ['shell', '--tenant', missing, '-Command', '1'],
      sentence('TenantNotFound', { path: missing }),
    ],
    [
      'a script that is not there',
      ['shell', '--tenant', tenant, '-File', 'no.ps1'],
      sentence('PathNotFound', { path: join(home, 'no.ps1') }),
    ],
    [
      'an unknown option',
      ['shell', '-NonInteractiv', '-Nologgo'],
      sentence('OptionUnknown', { option: '-Nologgo', usage: '' }),
    ],
    [
      'an option without its value',
      ['shell', '--tenant'],
      sentence('OptionValue', { option: '--tenant', wanted: 'a value', usage: '' }),
    ],
    ['an unknown command', ['shel'], sentence('CommandUnknown', { word: 'shel', usage: '' })],
    [
      'a new tenant over a file',
      ['new', tenant, '--domain', 'firm.example'],
      sentence('TenantExists', { path: tenant }),
    ],
    [
      'a new tenant without a domain',
      ['new', missing],
      sentence('OptionValue', { option: '--domain', wanted: 'a value', usage: '' }),
    ],
    [
      'a new tenant with half a domain',
      ['new', missing, '--domain', 'firm'],
      sentence('DomainMalformed', { domain: 'firm' }),
    ],
    [
      'a new tenant in no folder',
      ['new', join(home, 'no', 'firm'), '--domain', 'firm.example'],
      sentence('FolderNotFound', { path: join(home, 'no', 'firm.tenant') }),
    ],
  ])('%s: one sentence and exit code 2', async (_, args, said) => {
    const { code, out, err } = await desk(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.startsWith(said)).toBe(true)
    expect(existsSync(missing)).toBe(false)
  })

  test('a tenant that cannot be read', async () => {
    const loop = join(home, 'loop.tenant')
    symlinkSync(loop, loop)
    const { code, err } = await desk(['shell', '--tenant', loop, '-Command', '1'])
    expect(code).toBe(2)
    expect(err.startsWith(sentence('TenantUnreadable', { path: loop, detail: 'ELOOP' }))).toBe(true)
  })

  test('a tenant that ends too early stays as it is', async () => {
    const cut = join(home, 'cut.tenant')
    copyFileSync(tenant, cut)
    truncateSync(cut, 20_000)
    const before = readFileSync(cut)
    expect(await desk(['shell', '--tenant', cut, '-Command', '1'])).toMatchObject({ code: 2, out: '' })
    expect(readFileSync(cut).equals(before)).toBe(true)
  })

  test('a file that is no tenant stays as it is', async () => {
    const before = statSync(foreign)
    const { code, out } = await desk(['shell', '--tenant', foreign, '-Command', '1'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(statSync(foreign).mtimeMs).toBe(before.mtimeMs)
  })
})

describe.concurrent('what stands in the way of a run', () => {
  test('another program that writes and does not end: waited for, then said once', { timeout: 120_000 }, async () => {
    const path = join(home, 'held.tenant')
    await desk(['new', path, '--domain', 'firm.example'])
    const other = await openTenant(path)
    const turn = await other.turn(runInfo())
    await turn.begin()
    const command = (text: string) => desk(['shell', '--tenant', path, '-Command', text])
    const [{ code, out, err }, mistaken] = await Promise.all([
      command("'read'; Set-Tenant -Name Other; 'after'"),
      command('Set-Tenant -Shoe 43'),
    ])
    await turn.rollback()
    await turn.release('discarded')
    await other.close()
    expect({ code, out }).toEqual({ code: 2, out: 'read\n' })
    expect(err.split(sentence('TenantBusy', { path }))).toHaveLength(2)
    // A mistake is told also where it cannot be written down.
    expect(mistaken.err).toContain(
      sentence('NamedParameterNotFound', { name: 'Shoe', cmdlet: 'Set-Tenant', nearest: [] }),
    )
    expect(mistaken.err).toContain(sentence('TenantBusy', { path }))
    const { out: name } = await desk(['shell', '--tenant', path, '-Command', '(Get-Tenant).Name; Get-TenantJournal'])
    expect(name).toBe('held\n')
  })

  /** A disk of its own for one command line, where the system lets anybody make one. */
  const namespace = ['unshare', '--map-root-user', '--mount']
  const canMount =
    spawnSync(namespace[0] ?? '', [...namespace.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', home]).status === 0
  // Where everything has to be there, a machine that cannot is a failure and not a silence.
  const mayMount = canMount || process.env['CI'] === 'true'
  const onDisk = (disk: string, size: string, ...lines: string[]) =>
    inSystemShell(
      [
        `mkdir ${disk}`,
        `mount -t tmpfs -o size=${size} tmpfs ${disk}`,
        `cd ${disk}`,
        `cp ${blank} firm.tenant`,
        ...lines,
      ].join('\n'),
      ...namespace,
    )
  const pathOn = (disk: string) => join(home, disk, 'firm.tenant')
  // Each is several starts of the program, beside others.
  const room = { timeout: 120_000 }

  test.runIf(mayMount)('a disk that may only be read', room, async () => {
    const { code, out, err } = await onDisk(
      'locked',
      '4m',
      'mount -o remount,ro .',
      `desk shell --tenant firm.tenant -Command 'Set-Tenant -Name Other'`,
    )
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.startsWith(sentence('TenantReadOnly', { path: pathOn('locked') }))).toBe(true)
  })

  test.runIf(mayMount)('a disk that runs full keeps what was done, and the tenant opens again', room, async () => {
    const add = '1..9999 | ForEach-Object { (Add-MSOnlineUser "p$_@firm.example" -DisplayName "P $_").Identity }'
    const faults = 'Test-Tenant | Where-Object { -not $_.Ok } | ForEach-Object { "$($_.Check): $($_.Detail)" }'
    const sound = `(Get-Tenant).Users; "Faults: $(${faults})"`
    const { out, err } = await onDisk(
      'full',
      '2m',
      `desk shell --tenant firm.tenant -Command '${add}' > ../added; echo "ended $?"`,
      'wc -l < ../added',
      `desk shell --tenant firm.tenant -Command '${sound}' 2>&1 >../sound; echo "ended $?"; cat ../sound`,
      'mount -o remount,size=8m .',
      `desk shell --tenant firm.tenant -Command '${sound}'; echo "ended $?"`,
    )
    const told = sentence('DiskFull', { path: pathOn('full') })
    expect(err.split(told)).toHaveLength(2)
    const [lost, added = '', ...rest] = out.trim().split('\n')
    const opened = [added, 'Faults: ']
    expect(lost).toBe('ended 2')
    // What is left of the last page decides whether there is room for the file that goes with an open one.
    const noRoom = rest[1] === 'ended 2'
    expect(rest[0]).toContain(noRoom ? told : terminalTexts.warning({ text: told }))
    expect(rest.slice(1)).toEqual([...(noRoom ? ['ended 2'] : ['ended 0', ...opened]), ...opened, 'ended 0'])
  })

  test.runIf(mayMount)('a disk that runs full amid a synchronization: one report, of what is kept', room, async () => {
    const id = (index: number) => String(index).padStart(12, '0')
    const people = Array.from({ length: 1_500 }, (_, index) =>
      [
        `dn: uid=u${index},ou=people,dc=firm,dc=example`,
        'objectClass: inetOrgPerson',
        `entryUUID: 10000000-0000-4000-8000-${id(index)}`,
        `uid: u${index}`,
        `cn: U ${index}`,
        `sn: U ${index}`,
        `mail: u${index}@firm.example`,
      ].join('\n'),
    )
    const base = 'dn: dc=firm,dc=example\nobjectClass: domain\ndc: firm'
    writeFileSync(join(home, 'people.ldif'), [base, ...people, ''].join('\n\n'))
    const report = 'Start-OnlineCoexistenceSync | ForEach-Object { $_.Status; $_.Created; "Reason: $($_.Reason)" }'
    const { out, err } = await onDisk(
      'synchronized',
      '7m',
      `desk shell --tenant firm.tenant -Command 'Set-CoexistenceConfiguration -LdifFile ../people.ldif -BaseDN "dc=firm,dc=example"'`,
      `desk shell --tenant firm.tenant -Command '${report}'; echo "ended $?"`,
      'mount -o remount,size=40m .',
      `desk shell --tenant firm.tenant -Command '(Get-Tenant).Users; ${report}; (Get-Tenant).Users'`,
    )
    const [status, number, reason, ended, ...rest] = out.trim().split('\n')
    const told = sentence('DiskFull', { path: pathOn('synchronized') })
    const created = Number(number)
    expect(created).toBeGreaterThan(0)
    expect([status, reason, ended]).toEqual(['Failed', `Reason: ${told}`, 'ended 2'])
    expect(err.split(told)).toHaveLength(2)
    expect(rest).toEqual([number, 'Completed', `${1_500 - created}`, 'Reason: ', '1500'])
  })
})
