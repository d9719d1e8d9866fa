import type { StreamRecord } from '../../shared/engine.ts'
import { errorRecord, type ErrorRecord } from '../../shared/errors.ts'
import type { Value } from '../../shared/values.ts'
import { collector, type Collector } from '../language/collector.ts'
import { errorObject } from '../language/error-object.ts'
import { ScriptFailure } from '../language/flow.ts'
import type { Frame } from '../language/frame.ts'
import type { Action, Preferences } from './preferences.ts'

/** An error, a warning or a message after which a person is asked whether to go on. */
export interface Inquiry {
  readonly stream: 'error' | 'warning' | 'information'
  readonly text: string
}

/** Speaks for one command: every stream with its action and its collecting variable. */
export interface Voice {
  /** A non-terminating error; throws where the command's errors are to stop the script. */
  readonly error: (record: ErrorRecord) => void
  readonly warning: (text: string) => void
  readonly verbose: (text: string) => void
  readonly debug: (text: string) => void
  readonly information: (text: string) => void
  readonly output: ((value: Value) => void) | undefined
  /** The latest that a person is still to be asked about, once. */
  readonly takeInquiry: () => Inquiry | undefined
}

type Spoken = Extract<StreamRecord, { readonly stream: 'warning' | 'verbose' | 'debug' | 'information' }>

/** The voice of a command called from the frame; `remember` keeps errors for $Error. */
export function createVoice(frame: Frame, preferences: Preferences, remember: (error: ErrorRecord) => void): Voice {
  const { variables } = preferences
  const errors = collector(frame.scope, variables.error)
  const warnings = collector(frame.scope, variables.warning)
  const messages = collector(frame.scope, variables.information)
  let inquiry: Inquiry | undefined

  function say(record: Spoken, action: Action, collect: Collector): void {
    const { stream, text } = record
    collect?.(text)
    if (action !== 'Continue' && action !== 'Inquire' && action !== 'Stop') return
    void frame.emit(record)
    if (action === 'Stop') throw new ScriptFailure(errorRecord('MessageStopped', { stream, text }))
    if (action === 'Inquire' && (stream === 'warning' || stream === 'information')) inquiry = { stream, text }
  }

  return {
    error: record => {
      frame.runtime.succeeded(false)
      if (preferences.error === 'Stop') throw new ScriptFailure(record)
      errors?.(errorObject(record))
      frame.heard?.('error', () => errorObject(record))
      if (preferences.error === 'Ignore') return
      if (preferences.error === 'Inquire') inquiry = { stream: 'error', text: record.message }
      remember(record)
      if (preferences.error !== 'SilentlyContinue') void frame.emit({ stream: 'error', error: record })
    },
    warning: text => {
      frame.heard?.('warning', () => text)
      say({ stream: 'warning', text }, preferences.warning, warnings)
    },
    verbose: text => say({ stream: 'verbose', text }, preferences.verbose, undefined),
    debug: text => say({ stream: 'debug', text }, preferences.debug, undefined),
    information: text => {
      frame.heard?.('information', () => text)
      say({ stream: 'information', text }, preferences.information, messages)
    },
    output: collector(frame.scope, variables.output),
    takeInquiry: () => {
      const found = inquiry
      inquiry = undefined
      return found
    },
  }
}
