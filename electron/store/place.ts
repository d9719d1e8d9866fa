import { readFile, realpath, statfs } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { codeOf } from './place-file.ts'

/** Kinds of file systems by the number that Linux gives them; each may have writers on other computers. */
const networkTypes: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff53_4d42, 'CIFS'],
  [0xfe53_4d42, 'SMB'],
  [0x5346_414f, 'AFS'],
  [0x7375_7245, 'Coda'],
  [0x564c, 'NCP'],
  [0x00c3_6400, 'Ceph'],
  [0x0102_1997, '9P'],
  [0x0bd0_0bd0, 'Lustre'],
])

const fuse = 0x6573_5546

/** Programs that mount folders of other computers through FUSE. */
const remoteFuse =
  /^fuse\.(sshfs|rclone|davfs2?|s3fs|gcsfuse|glusterfs|curlftpfs|gvfsd-fuse|google-drive-ocamlfuse|onedriver|mergerfs-nfs|smbnetfs|cephfs|ceph-fuse|juicefs)/

/** The name of the network file system, or undefined for a local one. `mountType` is the mount's type where known. */
export function networkSystem(type: number, mountType: string | undefined): string | undefined {
  const unsigned = type < 0 ? type + 0x1_0000_0000 : type
  if (unsigned === fuse) return mountType !== undefined && remoteFuse.test(mountType) ? mountType.slice(5) : undefined
  return networkTypes.get(unsigned)
}

/** The type of the mount that holds the path, from the text of /proc/self/mounts. */
export function mountTypeOf(path: string, mounts: string): string | undefined {
  let best: { readonly point: string; readonly type: string } | undefined
  for (const line of mounts.split('\n')) {
    const [, escaped, type] = line.split(' ')
    if (escaped === undefined || type === undefined) continue
    const point = escaped.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    )
    const holds = point === '/' || path === point || path.startsWith(`${point}/`)
    // A later mount over the same point hides the earlier one.
    if (holds && point.length >= (best?.point.length ?? 0)) best = { point, type }
  }
  return best?.type
}

/** The network file system on which the file lies or would lie, or undefined. */
export async function networkOf(path: string): Promise<string | undefined> {
  if (process.platform === 'win32') return /^[\\/]{2}(?![.?][\\/])/.test(path) ? 'SMB' : undefined
  const folder = await nearestFolder(dirname(resolve(path)))
  const { type } = await statfs(folder)
  if (process.platform !== 'linux') return undefined
  const mounts = type === fuse ? await readFile('/proc/self/mounts', 'utf8') : undefined
  return networkSystem(type, mounts === undefined ? undefined : mountTypeOf(folder, mounts))
}

async function nearestFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    return nearestFolder(dirname(folder))
  }
}

const cloudFolders: readonly (readonly [pattern: RegExp, service: string])[] = [
  [/^OneDrive( - .*)?$/i, 'OneDrive'],
  [/^Dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(Google Drive|GoogleDrive(-.*)?|My Drive)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|Mobile Documents)$/i, 'iCloud Drive'],
  [/^Nextcloud$/i, 'Nextcloud'],
  [/^ownCloud$/i, 'ownCloud'],
  [/^(Box|Box Sync)$/i, 'Box'],
  [/^(pCloud ?Drive|pCloudDrive)$/i, 'pCloud'],
  [/^Syncthing$/i, 'Syncthing'],
]

/** The service that synchronizes the file's folder, as far as the names of the folders tell, or undefined. */
export function cloudOf(path: string): string | undefined {
  const folders = dirname(resolve(path)).split(sep)
  for (const [pattern, service] of cloudFolders) if (folders.some(folder => pattern.test(folder))) return service
  return undefined
}
