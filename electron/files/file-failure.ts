import { errorRecord, Failure, type ErrorRecord } from '../../shared/errors.ts'

/** Whether the system gave this error, with one of these codes where any are named. */
export function isSystemError(
  error: unknown,
  ...codes: readonly string[]
): error is NodeJS.ErrnoException & { code: string } {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return false
  return typeof error.code === 'string' && (codes.length === 0 || codes.includes(error.code))
}

/** Does work on a file; what the system says against it becomes a Failure of the catalogue, other errors stay as they are. */
export async function attempt<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw isSystemError(error) ? new Failure(recordOf(error.code, path)) : error
  }
}

function recordOf(code: string, path: string): ErrorRecord {
  const context = { target: path }
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return errorRecord('PathNotFound', { path }, context)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return errorRecord('PathAccessDenied', { path }, context)
    case 'EISDIR':
      return errorRecord('PathIsFolder', { path }, context)
    case 'ENXIO':
    case 'ENODEV':
      return errorRecord('PathNotAFile', { path }, context)
    case 'EEXIST':
      return errorRecord('PathExists', { path }, context)
    case 'EBUSY':
    case 'ETXTBSY':
      return errorRecord('FileInUse', { path }, context)
    case 'EFBIG':
    case 'ENOSPC':
    case 'EDQUOT':
      return errorRecord('DiskFull', { path }, context)
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return errorRecord('PathInvalid', { path, reason: 'length' }, context)
    default:
      return errorRecord('FileFailed', { path, code }, context)
  }
}
