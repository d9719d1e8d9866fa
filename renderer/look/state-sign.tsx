import { lookTexts } from '../../shared/texts/look.ts'

/** How a person stands with the mail service. */
export type PersonState = 'enabled' | 'awaiting' | 'disabled'

/** The state of a person from the two facts that decide it. */
export function stateOf(person: { readonly enabled: boolean; readonly activated: boolean }): PersonState {
  if (!person.activated) return 'awaiting'
  return person.enabled ? 'enabled' : 'disabled'
}

const shapes: Readonly<Record<PersonState, React.ReactNode>> = {
  enabled: <circle cx="6" cy="6" r="4" fill="var(--td-palette-success-main)" />,
  awaiting: (
    <circle
      cx="6"
      cy="6"
      r="4"
      fill="none"
      stroke="var(--td-palette-warning-main)"
      strokeWidth="1.8"
      strokeDasharray="2.4 1.8"
    />
  ),
  disabled: (
    <g fill="none" stroke="var(--td-palette-text-hint)" strokeWidth="1.4">
      <circle cx="6" cy="6" r="4" />
      <path d="M3.4 8.6 8.6 3.4" />
    </g>
  ),
}

interface StateSignProps {
  readonly state: PersonState
  /** Whether the word is told on pointing at the shape, where a name needs the room. */
  readonly narrow?: boolean
}

/** A small shape and the word for a person's state. */
export function StateSign({ state, narrow = false }: StateSignProps) {
  const word = lookTexts.states[state]
  return (
    <span
      className={state === 'awaiting' ? 'desk-state desk-awaiting' : 'desk-state'}
      {...(narrow ? { role: 'img', 'aria-label': word, title: word } : {})}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
        {shapes[state]}
      </svg>
      {!narrow && word}
    </span>
  )
}
