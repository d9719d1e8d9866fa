import { create } from 'zustand'
import { languages, type Language } from '../../shared/texts/language.ts'
import { densities, viewsOf, type Density, type SavedViews } from './views.ts'

export const schemes = ['light', 'dark', 'system'] as const
export type Scheme = (typeof schemes)[number]

export const languageChoices = ['system', ...languages] as const

/** The columns of one list: those shown, in order. */
export interface ColumnChoice {
  readonly shown: readonly string[]
}

/** What a person chose for all tenants; kept by the host, not by the page. */
export interface Preferences {
  readonly scheme: Scheme
  readonly density: Density
  /** What the next start speaks; `system` is the computer's language where it is there. */
  readonly language: Language | 'system'
  /** By the list's name. */
  readonly columns: Readonly<Record<string, ColumnChoice>>
  /** What the columns of imported files give, by kind and headings; the latest last. */
  readonly imports: Readonly<Record<string, ColumnMapping>>
  readonly views: SavedViews
  /** Whether the introduction was seen or skipped. */
  readonly introduced: boolean
  /** Whether the end of a synchronization is told outside the program, where that may be. */
  readonly syncNotices: boolean
  /** Where people sign in, as handed-out pages say it, by the tenant's file. */
  readonly signIn: Readonly<Record<string, string>>
}

/** Fields by heading; empty where a column is left out. */
export type ColumnMapping = Readonly<Record<string, string>>

interface PreferencesStore extends Preferences {
  readonly choose: (change: Partial<Preferences>) => void
  readonly rememberImport: (key: string, mapping: ColumnMapping) => void
  readonly keepSignIn: (tenant: string, place: string) => void
}

/** Mappings that are remembered. */
const mostImports = 20

/** Tenants of which the place to sign in is remembered. */
const mostSignIns = 50

export const firstPreferences: Preferences = {
  scheme: 'system',
  density: 'comfortable',
  language: 'system',
  columns: {},
  imports: {},
  views: {},
  introduced: false,
  syncNotices: true,
  signIn: {},
}

/** The preferences as they stand; whoever keeps them subscribes. */
export const usePreferences = create<PreferencesStore>()(set => ({
  ...firstPreferences,
  choose: change => set(change),
  keepSignIn: (tenant, place) =>
    set(({ signIn }) => {
      const others = Object.entries(signIn).filter(([known]) => known !== tenant)
      return { signIn: Object.fromEntries([...others.slice(1 - mostSignIns), [tenant, place]]) }
    }),
  rememberImport: (key, mapping) =>
    set(({ imports }) => {
      const others = Object.entries(imports).filter(([known]) => known !== key)
      return { imports: Object.fromEntries([...others.slice(1 - mostImports), [key, mapping]]) }
    }),
}))

/** The preferences in something read from a file: what does not fit is left at its first value. */
export function preferencesOf(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return firstPreferences
  const given: Partial<Record<keyof Preferences, unknown>> = stored
  return {
    scheme: schemes.find(scheme => scheme === given.scheme) ?? firstPreferences.scheme,
    density: densities.find(density => density === given.density) ?? firstPreferences.density,
    language: languageChoices.find(language => language === given.language) ?? firstPreferences.language,
    columns: columnsOf(given.columns),
    imports: importsOf(given.imports),
    views: viewsOf(given.views),
    introduced: given.introduced === true,
    syncNotices: given.syncNotices !== false,
    signIn: textsByName(given.signIn),
  }
}

function textsByName(stored: unknown): Readonly<Record<string, string>> {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function importsOf(stored: unknown): Preferences['imports'] {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, mapping]: [string, unknown]) => {
      if (typeof mapping !== 'object' || mapping === null) return []
      return [[key, textsByName(mapping)]]
    }),
  )
}

function columnsOf(stored: unknown): Preferences['columns'] {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([list, choice]: [string, unknown]) => {
      const shown = typeof choice === 'object' && choice !== null && 'shown' in choice ? choice.shown : undefined
      if (!Array.isArray(shown)) return []
      return [[list, { shown: shown.filter(name => typeof name === 'string') }]]
    }),
  )
}
