export type { PathFault, PathRefusal } from '../en/errors/files.ts'
