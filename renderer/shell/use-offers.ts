import { useRef, useState } from 'react'
import type { Completion, Suggestion } from '../../shared/language/complete.ts'
import { shellTexts } from '../../shared/texts/shell.ts'
import { completionOf } from '../../shared/shell/completion.ts'
import { useConnection } from '../engine/connection-context.ts'
import { useSession } from '../state/session.ts'
import { historyMatches } from './recall.ts'
import { useShell } from './shell-store.ts'

/** One thing that the list over the line offers. */
export type Offer = Pick<Suggestion, 'text' | 'label' | 'help'>

/** What the list over the line offers now, and the stretch of the text that one of them takes the place of. */
export interface Offers extends Omit<Completion, 'suggestions'> {
  readonly from: 'completion' | 'history'
  readonly offers: readonly Offer[]
  readonly chosen: number
}

/** A text with the place of the cursor in it. */
export interface TextAt {
  readonly text: string
  readonly cursor: number
}

export interface OfferControl {
  readonly offered: Offers | undefined
  /** Offers what could stand at the cursor; what is the only one is taken at once. */
  readonly complete: (at: TextAt) => void
  /** Offers what was typed before and holds the text. */
  readonly search: (text: string) => void
  /** Asks again for a list that is open, after the text has changed. */
  readonly refresh: (at: TextAt) => void
  readonly move: (step: 1 | -1) => void
  readonly take: (index?: number) => void
  readonly close: () => void
}

/** Keeps the list over the line. `onTake` is given the text with the offer in it. */
export function useOffers(text: string, onTake: (taken: TextAt) => void): OfferControl {
  const { engine, shellSession: session } = useConnection()
  const announce = useSession(state => state.announce)
  const [offered, setOffered] = useState<Offers>()
  // Answers to older questions are of no use.
  const asked = useRef(0)

  const put = (source: string, { start, end }: Pick<Offers, 'start' | 'end'>, offer: Offer) => {
    asked.current += 1
    setOffered(undefined)
    onTake({ text: source.slice(0, start) + offer.text + source.slice(end), cursor: start + offer.text.length })
  }
  const show = (next: Offers, quiet: boolean) => {
    setOffered(next.offers.length === 0 ? undefined : next)
    if (!quiet) {
      const nothing = next.from === 'history' ? shellTexts.historyNothing : shellTexts.suggested(0)
      announce(next.offers.length === 0 ? nothing : shellTexts.suggested(next.offers.length))
    }
  }
  const ask = async ({ text: written, cursor }: TextAt, quiet: boolean) => {
    asked.current += 1
    const number = asked.current
    const { start, end, suggestions } = await completionOf(
      engine,
      { id: crypto.randomUUID(), session },
      written,
      cursor,
    )
    if (asked.current !== number) return
    const [first, ...others] = suggestions
    if (!quiet && first !== undefined && others.length === 0) put(written, { start, end }, first)
    else show({ from: 'completion', start, end, offers: suggestions, chosen: 0 }, quiet)
  }
  const close = () => {
    asked.current += 1
    setOffered(undefined)
  }
  const search = (words: string, quiet = false) => {
    const found = historyMatches(useShell.getState().history, words)
    const offers = found.map(entry => ({ text: entry, label: entry.replace(/\n\s*/g, ' ↵ ') }))
    show({ from: 'history', start: 0, end: words.length, offers, chosen: 0 }, quiet)
  }
  return {
    offered,
    complete: at => {
      // A connection that is lost is told by the page itself.
      ask(at, false).catch(close)
    },
    search,
    refresh: at => {
      if (offered === undefined) return
      if (offered.from === 'history') search(at.text, true)
      else if (at.cursor < offered.start) close()
      else ask(at, true).catch(close)
    },
    move: step =>
      setOffered(now =>
        now === undefined ? now : { ...now, chosen: (now.chosen + step + now.offers.length) % now.offers.length },
      ),
    take: index => {
      const offer = offered?.offers[index ?? offered.chosen]
      if (offered !== undefined && offer !== undefined) put(text, offered, offer)
    },
    close,
  }
}
