import type { SvgIconComponent } from '@mui/icons-material'
import TerminalOutlined from '@mui/icons-material/TerminalOutlined'
import { definitions } from '../../shared/cmdlets/index.ts'
import { jobs } from '../../shared/jobs/index.ts'
import { jobIds, type JobId } from '../../shared/jobs/job.ts'
import { frameTexts } from '../../shared/texts/en/frame.ts'
import { usersTexts } from '../../shared/texts/en/users.ts'
import type { PsObject } from '../../shared/values.ts'
import { textOf } from '../engine/properties.ts'
import { planOfJob } from '../form/plan-of-job.ts'
import { linesOf } from '../form/use-form.ts'
import type { DialogRequest } from '../state/dialog.ts'
import { firstValues, jobIcons } from './job-dialog.tsx'
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
  /** A page's address, or a dialog. */
  readonly opens: string | DialogRequest
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
      opens: page.path,
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
      opens: `/run/${definition.name}`,
      line: definition.name,
    }))
}

function rank(search: string, name: string): number {
  return name.toLowerCase().startsWith(search.toLowerCase()) ? 0 : 1
}

/** People whose name or address begins with the words, before those who have them somewhere else. */
function nearest(search: string, people: readonly PsObject[], most: number): readonly PsObject[] {
  const far = (person: PsObject) => !matches(search, textOf(person, 'DisplayName'), textOf(person, 'Identity'))
  return people.toSorted((a, b) => Number(far(a)) - Number(far(b))).slice(0, most)
}

function personEntries(people: readonly PsObject[]): SearchEntry[] {
  return people.map(person => ({
    group: frameTexts.searchPeople,
    key: `person ${textOf(person, 'Id')}`,
    title: textOf(person, 'DisplayName'),
    note: [textOf(person, 'Identity'), textOf(person, 'Department')].filter(part => part !== '').join(', '),
    opens: `/users/${encodeURIComponent(textOf(person, 'Id'))}`,
    line: `Get-MSOnlineUser ${textOf(person, 'Identity')}`,
  }))
}

/** The jobs that are offered for the first person found, before one names a job. */
const likelyJobs: readonly JobId[] = ['password', 'permissions', 'edit']

const mostNamed = 4

/** What words such as "reset ann" wish: the jobs that begin so, and whom the rest names. */
export interface JobWish {
  readonly jobs: readonly JobId[]
  readonly person: string
}

/** Takes as many words for the job as fit one; the rest is for the person. */
export function jobWish(search: string): JobWish {
  const words = search.trim().split(/\s+/u)
  for (let count = words.length; count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ')
    const person = words.slice(count).join(' ')
    const fitting = jobIds.filter(
      id => start !== '' && matches(start, ...namesOf(id)) && (person === '' || id !== 'provision'),
    )
    if (fitting.length > 0) return { jobs: fitting, person }
  }
  return { jobs: [], person: '' }
}

function namesOf(id: JobId): readonly string[] {
  return id === 'provision' ? [jobs[id].title] : [jobs[id].title, usersTexts.actions[id]]
}

function jobEntry(group: string, id: JobId, person: PsObject | undefined, named: boolean): SearchEntry {
  const job = jobs[id]
  const plan = planOfJob(job)
  const [start, presets] = firstValues(job, person)
  const name = person === undefined ? '' : textOf(person, 'DisplayName')
  return {
    group,
    key: `job ${id} ${person === undefined ? '' : textOf(person, 'Id')}`,
    title: named ? frameTexts.searchJobFor(job.title, name) : job.title,
    note: named && person !== undefined ? textOf(person, 'Identity') : '',
    icon: jobIcons[id],
    opens: person === undefined ? { job: id } : { job: id, person },
    line: linesOf(plan.pipelines({ ...start, ...presets })).join('; '),
  }
}

function wishEntries({ jobs: wished, person }: JobWish, people: readonly PsObject[]): SearchEntry[] {
  const group = frameTexts.searchJobs
  if (person === '') return wished.slice(0, mostOfGroup).map(id => jobEntry(group, id, undefined, false))
  return nearest(person, people, mostNamed).flatMap(each =>
    wished.slice(0, 2).map(id => jobEntry(group, id, each, true)),
  )
}

function likelyEntries(people: readonly PsObject[]): SearchEntry[] {
  const [first] = people
  if (first === undefined) return []
  const group = frameTexts.searchFor(textOf(first, 'DisplayName'))
  return likelyJobs.map(id => jobEntry(group, id, first, false))
}

/**
 * Everything found for the words: people first, then what can be done for the first of them, or for `wished`, the people
 * whom the rest of a job's words names; without words the pages.
 */
export function searchEntries(
  search: string,
  people: readonly PsObject[],
  wished: readonly PsObject[],
): readonly SearchEntry[] {
  const words = search.trim()
  if (words === '') return pageEntries('')
  const shown = nearest(words, people, mostOfGroup)
  return [
    ...personEntries(shown),
    ...wishEntries(jobWish(words), wished),
    ...likelyEntries(shown),
    ...pageEntries(words),
    ...cmdletEntries(words),
  ]
}
