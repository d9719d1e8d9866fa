import BookmarkBorderOutlined from '@mui/icons-material/BookmarkBorderOutlined'
import HistoryOutlined from '@mui/icons-material/HistoryOutlined'
import TerminalOutlined from '@mui/icons-material/TerminalOutlined'
import { definitions } from '../../shared/cmdlets/index.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import type { PsObject } from '../../shared/values.ts'
import { cmdletsOf, titleOfLine } from '../engine/journal.ts'
import { dateOf, flagOf, textOf } from '../engine/properties.ts'
import { againRequest } from '../form/again-request.ts'
import { formatMoment } from '../look/format.ts'
import { stateOf } from '../look/state-sign.tsx'
import type { SavedViews } from '../state/views.ts'
import { pages } from './pages.ts'
import type { SearchEntry } from './search-entry.ts'
import { jobWish, likelyEntries, wishEntries } from './search-jobs.ts'
import { matches, nearest } from './search-words.ts'

const mostOfGroup = 6
const mostRecent = 5
const mostRecentFound = 3

function pageEntries(search: string): SearchEntry[] {
  return pages
    .filter(page => search === '' || matches(search, page.name))
    .map(page => ({
      group: frameTexts.searchPages,
      key: `page ${page.path}`,
      title: page.name,
      note: '',
      icon: page.icon,
      opens: page.path,
      line: '',
    }))
}

/** The views that were saved of lists; each opens its list as it says. */
function viewEntries(search: string, views: SavedViews): SearchEntry[] {
  return pages
    .flatMap(page => (views[page.path.slice(1)] ?? []).map(({ name }) => ({ page, name })))
    .filter(({ page, name }) => search === '' || matches(search, name, page.name))
    .slice(0, mostOfGroup)
    .map(({ page, name }) => ({
      group: frameTexts.searchViews,
      key: `view ${page.path} ${name}`,
      title: name,
      note: page.name,
      icon: BookmarkBorderOutlined,
      opens: `${page.path}?${new URLSearchParams({ view: name }).toString()}`,
      line: '',
    }))
}

function cmdletEntries(search: string): SearchEntry[] {
  return definitions
    .filter(definition => matches(search, definition.name, definition.label))
    .toSorted((a, b) => rank(search, a.name) - rank(search, b.name))
    .slice(0, mostOfGroup)
    .map(definition => ({
      group: frameTexts.searchCmdlets,
      key: `cmdlet ${definition.name}`,
      title: definition.label,
      note: '',
      icon: TerminalOutlined,
      opens: `/run/${definition.name}`,
      line: definition.name,
      cmdlet: definition.name,
    }))
}

function rank(search: string, name: string): number {
  return name.toLowerCase().startsWith(search.toLowerCase()) ? 0 : 1
}

function personEntries(people: readonly PsObject[]): SearchEntry[] {
  return people.map(person => ({
    group: frameTexts.searchPeople,
    key: `person ${textOf(person, 'Id')}`,
    title: textOf(person, 'DisplayName'),
    note: [textOf(person, 'Identity'), textOf(person, 'Department')].filter(part => part !== '').join(', '),
    person,
    state: stateOf({ enabled: flagOf(person, 'Enabled'), activated: flagOf(person, 'Activated') }),
    opens: `/users/${encodeURIComponent(textOf(person, 'Id'))}`,
    line: `Get-MSOnlineUser ${textOf(person, 'Identity')}`,
  }))
}

function momentOf(run: PsObject): string {
  const started = dateOf(run, 'Started')
  return started === undefined ? '' : formatMoment(started)
}

/** Commands that ran last, each once: their form opens filled, or the run where no form can be. */
function recentEntries(search: string, runs: readonly PsObject[]): SearchEntry[] {
  const latest = new Map<string, PsObject>()
  for (const run of runs) {
    const line = textOf(run, 'Command')
    // What filled a tenant at its birth names no cmdlet.
    if (!latest.has(line) && cmdletsOf(line).length > 0) latest.set(line, run)
  }
  return Array.from(latest, ([line, run]) => ({
    group: frameTexts.searchRecent,
    key: `run ${textOf(run, 'Run')}`,
    title: titleOfLine(line),
    note: momentOf(run),
    icon: HistoryOutlined,
    opens: againRequest(line) ?? `/activity/${textOf(run, 'Run')}`,
    line,
    cmdlet: cmdletsOf(line)[0] ?? '',
  }))
    .filter(({ title, line }) => search === '' || matches(search, title, line))
    .slice(0, search === '' ? mostRecent : mostRecentFound)
}

/** What is known for the words of a search. */
export interface SearchSources {
  readonly people: readonly PsObject[]
  /** The people whom the rest of a job's words names. */
  readonly wished: readonly PsObject[]
  /** Runs of the journal, latest first. */
  readonly recent: readonly PsObject[]
  /** By the name of their list, which is its page's path. */
  readonly views: SavedViews
}

/**
 * Everything found for the words: people first, then what can be done for the first of them or for those whom a job's
 * words name, then saved views, pages, commands that ran and cmdlets; without words the commands that ran last, the views
 * and the pages. A view whose whole name was typed comes before all others.
 */
export function searchEntries(search: string, sources: SearchSources): readonly SearchEntry[] {
  const { people, wished, recent, views } = sources
  const words = search.trim()
  const saved = viewEntries(words, views)
  if (words === '') return [...recentEntries('', recent), ...saved, ...pageEntries('')]
  const shown = nearest(words, people, mostOfGroup)
  const isNamed = ({ title }: SearchEntry) => title.toLocaleLowerCase() === words.toLocaleLowerCase()
  return [
    ...saved.filter(isNamed),
    ...personEntries(shown),
    ...wishEntries(jobWish(words), wished),
    ...likelyEntries(shown[0]),
    ...saved.filter(entry => !isNamed(entry)),
    ...pageEntries(words),
    ...recentEntries(words, recent),
    ...cmdletEntries(words),
  ]
}
