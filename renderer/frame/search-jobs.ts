import { jobs } from '../../shared/jobs/index.ts'
import { jobIds, type JobId } from '../../shared/jobs/job.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import { usersTexts } from '../../shared/texts/users.ts'
import type { PsObject } from '../../shared/values.ts'
import { cmdletsOf } from '../engine/journal.ts'
import { textOf } from '../engine/properties.ts'
import { planOfJob } from '../form/plan-of-job.ts'
import { linesOf } from '../form/use-form.ts'
import { jobIcons } from './job-icons.ts'
import { firstValues, likeRequest } from './job-values.ts'
import type { SearchEntry } from './search-entry.ts'
import { matches, nearest } from './search-words.ts'

/** What words such as "reset ann" or "ann reset" wish: the jobs that they ask for, and whom the rest names. */
export interface JobWish {
  readonly jobs: readonly JobId[]
  readonly person: string
}

/** After a name fewer letters could still be a part of it. */
const shortestLastVerb = 3

const mostJobs = 6
const mostPeople = 4
const mostJobsOfPerson = 2

/** Takes as many words for the job as fit one, from the front or else the last; the rest is for the person. */
export function jobWish(search: string): JobWish {
  const words = search.trim().split(/\s+/u)
  for (let count = words.length; count > 0; count -= 1) {
    const person = words.slice(count).join(' ')
    const fitting = jobsCalled(words.slice(0, count).join(' '), person)
    if (fitting.length > 0) return { jobs: fitting, person }
  }
  const last = words.at(-1) ?? ''
  if (words.length < 2 || last.length < shortestLastVerb) return { jobs: [], person: '' }
  const person = words.slice(0, -1).join(' ')
  const fitting = jobsCalled(last, person)
  return { jobs: fitting, person: fitting.length > 0 ? person : '' }
}

/** The jobs that the words may mean; those of which they begin a verb come first. */
function jobsCalled(words: string, person: string): readonly JobId[] {
  if (words === '') return []
  const called = jobIds.filter(id => (person === '' || id !== 'provision') && matches(words, ...namesOf(id)))
  const verb = (id: JobId) => Number(!jobs[id].verbs.some(each => each.startsWith(words.toLocaleLowerCase())))
  return called.toSorted((a, b) => verb(a) - verb(b))
}

function namesOf(id: JobId): readonly string[] {
  const own = [jobs[id].title, ...jobs[id].verbs]
  return id === 'provision' ? own : [...own, usersTexts.actions[id]]
}

function jobEntry(group: string, id: JobId, person: PsObject | undefined, named: boolean): SearchEntry {
  const job = jobs[id]
  const plan = planOfJob(job)
  const [, presets] = firstValues(job, person)
  const line = linesOf(plan.pipelines(presets)).join('; ')
  const name = person === undefined ? '' : textOf(person, 'DisplayName')
  return {
    group,
    key: `job ${id} ${person === undefined ? '' : textOf(person, 'Id')}`,
    title: named ? frameTexts.searchJobFor(job.title, name) : job.title,
    note: named && person !== undefined ? textOf(person, 'Identity') : '',
    icon: jobIcons[id],
    opens: person === undefined ? { job: id } : { job: id, person },
    line,
    cmdlet: cmdletsOf(line)[0] ?? '',
  }
}

/** The dialogs that the words wish, each about one of the people whom the rest names. */
export function wishEntries({ jobs: wished, person }: JobWish, people: readonly PsObject[]): SearchEntry[] {
  const group = frameTexts.searchJobs
  if (person === '') return wished.slice(0, mostJobs).map(id => jobEntry(group, id, undefined, false))
  return nearest(person, people, mostPeople).flatMap(each =>
    wished.slice(0, mostJobsOfPerson).map(id => jobEntry(group, id, each, true)),
  )
}

/** The jobs that are offered for the first person found, before one names a job. */
const likelyJobs: readonly JobId[] = ['password', 'permissions', 'edit']

export function likelyEntries(person: PsObject | undefined): SearchEntry[] {
  if (person === undefined) return []
  const group = frameTexts.searchFor(textOf(person, 'DisplayName'))
  return likelyJobs.map(id => jobEntry(group, id, person, false))
}

/** Another person who is to have what this one has. */
function likeEntry(group: string, person: PsObject): SearchEntry {
  return {
    group,
    key: `like ${textOf(person, 'Id')}`,
    title: frameTexts.searchLike(textOf(person, 'DisplayName')),
    note: '',
    icon: jobIcons.provision,
    opens: likeRequest(person),
    line: '',
    cmdlet: jobs.provision.steps[0]?.definition.name ?? '',
  }
}

/** All that can be done for one person, narrowed by words. */
export function aboutEntries(person: PsObject, search: string): readonly SearchEntry[] {
  const group = frameTexts.searchFor(textOf(person, 'DisplayName'))
  const done = jobIds
    .filter(id => id !== 'provision' && (search.trim() === '' || matches(search, ...namesOf(id))))
    .map(id => jobEntry(group, id, person, false))
  const like = likeEntry(group, person)
  return search.trim() === '' || matches(search, like.title, ...namesOf('provision')) ? [...done, like] : done
}
