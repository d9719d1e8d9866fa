import type { StepAction } from '../store/types.ts'

/** What a run has done, by what it says in its report. */
export type Counts = Record<'created' | 'changed' | 'disabled' | 'deleted', number>

export const noCounts: Readonly<Counts> = { created: 0, changed: 0, disabled: 0, deleted: 0 }

/** As what a step counts that is applied; a conflict never is. */
export function countOf(action: StepAction): keyof Counts {
  switch (action) {
    case 'create':
      return 'created'
    case 'disable':
      return 'disabled'
    case 'delete':
      return 'deleted'
    default:
      return 'changed'
  }
}
