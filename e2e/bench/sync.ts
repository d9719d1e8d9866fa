import { join } from 'node:path'
import { desktopEntry, build as buildProgram } from '../../electron/build/build.ts'
import { personAt } from '../servers/people-ldif.ts'
import { slapdAdmin, slapdSecret, slapdSuffix, type Slapd } from '../servers/slapd.ts'
import { bundled } from './bundled.ts'
import { mustRun } from './child.ts'
import { consumerTime } from './consumer.ts'
import { ldapsearch } from './directory.ts'
import { hosted } from './hosted.ts'
import { tenantDesk } from './program.ts'
import type { Row } from './row.ts'

const floor = join(import.meta.dirname, 'floor.ts')
const engineEntry = join(desktopEntry, '..', 'engine-worker.mjs')

/** The share of people that changes between two readings, as on a day when a department is renamed. */
const changing = 0.07

const start = 'Start-OnlineCoexistenceSync'
const configure = (url: string) => `Set-CoexistenceConfiguration ${url} '${slapdSuffix}' -BindAccount '${slapdAdmin}'`

/** Renames the department of every so many people, by the directory's own tools. */
function renameDepartments(slapd: Slapd, people: number): void {
  const changes = Array.from(
    { length: Math.round(people * changing) },
    (_, index) =>
      `dn: uid=${personAt(index).uid},ou=people,${slapdSuffix}\nchangetype: modify\nreplace: departmentNumber\ndepartmentNumber: Renamed ${index % 40}\n\n`,
  )
  slapd.modify(changes.join(''))
}

/**
 * OpenLDAP synchronized into an empty tenant by the built program, in the thread that it runs the engine in, journal and
 * staging included: against a dump by ldapsearch and node:sqlite writing the same rows, and against a second slapd that
 * fills itself from the first; the memory and the host's event loop meanwhile; and runs that find nothing or a few
 * percent changed. The directory's own time counts.
 */
export async function benchSync(folder: string, people: number, slapd: Slapd): Promise<readonly Row[]> {
  await buildProgram(['desktop'])
  const host = await bundled('host', folder)
  const tenant = join(folder, `sync-${people}.tenant`)
  await tenantDesk('new', tenant, '--domain', 'contoso.example')
  const run = (...lines: readonly string[]) =>
    hosted(
      host,
      [engineEntry, tenant, slapdSecret],
      lines.map(text => ({ text })),
    )
  const first = await run(configure(slapd.url), start)
  const [, whole] = first.lines
  if (whole === undefined) throw new Error('the first synchronization told nothing')
  const dump = await ldapsearch(slapd, ['*'], join(folder, 'dump.ldif'))
  const raw = await mustRun(floor, [tenant, join(folder, 'sync-floor.db')])
  const follower = await consumerTime(slapd, whole.milliseconds * 2)
  const same = await run(start, start, start)
  renameDepartments(slapd, people)
  const few = await run(start)
  const row = { size: people, unit: 'ms' } as const
  return [
    {
      ...row,
      name: 'synchronization: the first, against dump and raw insert',
      ours: whole.milliseconds,
      floor: dump + raw.milliseconds,
      atMost: 5,
    },
    {
      ...row,
      name: 'synchronization: the first, against a second slapd, as durable',
      ours: whole.milliseconds,
      floor: follower,
      atMost: 1,
    },
    { ...row, name: 'synchronization: the host’s event loop meanwhile, p99', ours: whole.delay, goal: 50 },
    ...(first.megabytes === 0
      ? []
      : [{ ...row, name: 'synchronization: memory', ours: first.megabytes, unit: 'MB', goal: 300 } as const]),
    {
      ...row,
      name: 'synchronization: nothing changed',
      ours: Math.min(...same.lines.map(({ milliseconds }) => milliseconds)),
      goal: 100,
    },
    { ...row, name: 'synchronization: 7 % changed', ours: few.lines[0]?.milliseconds ?? Number.NaN, goal: 3_000 },
  ]
}
