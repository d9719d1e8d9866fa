import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ldifDirectory } from '../e2e/doubles/ldif-directory.ts'
import { ended, sentence, spawnedDesk } from '../e2e/doubles/spawned-desk.ts'
import { errorRecord } from '../shared/errors.ts'
import { terminalTexts } from '../shared/texts/terminal.ts'
import { programVersion } from './hosts/version.ts'

const { home, tenant, start, desk, run, inSystemShell, remove } = spawnedDesk()

beforeAll(async () => {
  const made = await desk(['new', tenant, '--domain', 'firm.example', '--seats', '20', '--sample', '12'])
  expect(made).toEqual({
    code: 0,
    out: `${terminalTexts.made({ path: tenant, domain: 'firm.example', people: 12 })}\n`,
    err: '',
  })
})
afterAll(remove)

describe.concurrent('tenant-desk shell', () => {
  test('output and Write-Host go to standard output, everything else beside it', async () => {
    const { code, out, err } = await run(
      "'text'; Write-Host 'said'; Write-Warning 'careful'; Write-Verbose 'more' -Verbose; Write-Progress 'busy'; 7",
    )
    expect({ code, out }).toEqual({ code: 0, out: 'text\nsaid\n7\n' })
    expect(err).toBe(`${terminalTexts.warning({ text: 'careful' })}\n${terminalTexts.verbose({ text: 'more' })}\n`)
  })

  test('people are a table, all about one is a list, and a pipe gets no colours', async () => {
    const { out } = await run(
      "Get-MSOnlineUser -ResultSize 2; Get-MSOnlineUser -ResultSize 1 | Format-List; Write-Host 'red' -ForegroundColor Red",
    )
    const [head, line, , , blank, first] = out.split('\n')
    expect(head).toMatch(/^Identity +DisplayName +Department +Enabled$/)
    expect(line).toMatch(/^-[- ]+-$/)
    expect(blank).toBe('')
    expect(first).toMatch(/^Identity +: \S+@firm\.example$/)
    expect(out).not.toContain('\u001b')
  })

  test.each([
    ['what goes well', "'fine'", 0],
    ['an error', 'Get-MSOnlineUser nobody', 1],
    ['an unknown cmdlet', 'Get-MSOnlinUser', 1],
    ['a syntax error', 'if (1', 1],
    ['an error that is caught', "try { Get-MSOnlineUser nobody -ErrorAction Stop } catch { 'caught' }", 0],
    ['an error that is silenced', 'Get-MSOnlineUser nobody -ErrorAction SilentlyContinue', 0],
    ['a script that ends itself', "'before'; exit 42; 'after'", 42],
    ['a script that ends itself well after an error', 'Get-MSOnlineUser nobody; exit 0', 0],
    ['a question that nobody can answer', 'Read-Host name', 1],
  ])('%s gives its exit code', async (_, command, code) => {
    expect(await run(command)).toMatchObject({ code })
  })

  test('an error names the cmdlet, the row of the file and the way out, and the others go on', async () => {
    const csv = join(home, 'cities.csv')
    writeFileSync(csv, 'Identity,City\nnobody@firm.example,Ghent\n')
    const { out, err } = await run(`Import-Csv '${csv}' | Set-MSOnlineUser; 'after'`)
    const { message, advice = '' } = errorRecord('UserNotFound', { identity: 'nobody@firm.example' })
    expect(out).toBe('after\n')
    expect(err).toBe(`Set-MSOnlineUser: ${message} ${terminalTexts.row({ row: 2, cell: 'Identity' })}\n    ${advice}\n`)
  })

  test('the place of an error is marked under the line', async () => {
    const { err } = await run("'one'\n  Get-Foo -Name 1")
    const at = terminalTexts.at({ line: 2, column: 3 })
    expect(err).toContain(`    ${at}:\n      Get-Foo -Name 1\n      ^^^^^^^`)
  })

  test('an error never says again a secret that stands in the command', async () => {
    const { code, err } = await run("Set-MSOnlineUserPassword nobody -Password 'Canary-Three' -Foo")
    expect(code).toBe(1)
    expect(err).not.toContain('Canary')
  })

  test('what-if shows each field that would change, and changes none', async () => {
    const city = '@(Get-MSOnlineUser -ResultSize 1)[0].City'
    const before = (await run(city)).out.trim()
    const { code, err } = await run("Get-MSOnlineUser -ResultSize 1 | Set-MSOnlineUser -City 'Elsewhere' -WhatIf")
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(err).toContain(terminalTexts.changed({ field: 'City', before, after: 'Elsewhere' }))
    expect((await run(city)).out.trim()).toBe(before)
  })

  test('what is grave needs somebody to ask, or to be told not to', async () => {
    const add = "Add-MSOnlineUser -Identity 'grave@firm.example' -DisplayName 'Grave' | Out-Null;"
    const asked = await run(`${add} Remove-MSOnlineUser grave`, '-NonInteractive')
    expect(asked).toMatchObject({ code: 1, out: '' })
    expect(asked.err).toContain('-Confirm:$false')
    expect(await run('Remove-MSOnlineUser grave -Confirm:$false')).toEqual({ code: 0, out: '', err: '' })
  })

  test('a generated password is shown once, beside the output', async () => {
    const { code, out, err } = await run(
      "Add-MSOnlineUser -Identity 'fresh@firm.example' -DisplayName 'Fresh' | Out-Null; Enable-MSOnlineUser fresh -UserLocation BE | ForEach-Object Identity",
    )
    expect({ code, out }).toEqual({ code: 0, out: 'fresh@firm.example\n' })
    const [, password = ''] = err.split(terminalTexts.secret({ target: 'fresh@firm.example', password: '' }))
    expect(password.trim().length).toBeGreaterThanOrEqual(8)
    expect((await run('Get-TenantJournal | ConvertTo-Json -Depth 8')).out).not.toContain(password.trim())
  })

  test('a script file gets its arguments and its folder, in whatever encoding it is', async () => {
    const script = join(home, 'greet.ps1')
    writeFileSync(
      script,
      Buffer.from('param($Name, [switch]$Loud)\n"Gr\u00fc\u00dfe, $Name $Loud $PSScriptRoot"', 'latin1'),
    )
    const ended = await desk([
      'shell',
      '--tenant',
      tenant,
      '-NoProfile',
      '-ExecutionPolicy',
      'Bypass',
      '-File',
      script,
      '-Loud',
      'Ann',
    ])
    expect(ended).toEqual({ code: 0, out: `Grüße, Ann True ${home}\n`, err: '' })
  })

  test.each([[['-']], [[]], [['-Command', '-']]])('standard input is a script: %j', async options => {
    const script = "$x = 1..3 | ForEach-Object {\n  $_ * 2\n}\n$x\nRead-Host 'nobody'\n"
    const { code, out, err } = await desk(['shell', '--tenant', tenant, ...options], script)
    expect({ code, out }).toEqual({ code: 1, out: '2\n4\n6\n' })
    expect(err).toContain(sentence('AnswerMissing', { prompt: 'nobody', parameter: '' }))
  })

  test('without --tenant it is the sample tenant, and one line says so', async () => {
    const { code, out, err } = await desk(['shell', '-c', '(Get-Tenant).Name'])
    const path = join(home, 'data', 'sample.tenant')
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'Fernwick Instruments\n',
      err: `${terminalTexts.sampleUsed({ path })}\n`,
    })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(home, 'data'))).toEqual(['sample.tenant'])
  })

  test('Ctrl+C stops the run, and what was put out before has come through', async () => {
    const child = start(['shell', '--tenant', tenant, '-Command', "'first'; while ($true) { }"])
    child.stdout.once('data', () => child.kill('SIGINT'))
    expect(await ended(child)).toEqual({ code: 130, out: 'first\n', err: '' })
  })

  test('a reader that has read enough stops the run without a word', async () => {
    const child = start(['shell', '--tenant', tenant, '-Command', '1..3000000'])
    child.stdout.once('data', () => child.stdout.destroy())
    const err = text(child.stderr)
    const code = await new Promise(resolve => child.once('close', resolve))
    expect({ code, err: await err }).toEqual({ code: 130, err: '' })
  })

  test.runIf(existsSync('/dev/full') || process.platform === 'linux')(
    'output that cannot be written is said, with exit code 2',
    async () => {
      const { code, err } = await inSystemShell('desk shell --tenant "$TENANT" -Command 1..9 > /dev/full')
      expect(code).toBe(2)
      expect(err).toContain(sentence('OutputNotWritten', { detail: 'ENOSPC' }))
    },
  )
})

describe.concurrent('the rest of the command line', () => {
  test('what an earlier start compiled is not compiled again', async () => {
    // Node tells it on standard error where it is asked to.
    const { code, err } = await inSystemShell('desk --version', 'env', 'NODE_DEBUG_NATIVE=COMPILE_CACHE')
    expect(code).toBe(0)
    expect(err).toMatch(/code cache for ESM file:\S+user-folders\.ts was accepted/)
  })

  test('help and version', async () => {
    const help = { code: 0, out: `${terminalTexts.usage}\n`, err: '' }
    expect(await desk(['--help'])).toEqual(help)
    expect(await desk(['shell', '--help'])).toEqual(help)
    expect(await desk(['--version'])).toEqual({ code: 0, out: `${programVersion()}\n`, err: '' })
  })

  test('the same seed makes the same people', async () => {
    const people = async (name: string) => {
      const path = join(home, name)
      await desk(['new', path, '--domain', 'firm.example', '--sample', '30', '--seed', '7'])
      return (await desk(['shell', '--tenant', path, '-Command', 'Get-MSOnlineUser | ForEach-Object Identity'])).out
    }
    const [one, same] = await Promise.all([people('one.tenant'), people('same.tenant')])
    expect(one.split('\n')).toHaveLength(31)
    expect(same).toBe(one)
  })

  test('a new tenant that is stopped leaves nothing', async () => {
    const folder = join(home, 'stopped')
    mkdirSync(folder)
    const child = start(['new', join(folder, 'big.tenant'), '--domain', 'firm.example', '--sample', '2000000'])
    const begun = setInterval(() => {
      if (!readdirSync(folder).some(name => name.endsWith('.part'))) return
      clearInterval(begun)
      child.kill('SIGINT')
    }, 50)
    const { code, out } = await ended(child)
    expect({ code, out }).toEqual({ code: 130, out: '' })
    expect(readdirSync(folder)).toEqual([])
  })
})

test('tenant-desk sync reads an LDIF file wherever it lies, as a shell does', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'cli-ldif-'))
  try {
    const directory = ldifDirectory(join(elsewhere, 'people.ldif'), 'firm.example')
    directory.put(1, { name: 'Ann Verstraeten', unit: 'People' })
    await directory.save()
    const own = join(home, 'synchronized.tenant')
    await desk(['new', own, '--domain', 'firm.example'])
    const setUp = `Set-CoexistenceConfiguration -Server '${directory.url}' -BaseDN '${directory.base}'`
    expect((await desk(['shell', '--tenant', own, '-Command', setUp])).err).toBe('')
    expect(await desk(['sync', '--tenant', own])).toMatchObject({ code: 0, err: '' })
    const { out } = await desk(['shell', '--tenant', own, '-Command', '(Get-MSOnlineUser).DisplayName'])
    expect(out).toBe('Ann Verstraeten\n')
  } finally {
    rmSync(elsewhere, { recursive: true })
  }
}, 60_000)
