import { fail, type ErrorRecord } from '../../shared/errors.ts'
import { snapIns as knownSnapIns } from '../../shared/cmdlet.ts'
import { Hashtable, PsObject, type Value } from '../../shared/values.ts'
import { errorObject } from '../language/error-object.ts'
import { createScope, writeVariable, type Scope } from '../language/scopes.ts'
import { languageVersion } from '../language/requirements.ts'

const mostErrors = 256
const mostHistory = 4_096

/** A line that was run in a session, without secrets. */
export interface HistoryEntry {
  readonly id: number
  readonly line: string
}

/** What lasts from one run to the next of the same owner: variables, functions, folder, snap-ins, errors, history. */
export interface Session {
  readonly name: string
  readonly scope: Scope
  readonly folder: () => string
  readonly setFolder: (path: string) => void
  readonly snapIns: () => readonly string[]
  /** Loads a snap-in; fails where there is none of that name. */
  readonly loadSnapIn: (name: string) => void
  /** Puts an error in front of $Error. */
  readonly remember: (error: ErrorRecord) => void
  /** Variables that the shell itself keeps, such as $PWD and $Error; undefined for any other name. */
  readonly automatic: (name: string) => Value | undefined
  readonly history: () => readonly HistoryEntry[]
  readonly addHistory: (line: string) => void
  /** The file that what is shown is written down in, where one is. */
  transcript: string | undefined
  /** Whether the last statement went well, for `$?`. */
  succeeded: boolean
}

export interface SessionPlaces {
  /** Where relative paths start at first. */
  readonly folder: string
  readonly home: string
}

/** The preference variables that every session begins with, as PowerShell has them. */
const preferences = {
  ConfirmPreference: 'High',
  DebugPreference: 'SilentlyContinue',
  ErrorActionPreference: 'Continue',
  InformationPreference: 'SilentlyContinue',
  ProgressPreference: 'Continue',
  VerbosePreference: 'SilentlyContinue',
  WarningPreference: 'Continue',
  WhatIfPreference: false,
}

/** The language level that scripts may ask for. */
const [major, minor] = languageVersion
const version = PsObject.of('System.Version', { Major: major, Minor: minor })

/** A fresh session. */
export function createSession(name: string, places: SessionPlaces): Session {
  const scope = createScope('global')
  for (const [preference, value] of Object.entries(preferences)) writeVariable(scope, preference, value)
  writeVariable(scope, 'PSDefaultParameterValues', new Hashtable())
  const loaded = new Set<string>(['Shell', 'TenantDesk'])
  const history: HistoryEntry[] = []
  let errors: readonly Value[] = []
  let { folder } = places
  let lines = 0

  const session: Session = {
    name,
    scope,
    folder: () => folder,
    setFolder: path => {
      folder = path
    },
    snapIns: () => [...loaded],
    loadSnapIn: wanted => {
      const found = knownSnapIns.find(known => known.toLowerCase() === wanted.toLowerCase())
      if (found === undefined)
        fail('SnapInNotFound', { name: wanted, known: knownSnapIns.join(', ') }, { target: wanted })
      loaded.add(found)
    },
    remember: error => {
      errors = [errorObject(error), ...errors].slice(0, mostErrors)
    },
    automatic: wanted => {
      switch (wanted.toLowerCase()) {
        case 'pwd':
          return folder
        case 'home':
          return places.home
        case 'error':
          return errors
        case 'psversiontable':
          return PsObject.of('PSVersionTable', { PSVersion: version, PSEdition: 'Desktop' })
        case 'host':
          // Scripts ask whether somebody sees what they say.
          return PsObject.of('InternalHost', { Name: 'ConsoleHost', Version: version })
        case '?':
          return session.succeeded
        default:
          return undefined
      }
    },
    history: () => history,
    addHistory: line => {
      lines += 1
      history.push({ id: lines, line })
      if (history.length > mostHistory) history.shift()
    },
    transcript: undefined,
    succeeded: true,
  }
  return session
}
