import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { actions } from '../../shared/common-parameters.ts'
import type { Value } from '../../shared/values.ts'
import { readVariable, type Scope } from '../language/scopes.ts'

/** What to do at an error, a warning or a message, as PowerShell names it. */
export type Action = (typeof actions)[number]

/** How one command speaks, asks and collects: its common parameters over the preference variables. */
export interface Preferences {
  readonly error: Action
  readonly warning: Action
  readonly information: Action
  readonly verbose: Action
  readonly debug: Action
  readonly whatIf: boolean
  /** Whether a command of that impact asks first. */
  readonly asks: (impact: CmdletDefinition['impact']) => boolean
  /** Variables that collect, by stream; a `+` before the name adds. */
  readonly variables: Readonly<Partial<Record<'error' | 'warning' | 'information' | 'output' | 'pipeline', string>>>
}

/** The common parameters of a call by their canonical names. */
export type CommonArguments = Readonly<Record<string, Value | undefined>>

/** The action that a value names or numbers, or the other where it names none. */
export function actionOf(value: Value | undefined, otherwise: Action): Action {
  if (typeof value === 'number') return actions[value] ?? otherwise
  const text = typeof value === 'string' ? value.toLowerCase() : ''
  return actions.find(action => action.toLowerCase() === text) ?? otherwise
}

function isOn(value: Value | undefined): boolean | undefined {
  return value === undefined ? undefined : value === true
}

function switched(value: Value | undefined, preference: Action): Action {
  const on = isOn(value)
  if (on === undefined) return preference
  return on ? 'Continue' : 'SilentlyContinue'
}

const thresholds = ['none', 'low', 'medium', 'high']

function asker(confirm: Value | undefined, scope: Scope): Preferences['asks'] {
  const said = isOn(confirm)
  if (said === false) return () => false
  if (said === true) return impact => impact !== 'none'
  const preference = readVariable(scope, 'ConfirmPreference')
  const named = typeof preference === 'string' ? thresholds.indexOf(preference.toLowerCase()) : -1
  const threshold = named === -1 ? thresholds.indexOf('high') : named
  return impact => threshold > 0 && thresholds.indexOf(impact) >= threshold
}

/** What holds for one command. `whatIf` and `confirmed` of the whole run go before everything else. */
export function preferencesOf(
  common: CommonArguments,
  scope: Scope,
  run: { readonly whatIf: boolean; readonly confirmed: boolean },
): Preferences {
  const variable = (name: string, otherwise: Action) => actionOf(readVariable(scope, name), otherwise)
  const text = (name: string) => {
    const value = common[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const collectors = {
    error: text('ErrorVariable'),
    warning: text('WarningVariable'),
    information: text('InformationVariable'),
    output: text('OutVariable'),
    pipeline: text('PipelineVariable'),
  }
  const named = Object.entries(collectors).filter(entry => entry[1] !== undefined)
  return {
    error: actionOf(common['ErrorAction'], variable('ErrorActionPreference', 'Continue')),
    warning: actionOf(common['WarningAction'], variable('WarningPreference', 'Continue')),
    information: actionOf(common['InformationAction'], variable('InformationPreference', 'SilentlyContinue')),
    verbose: switched(common['Verbose'], variable('VerbosePreference', 'SilentlyContinue')),
    debug: switched(common['Debug'], variable('DebugPreference', 'SilentlyContinue')),
    whatIf: run.whatIf || (isOn(common['WhatIf']) ?? readVariable(scope, 'WhatIfPreference') === true),
    asks: run.confirmed ? () => false : asker(common['Confirm'], scope),
    variables: Object.fromEntries(named),
  }
}
