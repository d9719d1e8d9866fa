export type { UndoObstacle } from './en/undo.ts'
