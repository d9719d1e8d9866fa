import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

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
  return below.filter(entry => entry.isFile()).map(entry => relative(root, join(entry.parentPath, entry.name)))
}

/** One hash of all that a target is made of: names and contents. */
export function sourceHash(root: string, { from }: Pick<Target, 'from'>): string {
  const hash = createHash('sha256')
  const files = from.flatMap(path => (/\.\w+$/.test(path) ? [path] : filesBelow(root, path)))
  for (const file of files.filter(path => !noSource.test(path.replaceAll('\\', '/'))).sort()) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Whether the build is missing or was made of something else than there is now. */
export function isStale(root: string, target: Target): boolean {
  const file = join(root, target.to, mark)
  return !existsSync(file) || readFileSync(file, 'utf8') !== sourceHash(root, target)
}

/** Notes in `folder` what a build was made of, as `isStale` reads it. */
export function markAsMadeOf(folder: string, hash: string): void {
  mkdirSync(dirname(join(folder, mark)), { recursive: true })
  writeFileSync(join(folder, mark), hash)
}
