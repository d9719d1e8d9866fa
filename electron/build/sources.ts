import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** What a build is made of and where it goes; paths are relative to the project. */
export interface Target {
  readonly name: string
  /** Folders and files whose content decides. */
  readonly from: readonly string[]
  /** A folder; it holds the build and the mark of what it was made of. */
  readonly to: string
}

const mark = '.made-of'

const noSource = /\.test\.tsx?$|(^|\/)(dist|icons)(\/|$)/

function filesBelow(root: string, path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  const below = readdirSync(full, { withFileTypes: true, recursive: true })
  // By hand: joined and made relative again, a thousand names would take as long as all the rest of a start.
  return below
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.slice(root.length + 1)}${sep}${entry.name}`)
}

function filesOf(root: string, { from }: Pick<Target, 'from'>): readonly string[] {
  const files = from.flatMap(path => (/\.\w+$/.test(path) ? [path] : filesBelow(root, path)))
  return files.filter(path => !noSource.test(path.replaceAll('\\', '/'))).sort()
}

/** One hash of all that a target is made of: names and contents. */
export function sourceHash(root: string, target: Pick<Target, 'from'>): string {
  const hash = createHash('sha256')
  for (const file of filesOf(root, target)) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * One hash of the same files' names, sizes and times of their last change, which no program can set: as long as it is the
 * same so are the contents, and none need be read.
 */
export function sourceStamp(root: string, target: Pick<Target, 'from'>): string {
  const hash = createHash('sha256')
  for (const file of filesOf(root, target)) {
    const { size, ctimeNs } = statSync(`${root}${sep}${file}`, { bigint: true })
    hash.update(`${file}\0${size}\0${ctimeNs}\0`)
  }
  return hash.digest('hex')
}

/** Whether the build is missing or was made of something else than there is now. */
export function isStale(root: string, target: Target): boolean {
  const file = join(root, target.to, mark)
  if (!existsSync(file)) return true
  const [hash, stamp] = readFileSync(file, 'utf8').split('\n')
  return stamp !== sourceStamp(root, target) && hash !== sourceHash(root, target)
}

/** Notes in `folder` what a build was made of, as `isStale` reads it. */
export function markAsMadeOf(folder: string, hash: string, stamp: string): void {
  mkdirSync(dirname(join(folder, mark)), { recursive: true })
  writeFileSync(join(folder, mark), `${hash}\n${stamp}`)
}
