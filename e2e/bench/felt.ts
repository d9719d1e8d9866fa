import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { addMSOnlineMailPermission } from '../../shared/cmdlets/msonline-mail-permission.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { pageSize } from '../../renderer/list/page-size.ts'
import { chromiumFile, chromiumSwitches } from '../browser.ts'
import { inBrowser, newStoryHome, removeStoryTenant } from '../hosts.ts'
import { watchMemory } from './child.ts'
import { feltTime, openTime, watchPaint } from './painted.ts'
import { percentile, type Row } from './row.ts'

/** Typed letter by letter; some have a handful of hits, some a tenth of all people. */
const words = ['mar', 'sales', 'okafor', 'son', 'jo', 'engineer', 'ngata', 'e'] as const
/** As often each word is typed: of fewer letters the p95 would be the slowest two, of a page that was never used before. */
const rounds = 3
const turns = 20

const mediaTypes: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

/** The bare page of the same libraries, built as the program's is, on a port of its own. */
async function serveBare(folder: string): Promise<Server> {
  const root = join(folder, 'bare')
  mkdirSync(root, { recursive: true })
  const vite = await import('vite')
  await vite.build({
    configFile: false,
    root: join(import.meta.dirname, 'bare'),
    logLevel: 'error',
    build: { outDir: root, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : pathname
    readFile(join(root, path)).then(
      bytes => response.writeHead(200, { 'content-type': mediaTypes[path.split('.').at(-1) ?? ''] ?? '' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}

const changes = (times: readonly (number | undefined)[]) => times.filter(time => time !== undefined)

/** Types the words letter by letter where the focus is, round by round, and empties the field after each; a time for each letter. */
async function typed(page: Page, there: (word: string) => Promise<unknown>): Promise<readonly number[]> {
  const times: (number | undefined)[] = []
  for (const word of Array.from({ length: rounds }, () => words).flat()) {
    for (let end = 1; end <= word.length; end++) {
      const key = word.charAt(end - 1)
      times.push(
        await feltTime(
          page,
          () => page.keyboard.press(key),
          () => there(word.slice(0, end)),
        ),
      )
    }
    await feltTime(page, async () => {
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Backspace')
    })
  }
  return changes(times)
}

async function bareTimes(browser: Browser, folder: string): Promise<readonly number[]> {
  const server = await serveBare(folder)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  try {
    await watchPaint(page)
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.getByRole('textbox').focus()
    return await typed(page, word => page.getByText(`name 0 ${word}`, { exact: true }).waitFor())
  } finally {
    await page.close()
    server.close()
  }
}

const goes = (page: Page, path: string) => page.evaluate(to => globalThis.location.assign(to), `#${path}`)

/** The answer to what the foot's line asks is there. */
const answered = (page: Page) => page.getByText(frameTexts.reading, { exact: true }).waitFor({ state: 'hidden' })

async function searchTimes(page: Page): Promise<readonly number[]> {
  await goes(page, '/users')
  await page.getByRole('searchbox').focus()
  return typed(page, async word => {
    await page
      .getByRole('code')
      .filter({ hasText: `-Search '${word}'` })
      .waitFor()
    await answered(page)
  })
}

async function pageTimes(page: Page, people: number): Promise<readonly number[]> {
  const last = Math.ceil(people / pageSize) - 1
  await goes(page, '/users')
  const pages = page.getByRole('group', { name: listTexts.pages })
  await pages.waitFor()
  const times: (number | undefined)[] = []
  const there = (skip: number) => async () => {
    await page
      .getByRole('code')
      .filter({ hasText: `-Skip ${skip}` })
      .waitFor()
    await answered(page)
  }
  for (let turn = 1; turn <= Math.min(turns, last - 1); turn++) {
    const next = pages.getByRole('button', { name: listTexts.next })
    times.push(await feltTime(page, () => next.click(), there(turn * pageSize)))
  }
  const jump = page.getByRole('dialog', { name: listTexts.pageJump })
  const open = () => pages.getByRole('button').first().click()
  await feltTime(page, open)
  times.push(
    await feltTime(page, () => jump.getByRole('button', { name: listTexts.pageLast }).click(), there(last * pageSize)),
  )
  for (let turn = 1; turn < turns; turn++) {
    const wanted = 1 + ((turn * 7_919) % (last - 1))
    await feltTime(page, open)
    await page.keyboard.type(String(wanted + 1))
    times.push(await feltTime(page, () => page.keyboard.press('Enter'), there(wanted * pageSize)))
  }
  return changes(times)
}

async function paletteTimes(page: Page): Promise<readonly number[]> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox').waitFor()
  const times = await typed(page, () =>
    page.getByText(frameTexts.searchWaiting, { exact: true }).waitFor({ state: 'hidden' }),
  )
  await page.keyboard.press('Escape')
  return times
}

async function pickerTimes(page: Page): Promise<readonly number[]> {
  await goes(page, `/run/${addMSOnlineMailPermission.name}`)
  await page.getByRole('combobox').first().focus()
  return typed(page, () => page.getByRole('listbox').waitFor())
}

async function changeTimes(page: Page): Promise<readonly number[]> {
  const times: (number | undefined)[] = []
  const names = (['users', 'permissions', 'activity', 'settings', 'home'] as const).map(name => frameTexts.pages[name])
  for (let turn = 0; turn < 3; turn++) {
    for (const name of names) {
      const link = page.getByRole('navigation').getByRole('link', { name })
      times.push(
        await feltTime(
          page,
          () => link.click(),
          () => answered(page),
        ),
      )
    }
  }
  // The first round loads each page's code.
  return changes(times.slice(names.length))
}

/**
 * From key or click to what is painted, in a real browser over the tenant that the lists were measured on, and the most
 * memory that its host held meanwhile, all threads together.
 */
export async function benchFelt(folder: string, people: number): Promise<readonly Row[]> {
  const home = await newStoryHome()
  const browser = await chromium.launch({ executablePath: chromiumFile(), args: [...chromiumSwitches] })
  try {
    const bare = percentile(await bareTimes(browser, folder), 0.95)
    const opened = await inBrowser({ path: join(folder, `list-${people}.tenant`), home }, browser, watchPaint)
    const { page } = opened
    const memory = watchMemory(opened.process)
    const row = (name: string, times: readonly number[], atMost?: number): Row => ({
      name,
      size: people,
      ours: percentile(times, 0.95),
      unit: 'ms',
      goal: 150,
      ...(atMost === undefined ? {} : { floor: bare, atMost }),
    })
    const rows = [
      row('felt: a letter in the search of people, p95', await searchTimes(page), 8),
      row('felt: the next, last or any page of people, p95', await pageTimes(page, people), 8),
      row('felt: a letter in the palette, p95', await paletteTimes(page), 8),
      row('felt: a letter in a picker, p95', await pickerTimes(page), 8),
      row('felt: another page of the program, p95', await changeTimes(page)),
    ]
    await goes(page, '/users')
    const opens: number[] = []
    for (let turn = 0; turn < 5; turn++) opens.push(await openTime(page, () => page.getByRole('row').nth(1).waitFor()))
    memory.stop()
    await opened.close()
    const open = percentile(opens, 0.5)
    rows.push({ name: 'felt: open to usable', size: people, ours: open, unit: 'ms', goal: 1_200 })
    const most = Math.max(0, ...memory.values)
    if (most > 0) rows.push({ name: 'felt: memory of the host', size: people, ours: most, unit: 'MB', goal: 600 })
    return rows
  } finally {
    await browser.close()
    removeStoryTenant({ path: '', home })
  }
}
