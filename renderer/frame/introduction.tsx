import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Popper from '@mui/material/Popper'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useRef, useState } from 'react'
import { frameTexts } from '../../shared/texts/frame.ts'
import { commandKey } from '../look/key-cap.tsx'
import { usePreferences } from '../state/preferences.ts'
import { firstInSight } from '../look/focus.ts'
import { introducedAs, introducingNow, type Introduced } from './introduced.ts'

interface Step {
  readonly about: Introduced
  readonly title: string
  readonly text: string
}

const { introduction } = frameTexts

const steps: readonly Step[] = [
  { about: 'tenant', ...introduction.tenant },
  { about: 'users', ...introduction.users },
  { about: 'line', ...introduction.line },
  { about: 'search', title: introduction.search.title, text: introduction.search.text(`${commandKey} K`) },
  { about: 'activity', ...introduction.activity },
]

/** What a person sees at the very first start: five things to know, one beside the other; skipped whenever they like. */
export function Introduction() {
  const introduced = usePreferences(preferences => preferences.introduced)
  return introduced ? null : <Steps />
}

function Steps() {
  const choose = usePreferences(preferences => preferences.choose)
  const [at, setAt] = useState(0)
  const step = steps[at]
  useEffect(() => {
    const element = step === undefined ? undefined : elementOf(step.about)
    element?.setAttribute(introducingNow, '')
    return () => element?.removeAttribute(introducingNow)
  }, [step])
  if (step === undefined) return null
  return (
    <Popper
      key={at}
      open
      anchorEl={() => elementOf(step.about)}
      placement={step.about === 'line' ? 'top-start' : 'bottom-start'}
      modifiers={[{ name: 'offset', options: { offset: [0, 10] } }]}
      sx={{ zIndex: 'modal' }}
    >
      <Card
        at={at}
        step={step}
        onGo={setAt}
        onEnd={() => {
          choose({ introduced: true })
          document.querySelector<HTMLElement>('#page')?.focus()
        }}
      />
    </Popper>
  )
}

interface CardProps {
  readonly at: number
  readonly step: Step
  readonly onGo: (at: number) => void
  readonly onEnd: () => void
}

function Card({ at, step, onGo, onEnd }: CardProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  const isLast = at === steps.length - 1
  // Each step is read out, and Tab goes on from it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <Paper
      role="dialog"
      aria-labelledby={titleId}
      sx={cardStyle}
      onKeyDown={event => {
        if (event.key === 'Escape') onEnd()
      }}
    >
      <Typography variant="overline" component="p" className="num" sx={{ color: 'text.hint' }}>
        {introduction.step(at + 1, steps.length)}
      </Typography>
      <Typography id={titleId} ref={heading} tabIndex={-1} variant="h3" component="h2" sx={titleStyle}>
        {step.title}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{step.text}</Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 4 }}>
        {!isLast && (
          <Button variant="text" onClick={onEnd} sx={{ ml: -2 }}>
            {introduction.skip}
          </Button>
        )}
        <Box sx={{ flex: 1 }} />
        {at > 0 && (
          <Button variant="outlined" onClick={() => onGo(at - 1)}>
            {introduction.back}
          </Button>
        )}
        <Button variant="contained" onClick={isLast ? onEnd : () => onGo(at + 1)}>
          {isLast ? introduction.end : introduction.next}
        </Button>
      </Box>
    </Paper>
  )
}

/** What a step speaks of; where the page shows none of it, the page itself. */
function elementOf(about: Introduced): Element {
  return firstInSight(`[${introducedAs}=${about}]`) ?? document.body
}

const titleStyle = { mt: 1, mb: 2, '&:focus-visible': { outline: 'none' } } as const

const cardStyle = {
  width: 340,
  maxWidth: 'calc(100vw - 32px)',
  p: 5,
  borderRadius: '10px',
  border: '1px solid',
  borderColor: 'line.hair',
  bgcolor: 'background.raised',
  boxShadow: '0 8px 28px -6px rgb(8 20 26 / .28)',
}
