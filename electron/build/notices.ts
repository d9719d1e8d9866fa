import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** A package of others whose code is in what is shipped. */
export interface Notice {
  readonly name: string
  readonly version: string
  /** As the package states it, an SPDX expression. */
  readonly licence: string
  /** The texts that come with it. */
  readonly text: string
}

/** Licences under which code of others may be shipped: they ask for their notice, and for nothing of ours. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
])

const marker = `node_modules${sep}`

/** The packages' folders that these files are of; a file of ours, or of no place on the disk, is of none. */
export function packageFolders(files: Iterable<string>): string[] {
  const folders = new Set<string>()
  for (const file of files) {
    const path = sep === '/' ? file : file.replaceAll('/', sep)
    const at = path.lastIndexOf(marker)
    if (at < 0 || path.startsWith('\0')) continue
    const [scope = '', name = ''] = path.slice(at + marker.length).split(sep)
    folders.add(join(path.slice(0, at + marker.length), scope.startsWith('@') ? join(scope, name) : scope))
  }
  return [...folders].sort()
}

function isAllowed(licence: string): boolean {
  const [left = '', ...right] = licence.replaceAll(/[()]/g, '').split(' AND ')
  return right.length > 0 ? [left, ...right].every(isAllowed) : left.split(' OR ').some(name => allowed.has(name))
}

/** What the package in this folder is and under which licence; throws where that is none of those that are allowed. */
export function noticeOf(folder: string): Notice {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8')
  const {
    name,
    version,
    license: licence = 'none',
  } = JSON.parse(manifest) as {
    name: string
    version: string
    license?: string
  }
  if (!isAllowed(licence)) throw new Error(`${name} ${version} cannot be shipped: its licence is ${licence}`)
  const texts = readdirSync(folder)
    .filter(file => /^(?:licen[cs]e|notice|copying)/i.test(file))
    .sort()
  return {
    name,
    version,
    licence,
    text: texts.map(file => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n'),
  }
}

/** The file that goes with what is shipped: one section for each version of a package, by name. */
export function noticesText(notices: readonly Notice[]): string {
  const sections = new Map<string, string>()
  for (const { name, version, licence, text } of notices) {
    const heading = `${name} ${version} (${licence})`
    sections.set(heading, text === '' ? heading : `${heading}\n\n${text}`)
  }
  const byName = [...sections].sort(([one], [two]) => (one < two ? -1 : 1))
  return byName.map(([, section]) => section).join(`\n\n${'-'.repeat(72)}\n\n`) + '\n'
}

/** The notices of the packages that these files are of, as the text of a file. */
export function noticesFor(files: Iterable<string>): string {
  const folders = packageFolders(files).filter(folder => existsSync(join(folder, 'package.json')))
  return noticesText(folders.map(noticeOf))
}

/** The file's name, beside what was built. */
export const noticesFile = 'THIRD-PARTY.txt'
