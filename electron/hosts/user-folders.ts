import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { thisMachine, type Machine } from './machine.ts'

/** Where this user's things lie. */
export interface UserFolders {
  /** Preferences, views, recent files, window state. */
  configuration: string
  /** The sample tenant. */
  data: string
  documents: string
}

const title = 'Tenant Desk'
const name = 'tenant-desk'

/** The folder that a desktop's user-dirs.dirs names for documents; undefined where it names none. */
export function documentsIn(userDirs: string, home: string): string | undefined {
  const named = /^\s*XDG_DOCUMENTS_DIR="(\$HOME)?(\/[^"]*)"/m.exec(userDirs)
  if (named === null) return undefined
  const [, fromHome, rest = ''] = named
  return fromHome === undefined ? rest : posix.join(home, rest)
}

function foldersOnLinux({ environment, home }: Machine, userDirs: string): UserFolders {
  // The specification has relative paths ignored.
  const given = (variable: string, fallback: string): string => {
    const folder = environment[variable]
    return folder !== undefined && posix.isAbsolute(folder) ? folder : posix.join(home, fallback)
  }
  return {
    configuration: posix.join(given('XDG_CONFIG_HOME', '.config'), name),
    data: posix.join(given('XDG_DATA_HOME', '.local/share'), name),
    documents: documentsIn(userDirs, home) ?? posix.join(home, 'Documents'),
  }
}

/** The folders by the customs of each system. TENANT_DESK_HOME puts all of them below one folder. */
export function userFolders(machine: Machine, userDirs = ''): UserFolders {
  const { platform, environment, home } = machine
  const { join } = platform === 'win32' ? win32 : posix
  const own = environment['TENANT_DESK_HOME']
  if (own !== undefined && own !== '') {
    return { configuration: join(own, 'configuration'), data: join(own, 'data'), documents: join(own, 'documents') }
  }
  if (platform === 'win32') {
    const roaming = environment['APPDATA'] ?? join(home, 'AppData', 'Roaming')
    const local = environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
    const profile = environment['USERPROFILE'] ?? home
    return { configuration: join(roaming, title), data: join(local, title), documents: join(profile, 'Documents') }
  }
  if (platform === 'darwin') {
    const support = join(home, 'Library', 'Application Support', title)
    return { configuration: support, data: join(support, 'Data'), documents: join(home, 'Documents') }
  }
  return foldersOnLinux(machine, userDirs)
}

function userDirsOf({ platform, environment, home }: Machine): string {
  if (platform === 'win32' || platform === 'darwin') return ''
  const folder = environment['XDG_CONFIG_HOME'] ?? posix.join(home, '.config')
  try {
    return readFileSync(posix.join(folder, 'user-dirs.dirs'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

function ours(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // It may be there since before, or the umask may have taken a right away.
  chmodSync(folder, 0o700)
  return folder
}

/** The folder of this user's preferences, made where it is missing and open to nobody else. */
export function configurationFolder(): string {
  return ours(userFolders(thisMachine()).configuration)
}

/** The folder of the sample tenant, made where it is missing and open to nobody else. */
export function dataFolder(): string {
  return ours(userFolders(thisMachine()).data)
}

/** The folder in which this user keeps documents; it is not made. */
export function documentsFolder(): string {
  const machine = thisMachine()
  return userFolders(machine, userDirsOf(machine)).documents
}
