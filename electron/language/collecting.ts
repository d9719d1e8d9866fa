import type { Value } from '../../shared/values.ts'
import { collector } from './collector.ts'
import type { Frame, Hearing, Sink } from './frame.ts'
import type { Scope } from './scopes.ts'

/** What the common parameters of a function's call gather while it runs, in the caller's variables. */
export interface Collecting {
  readonly heard: Hearing
  readonly out: (sink: Sink) => Sink
}

/** Gathers where -ErrorVariable, -WarningVariable, -InformationVariable or -OutVariable asks for it; else undefined. */
export function collecting(
  common: ReadonlyMap<string, Value>,
  caller: Scope,
  outer: Frame['heard'],
): Collecting | undefined {
  const named = (parameter: string) => {
    const name = common.get(parameter)
    return collector(caller, typeof name === 'string' && name !== '' ? name : undefined)
  }
  if (![...common.keys()].some(name => name.endsWith('Variable'))) return undefined
  const output = named('OutVariable')
  const collectors = {
    error: named('ErrorVariable'),
    warning: named('WarningVariable'),
    information: named('InformationVariable'),
  }
  return {
    heard: (stream, value) => {
      collectors[stream]?.(value())
      outer?.(stream, value)
    },
    out: sink =>
      output === undefined
        ? sink
        : {
            ...sink,
            write: value => {
              output(value)
              return sink.write(value)
            },
          },
  }
}
