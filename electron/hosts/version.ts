import { readFileSync } from 'node:fs'

/** The program's version. The file is found from this source and, as bundles lie equally deep, from its bundle. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}
