import { examineTable, planTable } from './table-file.ts'

/** Reads the rows of files as jobs. */
export const imports = { examine: examineTable, plan: planTable }
