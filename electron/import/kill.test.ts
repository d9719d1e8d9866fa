import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { times } from '../../e2e/extent.ts'
import { draw } from '../../e2e/faults/draw.ts'
import { ended, sentence, spawnedDesk } from '../../e2e/doubles/spawned-desk.ts'

const { home, tenant, start, desk, run, remove } = spawnedDesk()

const rowCount = times(5_000, 10_000)
const untouched = join(home, 'untouched.tenant')

beforeAll(async () => {
  const made = await desk(['new', tenant, '--domain', 'firm.example', '--sample', String(rowCount)])
  expect(made.err).toBe('')
  await run('Get-MSOnlineUser | Select-Object Identity | Export-Csv people.csv')
  const names = readFileSync(join(home, 'people.csv'), 'utf8').match(/\S+@firm\.example/g) ?? []
  expect(names).toHaveLength(rowCount)
  const rows = names.map((name, index) => `${name.replaceAll('"', '')};Ghent;${String(index)}`)
  writeFileSync(join(home, 'import.csv'), ['User Name;City;Office', ...rows, ''].join('\r\n'))
  copyFileSync(tenant, untouched)
}, 120_000)
afterAll(remove)

const command = 'Import-TenantCsv import.csv -Kind Edit'

/**
 * Runs the import and kills its process once so many more rows have been committed; gives its code, null where it was
 * still at work. `meanwhile` is waited for first.
 */
async function killAfter(
  rows: number,
  meanwhile: () => Promise<void> = async () => undefined,
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<number | null> {
  const child = start(['shell', '--tenant', tenant, '-Command', `${command} -Verbose`])
  child.stdin.end()
  const over = ended(child)
  let committed = 0
  for await (const _ of createInterface({ input: child.stderr })) {
    committed += 1
    if (committed !== rows) continue
    await meanwhile()
    child.kill(signal)
  }
  return (await over).code
}

/** What the tenant says of everybody, and of the import. */
async function stateOf(file: string): Promise<{ readonly people: string; readonly import: unknown }> {
  const child = start([
    'shell',
    '--tenant',
    file,
    '-Command',
    'Get-MSOnlineUser | Select-Object Identity, City, OfficeNumber | ConvertTo-Csv; Get-TenantImport | ConvertTo-Json',
  ])
  child.stdin.end()
  const { out } = await ended(child)
  const json = out.search(/^[[{]/m)
  return { people: out.slice(0, json), import: JSON.parse(out.slice(json)) }
}

test('the same file is not imported twice at once', async () => {
  const killed = await killAfter(1, async () => {
    const second = await run(command)
    expect(second).toMatchObject({ code: 1, out: '' })
    expect(second.err).toContain(sentence('ImportUnderWay', { path: 'import.csv' }))
  })
  expect(killed).toBeNull()
}, 60_000)

test('an import that is stopped says so, and keeps what is done', async () => {
  expect(await killAfter(1, undefined, 'SIGINT')).toBe(130)
  const { out } = await run('(Get-TenantImport -Unfinished).Outcome')
  expect(out.trim()).toBe('Stopped')
}, 60_000)

test('an import that is killed again and again goes on exactly where it stopped', async () => {
  // What is said lags behind what is committed, so short stretches leave enough for the last one.
  const { below } = draw()
  for (let kill = 0; kill < times(3, 20); kill++) expect(await killAfter(1 + below(times(600, 100)))).toBeNull()
  const waiting = await run('(Get-TenantImport -Unfinished).Outcome')
  expect(waiting.out.trim()).toBe('Interrupted')
  const last = await run('Get-TenantImport -Unfinished | Resume-TenantImport | Out-Null')
  expect(last).toMatchObject({ code: 0, err: '' })

  const whole = await ended(start(['shell', '--tenant', untouched, '-Command', `${command} | Out-Null`]))
  expect(whole.code).toBe(0)
  const [resumed, uninterrupted] = [await stateOf(tenant), await stateOf(untouched)]
  expect(resumed.people).toBe(uninterrupted.people)
  expect(resumed.import).toMatchObject({ Rows: rowCount, Changed: rowCount, Unchanged: 0, Failed: 0, Left: 0 })

  // One entry of the journal for each row, over all the runs that it took.
  const operations = await run(
    '(Get-TenantImport).Runs | ForEach-Object { Get-TenantJournal -Run $_ -Summary } | Measure-Object Operations -Sum | Select-Object -ExpandProperty Sum',
  )
  expect(operations.out.trim()).toBe(String(rowCount))

  writeFileSync(join(home, 'import.csv'), 'User Name;City;Office\r\nsomebody;else;1\r\n')
  expect((await run('Test-Tenant | Where-Object { -not $_.Ok }')).out.trim()).toBe('')
}, 600_000)
