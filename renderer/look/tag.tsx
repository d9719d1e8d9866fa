import type { SvgIconComponent } from '@mui/icons-material'
import type { ReactNode } from 'react'
import type { Tone } from './palette.ts'

interface TagProps {
  readonly tone?: Tone
  readonly icon?: SvgIconComponent
  readonly children: ReactNode
}

/** A square tag of one word: what wants a hand carries a colour, an icon and a word; the normal carries none. */
export function Tag({ tone = 'quiet', icon: Icon, children }: TagProps) {
  return (
    <span className={`desk-tag desk-tag-${tone}`}>
      {Icon !== undefined && <Icon aria-hidden />}
      {children}
    </span>
  )
}
