import Popper, { type PopperProps } from '@mui/material/Popper'
import { styled } from '@mui/material/styles'
import { useState } from 'react'

interface TooltipPopperProps extends PopperProps {
  /** Of the tooltip that it belongs to. */
  readonly ownerState?: { readonly disableInteractive?: boolean }
  /** What a tooltip would draw itself with. */
  readonly as?: unknown
}

const Place = styled(Popper)(({ theme }) => ({ zIndex: theme.vars.zIndex.tooltip, pointerEvents: 'none' }))
const touchable = { pointerEvents: 'auto' } as const

/** Where a tooltip's words are put, from when they are first shown: a page has dozens of tooltips, and few are ever seen. */
export function TooltipPopper({ ownerState, as: _as, ...props }: TooltipPopperProps) {
  const [shown, setShown] = useState(props.open)
  if (props.open && !shown) setShown(true)
  if (!shown) return null
  return <Place {...props} sx={props.open && ownerState?.disableInteractive !== true ? touchable : undefined} />
}
