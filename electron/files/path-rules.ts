import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import { fail } from '../../shared/errors.ts'
import type { PathFault } from '../../shared/texts/errors/files.ts'

/** What a path is understood by: where relative ones start, and the habits of the system. */
export interface PathPlace {
  readonly folder: string
  readonly home?: string
  readonly platform?: NodeJS.Platform
}

/**
 * The absolute path that a person's text means: relative to the folder, `~` for home, both slashes on every system, as
 * PowerShell takes them. Fails with PathInvalid for what is no file of this machine: device names and network paths on
 * every system, drives that are not there, streams, control characters. Touches no disk.
 */
export function resolvePath(
  written: string,
  { folder, home = homedir(), platform = process.platform }: PathPlace,
): string {
  const refuse = (reason: PathFault): never =>
    fail('PathInvalid', { path: printable(written), reason }, { target: printable(written) })
  const windows = platform === 'win32'
  if (written.trim() === '') refuse('empty')
  if (hasControl(written)) refuse('control')
  const text = written.replaceAll('\\', '/')
  if (text.startsWith('//')) refuse('network')
  const drive = /^[^/:]+:/.exec(text)?.[0] ?? ''
  if (drive !== '' && !(windows && /^[A-Za-z]:$/.test(drive) && text.charAt(2) === '/')) refuse('drive')
  const rest = text.slice(drive.length)
  if (rest.includes(':')) refuse('stream')
  const parts = rest.split('/')
  if ((windows ? parts : parts.slice(-1)).some(isDevice)) refuse('device')
  if (windows && parts.some(part => !/^\.{0,2}$/.test(part) && /[. ]$/.test(part))) refuse('ending')
  const paths = windows ? win32 : posix
  const start = /^~(?=\/|$)/.test(text) ? paths.join(home, text.slice(1)) : text
  return paths.resolve(folder, start)
}

/** Control characters shown as what they are, so that an error's sentence stays one line. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, character => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

function hasControl(text: string): boolean {
  return printable(text) !== text
}

/** Windows takes these for devices in every folder and with every ending, also with raised figures. */
const devices = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i

function isDevice(part: string): boolean {
  return devices.test((part.split('.', 1)[0] ?? '').trimEnd())
}

/** Whether a path lies in the folder or is it; both absolute and free of links. */
export function isInside(path: string, folder: string): boolean {
  const way = posixOrWindows(folder).relative(folder, path)
  return way === '' || (!/^\.\.(?:[/\\]|$)/.test(way) && !posixOrWindows(folder).isAbsolute(way))
}

function posixOrWindows(path: string): typeof posix {
  return path.startsWith('/') ? posix : win32
}

/** Whether a name on the path begins with a dot: settings of programs, keys, histories. */
export function isHidden(path: string): boolean {
  return path.split(/[/\\]/).some(part => part.startsWith('.') && part !== '.' && part !== '..')
}

/** Folders from which systems and PowerShell run files by themselves. */
const startUpFolders =
  /[/\\](?:start menu[/\\]programs[/\\]startup|autostart|launchagents|launchdaemons|startupitems|(?:windows)?powershell|init\.d|profile\.d|cron[^/\\]*|systemd)(?:[/\\]|$)/i

/** Whether what lies there runs by itself when somebody signs in or the machine starts. */
export function isStartUp(path: string): boolean {
  return startUpFolders.test(path)
}

/** Whether it is a tenant or one of the files that belong to an open one; only the store writes these. */
export function isTenantFile(path: string): boolean {
  return /\.tenant(?:-wal|-shm|-journal)?$/i.test(path)
}
