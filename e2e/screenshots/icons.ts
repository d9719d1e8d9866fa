import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumFile, chromiumSwitches } from '../browser.ts'
import { icnsFile, icnsKinds, icoFile, icoSizes, type Picture } from './icon-files.ts'

/*
 * Draws the program's icons from its marks: `npm run icons`, after a mark has changed. The program's for all systems, the
 * tenant file's for those that show one.
 */

const folder = join(import.meta.dirname, '..', '..', 'electron', 'build', 'icons')
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const sizes = [...new Set([...icoSizes, ...linuxSizes, ...icnsKinds.map(([, size]) => size)])]

const browser = await chromium.launch({ executablePath: chromiumFile(), args: [...chromiumSwitches] })
const page = await browser.newPage()

async function drawn(mark: string): Promise<Picture[]> {
  const svg = readFileSync(join(folder, `${mark}.svg`), 'utf8')
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`)
  const pictures: Picture[] = []
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) })
  }
  return pictures
}

const of = (pictures: readonly Picture[], wanted: readonly number[]) =>
  pictures.filter(({ size }) => wanted.includes(size))

for (const mark of ['icon', 'tenant']) {
  const pictures = await drawn(mark)
  writeFileSync(join(folder, `${mark}.ico`), icoFile(of(pictures, icoSizes)))
  writeFileSync(join(folder, `${mark}.icns`), icnsFile(pictures))
  if (mark !== 'icon') continue
  mkdirSync(join(folder, 'linux'), { recursive: true })
  for (const { size, png } of of(pictures, linuxSizes)) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png)
}
await browser.close()
