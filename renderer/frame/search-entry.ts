import type { SvgIconComponent } from '@mui/icons-material'
import type { PsObject } from '../../shared/values.ts'
import type { PersonState } from '../look/state-sign.tsx'
import type { DialogRequest } from '../state/dialog.ts'

/** One thing that the search box found and can open. */
export interface SearchEntry {
  readonly group: string
  readonly key: string
  readonly title: string
  /** What follows quietly after the title. */
  readonly note: string
  /** The icon before it; a person has initials instead. */
  readonly icon?: SvgIconComponent
  /** The cmdlet's own word, at the right. */
  readonly cmdlet?: string
  /** The person that it is, whose jobs can be listed, and how they stand. */
  readonly person?: PsObject
  readonly state?: PersonState
  /** A page's address, or a dialog. */
  readonly opens: string | DialogRequest
  /** The line that opening it stands for. */
  readonly line: string
}
