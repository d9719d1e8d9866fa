import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

/** What a second start tells the first. */
export interface Call {
  argv: string[]
  workingDirectory: string
  data: unknown
}

/** Holds the place of the first instance. */
export interface Lock {
  release(): void
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if (isAlive(Number(readFileSync(file, 'utf8')))) return false
  rmSync(file, { force: true })
  return take(file)
}

function collect(box: string, onCall: (call: Call) => void): void {
  for (const name of readdirSync(box).filter(name => name.endsWith('.json'))) {
    const file = join(box, name)
    const call = JSON.parse(readFileSync(file, 'utf8')) as Call
    rmSync(file)
    onCall(call)
  }
}

/**
 * Takes the lock of this user-data folder, or leaves `call` for the process that holds it and gives undefined. Answers
 * at once, as Electron does, so it works on files: a lock with the holder's pid and a letter box that the holder watches.
 */
export function singleInstance(userData: string, call: Call, onCall: (call: Call) => void): Lock | undefined {
  const box = join(userData, 'stand-in-calls')
  const file = join(userData, 'stand-in-lock')
  mkdirSync(box, { recursive: true })
  if (!take(file)) {
    const letter = join(box, `${process.pid}`)
    writeFileSync(letter, JSON.stringify(call))
    // Renamed when whole, so that the holder never reads half a letter.
    renameSync(letter, `${letter}.json`)
    return undefined
  }
  collect(box, () => undefined)
  const watcher: FSWatcher = watch(box, { persistent: false }, () => collect(box, onCall))
  return {
    release: () => {
      watcher.close()
      rmSync(file, { force: true })
    },
  }
}
