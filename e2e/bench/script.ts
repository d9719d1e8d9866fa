import { createReadStream, createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { compose } from '../../electron/compose.ts'
import { parse } from '../../shared/language/parser.ts'
import { writePeopleCsv } from './people-csv.ts'
import { shellLine, tenantDesk } from './program.ts'
import type { Row } from './row.ts'

const turns = 5

/** The quickest of several turns of each, taken in turns so that both meet the same machine. */
async function quickest(ours: () => unknown, floor: () => unknown): Promise<Pick<Row, 'ours' | 'floor'>> {
  const times = { ours: Number.POSITIVE_INFINITY, floor: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn < turns; turn++) {
    const first = performance.now()
    await ours()
    const second = performance.now()
    await floor()
    times.ours = Math.min(times.ours, second - first)
    times.floor = Math.min(times.floor, performance.now() - second)
  }
  return times
}

/** Ten lines as administrators write them. */
const lines = `# Moves everybody of the list to their new department
$rows = Import-Csv -Path "$PSScriptRoot\\people.csv"
foreach ($row in $rows) {
  if ($row.City -eq 'Ghent' -and $row.Department -ne $null) {
    Set-MSOnlineUser -Identity $row.Identity -Department "Sales $($row.Department)" -WhatIf
  } else { Write-Host "skipped $($row.Identity)" -ForegroundColor Yellow; $skipped += 1 }
}
$report = @{ Name = 'Moves'; Count = $rows.Count - $skipped; Cities = 'Ghent', 'Bruges' }
Get-MSOnlineUser -First 100 | Where-Object { $_.City -like 'G*' } | Export-Csv out.csv -NoTypeInformation
function Get-Share([int]$part, [int]$whole = 5) { return [math]::Round($part / $whole, 2) }
`

/** A script of ten thousand lines read, against its words being found by one expression. */
async function benchParser(): Promise<Row> {
  const text = lines.repeat(1_000)
  const times = await quickest(
    () => parse(text),
    () => Array.from(text.matchAll(/\w+|\s+|[^\w\s]/g), ({ index, 0: word }) => ({ index, word })),
  )
  return { name: 'read a script, in lines', size: 10_000, ...times, unit: 'ms', atMost: 10, goal: 250 }
}

/** The floor of a loop: its variables in a map, as those of a script are. */
function plainLoop(count: number): Map<string, number> {
  const variables = new Map([['i', 0]])
  while ((variables.get('i') ?? 0) < count) variables.set('i', (variables.get('i') ?? 0) + 1)
  return variables
}

/** The floor of a table: its lines split, looked at and joined again, by nothing but Node. */
async function plainTable(from: string, to: string): Promise<void> {
  const output = createWriteStream(to)
  for await (const line of createInterface({ input: createReadStream(from) })) {
    const cells = line.split('","')
    if (cells[6] !== 'Ghent' && cells.length > 1) continue
    if (!output.write(`${cells[0] ?? ''}","${cells[5] ?? ''}","${cells[6] ?? ''}"\r\n`)) await once(output, 'drain')
  }
  output.end()
  await once(output, 'close')
}

const chosen = (from: string, to: string): string =>
  `Import-Csv '${from}' | Where-Object { $_.City -eq 'Ghent' } | Select-Object Identity, Department, City | ` +
  `Export-Csv '${to}' -NoTypeInformation`

/** What scripts cost: reading one, a loop, and a table of that many rows that is filtered, cut down and written. */
export async function benchScripts(folder: string, rows: number): Promise<readonly Row[]> {
  const tenant = join(folder, 'scripts.tenant')
  const table = join(folder, 'rows.csv')
  const longTable = join(folder, 'more-rows.csv')
  await tenantDesk('new', tenant, '--domain', 'bench.example')
  await writePeopleCsv(table, rows, 'bench.example')
  const { engine, close } = await compose({ tenant, origin: 'terminal', folder })
  let run = 0
  async function line(text: string): Promise<void> {
    run += 1
    const observer = {
      signal: new AbortController().signal,
      onRecord: () => undefined,
      onQuestion: () => Promise.resolve({ answer: 'none' } as const),
    }
    const { outcome } = await engine.run({ id: `bench-${run}`, session: 'bench', command: { text } }, observer)
    if (outcome !== 'completed') throw new Error(`${text} is ${outcome}`)
  }
  const turnsOfLoop = 1_000_000
  try {
    const loop = await quickest(
      () => line(`$i = 0; while ($i -lt ${turnsOfLoop}) { $i++ }`),
      () => plainLoop(turnsOfLoop),
    )
    const filtered = await quickest(
      () => line(chosen(table, join(folder, 'chosen.csv'))),
      () => plainTable(table, join(folder, 'floor.csv')),
    )
    await writePeopleCsv(table, rows * 2, 'bench.example')
    await writePeopleCsv(longTable, rows * 8, 'bench.example')
    const memoryOf = async (from: string) =>
      Math.max(0, ...(await shellLine(tenant, chosen(from, join(folder, 'chosen.csv')))).memory)
    const memory: Row = {
      name: 'memory over four times as many rows',
      size: rows * 8,
      ours: await memoryOf(longTable),
      floor: await memoryOf(table),
      unit: 'MB',
    }
    return [
      await benchParser(),
      { name: 'turns of a loop', size: turnsOfLoop, ...loop, unit: 'ms', atMost: 40, goal: 2_000 },
      {
        name: 'CSV rows filtered, cut down and written',
        size: rows,
        ...filtered,
        unit: 'ms',
        atMost: 20,
        goal: rows / 50,
      },
      // Below this the room for new objects still grows, and elsewhere than on Linux the memory is not known.
      rows < 100_000 || memory.floor === 0 ? memory : { ...memory, atMost: 1.25 },
    ]
  } finally {
    await close()
  }
}
