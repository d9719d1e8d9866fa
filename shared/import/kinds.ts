import { jobIds, type JobId } from '../jobs/job.ts'

/** What one row of a file can be: the jobs, as -Kind names them. */
export const importKinds = [
  'Provision',
  'Edit',
  'Enable',
  'Disable',
  'Pop3',
  'Permissions',
  'AlternateRecipient',
  'Password',
  'Remove',
] as const
export type ImportKind = (typeof importKinds)[number]

/** The job of a kind. */
export function jobOfKind(kind: ImportKind): JobId {
  const found = jobIds.find(id => id.toLowerCase() === kind.toLowerCase())
  if (found === undefined) throw new Error(`no job ${kind}`)
  return found
}

/** How a file may have been saved, as -Encoding names it; without it the bytes decide. */
export const importEncodings = {
  UTF8: 'utf-8',
  Unicode: 'utf-16le',
  BigEndianUnicode: 'utf-16be',
  Windows1252: 'windows-1252',
  Windows1250: 'windows-1250',
} as const
export type ImportEncoding = keyof typeof importEncodings
