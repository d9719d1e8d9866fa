import type { SvgIconComponent } from '@mui/icons-material'
import TerminalOutlined from '@mui/icons-material/TerminalOutlined'
import { definitions } from '../../shared/cmdlets/index.ts'
import { frameTexts } from '../../shared/texts/en/frame.ts'
import type { PsObject } from '../../shared/values.ts'
import { textOf } from '../engine/properties.ts'
import { pages } from './pages.ts'

/** One thing that the search box found and can open. */
export interface SearchEntry {
  readonly group: string
  readonly key: string
  readonly title: string
  /** What follows quietly after the title. */
  readonly note: string
  /** The icon before it; a person has initials instead. */
  readonly icon?: SvgIconComponent
  readonly path: string
  /** The line that opening it stands for. */
  readonly line: string
}

const mostOfGroup = 6

/** The words of a name or label; a cmdlet's name is taken apart at hyphens and capitals, and kept whole. */
function wordsOf(text: string): readonly string[] {
  const parts = text.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').split(/[\s-]+/u)
  return [...parts, text].map(word => word.toLocaleLowerCase())
}

/** Whether every word of the search begins a word of the texts, whatever its case. */
function matches(search: string, ...texts: readonly string[]): boolean {
  const words = texts.flatMap(wordsOf)
  return search
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every(part => words.some(word => word.startsWith(part)))
}

function pageEntries(search: string): SearchEntry[] {
  return pages
    .filter(page => matches(search, page.name))
    .map(page => ({
      group: frameTexts.searchPages,
      key: `page ${page.path}`,
      title: page.name,
      note: '',
      icon: page.icon,
      path: page.path,
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
      note: definition.name,
      icon: TerminalOutlined,
      path: `/run/${definition.name}`,
      line: definition.name,
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
    path: `/users/${encodeURIComponent(textOf(person, 'Id'))}`,
    line: `Get-MSOnlineUser ${textOf(person, 'Identity')}`,
  }))
}

/** Everything found for the words, people first; without words the pages. */
export function searchEntries(search: string, people: readonly PsObject[]): SearchEntry[] {
  const words = search.trim()
  if (words === '') return pageEntries('')
  return [...personEntries(people), ...pageEntries(words), ...cmdletEntries(words)]
}
