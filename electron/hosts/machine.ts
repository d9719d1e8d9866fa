import { statSync } from 'node:fs'
import { homedir } from 'node:os'

/** What the search for programs and folders needs to know of the computer; a plain value, so that each is tested. */
export interface Machine {
  platform: NodeJS.Platform
  environment: Readonly<Record<string, string | undefined>>
  home: string
  /** The process runs as the superuser, whom Chromium refuses to serve inside its sandbox. */
  root: boolean
  isFile(path: string): boolean
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** The computer this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    root: process.getuid?.() === 0,
    isFile,
  }
}
