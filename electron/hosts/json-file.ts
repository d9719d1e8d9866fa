import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'

/** The part of a shape that reading needs. */
export interface Shape<Content> {
  readonly safeParse: (
    value: unknown,
  ) => { readonly success: true; readonly data: Content } | { readonly success: false }
}

/** A small file of the user's own that the program keeps between starts. */
export interface JsonFile<Content> {
  /** `first` where there is no file yet, or it holds something else than it should. */
  readonly read: () => Promise<Content>
  /** Replaces the file as a whole; readable by its owner only. Writes follow each other. */
  readonly write: (content: Content) => Promise<void>
}

/** The file at `path`, whose content has this shape. */
export function jsonFile<Content>(path: string, shape: Shape<Content>, first: Content): JsonFile<Content> {
  let last: Promise<void> = Promise.resolve()

  const replace = async (content: Content) => {
    const aside = `${path}.${randomUUID()}`
    try {
      await writeFile(aside, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' })
      await rename(aside, path)
    } catch (error) {
      await rm(aside, { force: true })
      throw error
    }
  }

  return {
    read: async () => {
      try {
        const checked = shape.safeParse(JSON.parse(await readFile(path, 'utf8')))
        return checked.success ? checked.data : first
      } catch (error) {
        // A damaged file of preferences costs only the preferences.
        if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return first
        throw error
      }
    },
    write: content => {
      const written = last.then(() => replace(content))
      last = written.catch(() => undefined)
      return written
    },
  }
}
