import type { KeyboardEvent } from 'react'
import type { SyntaxProblem } from '../../shared/language/syntax.ts'
import type { OfferControl } from './use-offers.ts'

/** What the keys of the line have to know and can do. */
export interface LineKeys {
  readonly text: string
  readonly empty: boolean
  /** What is wrong with the text, or missing at its end. */
  readonly error: SyntaxProblem | undefined
  readonly control: OfferControl
  readonly busy: boolean
  readonly start: (whatIf?: boolean) => void
  /** One step back or forward in the history. */
  readonly step: (by: 1 | -1) => void
}

/** What keys do while a list is open over the line: choose from it. True where the key is used up. */
function listKeys(event: KeyboardEvent, { offered, move, take, close }: OfferControl): boolean {
  if (offered === undefined) return false
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === 1 || step === -1) move(step)
  else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) take()
  else if (event.key === 'Escape') close()
  else return false
  return true
}

/** Whether the cursor is on the first line, going up, or the last, going down, with nothing selected. */
function leavesText(field: HTMLTextAreaElement, by: 1 | -1): boolean {
  const { value, selectionStart, selectionEnd } = field
  if (selectionStart !== selectionEnd) return false
  return !(by === 1 ? value.slice(0, selectionStart) : value.slice(selectionStart)).includes('\n')
}

/** The keys of the line. Tab completes behind a text and moves on where there is none, so that nobody is held in the line. */
export function lineKeys(event: KeyboardEvent<HTMLTextAreaElement>, keys: LineKeys): void {
  if (event.nativeEvent.isComposing) return
  const { text, error, control, start, step, busy } = keys
  const used = () => {
    event.preventDefault()
    event.stopPropagation()
  }
  if (listKeys(event, control)) return used()
  const field = event.currentTarget
  const at = { text, cursor: field.selectionStart }
  const command = event.ctrlKey && !event.altKey && !event.metaKey
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
  if (plain && event.key === 'Tab' && text.slice(0, at.cursor).trim() !== '') {
    used()
    control.complete(at)
  } else if (command && event.key === ' ') {
    used()
    control.complete(at)
  } else if (command && event.key.toLowerCase() === 'r') {
    used()
    control.search(text)
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    used()
    start()
  } else if (plain && event.key === 'Enter') {
    // What is typed ahead waits until the line is free.
    if (busy || keys.empty) used()
    else if (error?.incomplete !== true) {
      used()
      start()
    }
  } else if (plain && event.key === 'ArrowUp' && leavesText(field, 1)) {
    used()
    step(1)
  } else if (plain && event.key === 'ArrowDown' && leavesText(field, -1)) {
    used()
    step(-1)
  }
}
