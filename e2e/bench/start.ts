import { chromium } from '@playwright/test'
import { join } from 'node:path'
import { chromiumFile, chromiumSwitches } from '../browser.ts'
import { inBrowser, inWindow, newStoryHome, type OpenPage, removeStoryTenant } from '../hosts.ts'
import { mustRun } from './child.ts'
import { shellLine } from './program.ts'
import { percentile, type Row } from './row.ts'

const turns = 5
const nothing = join(import.meta.dirname, 'nothing.ts')

const middle = (values: readonly number[]) => percentile(values, 0.5)

/** Milliseconds until the page of an opened host can be used. */
async function usable(open: () => Promise<OpenPage>): Promise<number> {
  const started = performance.now()
  const { page, close } = await open()
  await page.getByRole('navigation').waitFor()
  const time = performance.now() - started
  await close()
  return time
}

/** From the command to the first answer of each host, on the tenant that the pipeline filled. */
export async function benchStart(folder: string, people: number): Promise<readonly Row[]> {
  const tenant = join(folder, `added-${people}.tenant`)
  const home = await newStoryHome()
  const browser = await chromium.launch({ executablePath: chromiumFile(), args: [...chromiumSwitches] })
  const [bare, shell, web, window]: [number[], number[], number[], number[]] = [[], [], [], []]
  try {
    for (let turn = 0; turn < turns; turn++) {
      bare.push((await mustRun(nothing, [])).milliseconds)
      shell.push((await shellLine(tenant, 'Get-MSOnlineUser -First 1')).milliseconds)
      web.push(await usable(() => inBrowser({ path: tenant, home }, browser)))
      window.push(await usable(() => inWindow({ path: tenant, home })))
    }
  } finally {
    await browser.close()
    removeStoryTenant({ path: '', home })
  }
  const row = { size: people, unit: 'ms' } as const
  return [
    {
      ...row,
      name: 'start: a line in the terminal, against Node alone',
      ours: middle(shell),
      floor: middle(bare),
      atMost: 10,
    },
    { ...row, name: 'start: the browser to usable, with the host', ours: middle(web), goal: 4_000 },
    { ...row, name: 'start: the window to usable', ours: middle(window), goal: 5_000 },
  ]
}
