import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { language } from '../../shared/texts/language.ts'
import { noncePlaceholder } from './policy.ts'

/** One file of the built page. */
export interface PageFile {
  readonly path: string
  /** Its media type. */
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** All files of the built page by their paths in addresses; links and kinds that no page needs are left out. */
export function pageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type })
  }
  return files
}

const languageMark = 'lang="en"'

/** The file's bytes; in a page the nonce of this load stands where the placeholder was, and the language is this process's. */
export async function pageBody({ path, type }: PageFile, nonce: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(path)
  const page = type.startsWith('text/html')
  if (!page) return new Uint8Array(bytes)
  const text = bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)
  return new Uint8Array(Buffer.from(text.replace(languageMark, `lang="${language}"`)))
}
