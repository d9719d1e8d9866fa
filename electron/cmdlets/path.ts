import { joinPath, splitPath, testPath } from '../../shared/cmdlets/path.ts'
import { Failure } from '../../shared/errors.ts'
import { handleStream, type FileGate, type ShellContext } from '../engine/context.ts'

/** Whether what is there is a folder: only folders refuse to be read as such. */
async function isFolder(path: string, files: FileGate): Promise<boolean> {
  try {
    for await (const _ of files.read(path)) return false
    return false
  } catch (error) {
    if (error instanceof Failure && error.record.id === 'PathIsFolder') return true
    throw error
  }
}

const test = handleStream(testPath, async function* (input, { files }) {
  for await (const { Path: paths, PathType: type } of input) {
    for (const path of paths) {
      const there = await files.exists(path)
      if (!there || type === undefined || type === 'Any') yield there
      else yield (await isFolder(path, files)) === (type === 'Container')
    }
  }
})

/** What stands between the parts of a path where the caller is at home. */
function separatorOf({ files }: ShellContext): string {
  return files.folder().startsWith('/') ? '/' : '\\'
}

const join = handleStream(joinPath, async function* (input, context) {
  const separator = separatorOf(context)
  for await (const { Path: paths, ChildPath: child } of input) {
    const end = child.replace(/^[\\/]+/, '')
    for (const path of paths) yield `${path.replace(/[\\/]+$/, '')}${separator}${end}`
  }
})

interface Parts {
  readonly parent: string
  readonly leaf: string
}

function partsOf(path: string): Parts {
  const plain = path.replace(/(?<=[^:\\/])[\\/]+$/, '')
  const at = Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\'))
  if (at < 0) return { parent: '', leaf: plain }
  const root = at === 0 || plain.charAt(at - 1) === ':'
  return { parent: plain.slice(0, root ? at + 1 : at), leaf: plain.slice(at + 1) }
}

/** Where the ending of a name begins; a dot in front begins none. */
function endingAt(leaf: string): number {
  const at = leaf.lastIndexOf('.')
  return at > 0 ? at : leaf.length
}

const split = handleStream(splitPath, async function* (input) {
  for await (const args of input) {
    for (const path of args.Path) {
      const { parent, leaf } = partsOf(path)
      if (args.Leaf === true) yield leaf
      else if (args.LeafBase === true) yield leaf.slice(0, endingAt(leaf))
      else if (args.Extension === true) yield leaf.slice(endingAt(leaf))
      else if (args.IsAbsolute === true) yield /^(?:[\\/]|[a-z]:[\\/])/i.test(path)
      else yield parent
    }
  }
})

/** The handlers about paths. */
export const path = [test, join, split]
