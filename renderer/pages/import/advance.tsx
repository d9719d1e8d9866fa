import LinearProgress from '@mui/material/LinearProgress'

interface AdvanceProps {
  readonly name: string
  /** 0 to 1. */
  readonly share: number
}

/** How far something is, as a bar; a screen reader has the figure where it asks, and is not told of each step. */
export function Advance({ name, share }: AdvanceProps) {
  return <LinearProgress aria-label={name} variant="determinate" value={Math.min(100, share * 100)} />
}
