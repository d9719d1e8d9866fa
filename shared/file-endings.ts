import type { FileSort } from './cmdlet.ts'

/** How the names of files of a sort usually end. */
export const fileEndings = {
  ldif: ['ldif', 'ldf'],
  certificate: ['pem', 'crt', 'cer'],
} as const satisfies Readonly<Record<FileSort, readonly string[]>>
