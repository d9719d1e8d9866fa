import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as wholeText } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tenant-cli-'))
const tenant = join(folder, 'fernwick.tenant')
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function start(args: readonly string[]) {
  const entry = join(import.meta.dirname, 'tenant-desk.mjs')
  const environment = { ...process.env, TENANT_DESK_HOME: join(folder, 'home') }
  return spawn(process.execPath, [entry, ...args], { cwd: folder, env: environment })
}

async function desk(args: readonly string[], input = ''): Promise<Ended> {
  const child = start(args)
  const code = new Promise<number | null>(resolve => child.once('close', resolve))
  child.stdin.end(input)
  const [out, err] = await Promise.all([wholeText(child.stdout), wholeText(child.stderr)])
  return { code: await code, out, err }
}

const shell = (...rest: readonly string[]) => desk(['shell', '--tenant', tenant, ...rest])

test('a tenant is made, filled from a CSV file, and read again', async () => {
  const people = ['Identity,DisplayName,City']
  for (let at = 0; at < 30; at++) people.push(`p${at}@fernwick.example,"O'Hara, ""${at}""",Liège`)
  people.push('nobody@elsewhere.example,Wrong,Ghent', 'broken,Wrong,Ghent')
  writeFileSync(join(folder, 'people.csv'), people.join('\r\n'))
  expect(await desk(['new', tenant, '--domain', 'fernwick.example', '--seats', '5'])).toMatchObject({
    code: 0,
    err: '',
  })
  const added = await shell('-Command', 'Import-Csv people.csv | Add-MSOnlineUser | Out-Null')
  expect(added).toMatchObject({ code: 1, out: '' })
  expect(added.err).toContain('DomainNotInTenant')
  expect(added.err).toContain('32')
  const read = await shell('-Command', '(Get-MSOnlineUser).Count; (Get-MSOnlineUser p7@fernwick.example).DisplayName')
  expect(read).toEqual({ code: 0, out: `30\nO'Hara, "7"\n`, err: '' })
}, 60_000)

test.each([
  ['no error', ['-Command', '1 + 1'], 0],
  ['an error record', ['-Command', 'Set-MSOnlineUser nobody -City x'], 1],
  ['a silenced error', ['-Command', 'Set-MSOnlineUser nobody -City x -ErrorAction SilentlyContinue'], 0],
  ['a caught error', ['-Command', 'try { throw 1 } catch { }'], 0],
  ['a syntax error', ['-Command', '1 +'], 1],
  ['exit', ['-Command', 'exit 7'], 7],
  ['an unknown option', ['-Comand', '1'], 2],
  ['a tenant that is not there', ['--tenant', 'no.tenant', '-Command', '1'], 2],
  ['a script that is not there', ['-File', 'no.ps1'], 2],
  ['a question that nobody can answer', ['-NonInteractive', '-Command', 'Read-Host x'], 1],
] as const)('%s gives its exit code', async (_, args, code) => {
  expect((await desk(['shell', ...args])).code).toBe(code)
})

test('output goes to one stream and everything else to the other', async () => {
  const { out, err } = await shell(
    '-Command',
    'Write-Host hello; Write-Warning careful; 5; Write-Verbose step -Verbose',
  )
  expect(out).toBe('hello\n5\n')
  expect(err).toContain('careful')
  expect(err).toContain('step')
})

test('a script gets its arguments and knows its folder', async () => {
  const script =
    'param([string]$Name, [switch]$Loud, $Rest)\n"$Name $Loud $Rest"\n(Split-Path $PSCommandPath -Leaf)\nexit 4'
  writeFileSync(join(folder, 'greet.ps1'), script)
  const { code, out } = await shell('-File', 'greet.ps1', 'Ann', '-Loud', '-Rest:x y')
  expect({ code, out }).toEqual({ code: 4, out: 'Ann True x y\ngreet.ps1\n' })
})

test('what comes on standard input is run', async () => {
  const { code, out } = await desk(['shell', '--tenant', tenant, '-'], 'PS C:\\> $x = 1\n$x + 1\n')
  expect({ code, out }).toEqual({ code: 0, out: '2\n' })
})

test('without --tenant the sample tenant is used, and said', async () => {
  const { code, out, err } = await desk(['shell', '-Command', '(Get-Tenant).Name'])
  expect({ code, out }).toEqual({ code: 0, out: 'Fernwick Instruments\n' })
  expect(err).toContain('sample.tenant')
})

test('a reader that leaves ends a listing without noise', async () => {
  const child = start(['shell', '--tenant', tenant, '-Command', '1..1000000'])
  child.stdout.once('data', () => child.stdout.destroy())
  const code = new Promise<number | null>(resolve => child.once('close', resolve))
  expect(await wholeText(child.stderr)).toBe('')
  expect(await code).toBe(0)
})

test('Ctrl+C stops a run', async () => {
  const child = start(['shell', '--tenant', tenant, '-Command', '"begun"; while ($true) { }'])
  child.stdout.once('data', () => child.kill('SIGINT'))
  expect(await new Promise(resolve => child.once('close', resolve))).toBe(130)
})

test.each([['--help'], ['--version']])('%s answers', async option => {
  const { code, out } = await desk([option])
  expect(code).toBe(0)
  expect(out.length).toBeGreaterThan(4)
})
