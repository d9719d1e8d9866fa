import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, '.github', 'workflows')
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown }
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'runs-on': string
  readonly if?: string
  readonly strategy?: { readonly matrix: { readonly include: readonly { readonly system: string }[] } }
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

/** What would give code of others, or a text from outside, more than the work needs. */
function faults(text: string): string[] {
  const { on, permissions, jobs } = load(text) as Workflow
  const steps = Object.values(jobs).flatMap(job => job.steps)
  const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]))
  const writing = Object.values(jobs).filter(job => Object.values(job.permissions ?? {}).includes('write'))
  const npmScripts = runs.flatMap(run =>
    [...run.matchAll(/npm (?:run (?:--silent )?)?([\w:]+)/g)].map(([, name = '']) => name),
  )
  return [
    ...(JSON.stringify(permissions) === '{"contents":"read"}' ? [] : ['permissions']),
    ...('pull_request_target' in on ? ['pull_request_target'] : []),
    ...steps.flatMap(({ uses }) => (uses === undefined || /^actions\/[\w-]+@[0-9a-f]{40}$/.test(uses) ? [] : [uses])),
    ...steps.flatMap(step =>
      step.uses?.startsWith('actions/checkout@') === true && step.with?.['persist-credentials'] !== false
        ? ['credentials stay']
        : [],
    ),
    // Who may write runs nothing of the project, and only for a tag.
    ...writing.flatMap(job =>
      job.steps.some(({ uses = '', run = '' }) => /checkout/.test(uses) || /npm|node /.test(run))
        ? ['a writer runs code']
        : [],
    ),
    ...writing.flatMap(job => (job.if?.includes('refs/tags/v') === true ? [] : ['a writer without a tag'])),
    ...runs.filter(run => /\$\{\{/.test(run)),
    ...npmScripts.filter(name => !['ci', 'audit'].includes(name) && scripts[name] === undefined),
  ]
}

const workflows = readdirSync(folder).map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
const release = workflows.find(({ name }) => name === 'release.yml')?.text ?? ''

test.each(workflows)('$name asks for no more than it needs, and for commands that there are', ({ text }) => {
  expect(faults(text)).toEqual([])
})

test('a release is packed on three systems, after the window’s stories in Electron itself', () => {
  const { jobs } = load(release) as Workflow
  const job = jobs['package']
  const systems = job?.strategy?.matrix.include.map(({ system }) => system.split('-')[0])
  expect(systems).toEqual(['ubuntu', 'windows', 'macos'])
  const order = ['npm ci', 'electron/install.js', '--project window', 'npm run package', 'npm run --silent sbom']
  const places = order.map(part => job?.steps.findIndex(({ run }) => run?.includes(part)) ?? -1)
  expect(places.every(place => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((one, two) => one - two))
})

test.each([
  ['a version that can move', /@[0-9a-f]{40} # v5.0.0/, '@v5'],
  ['somebody else’s action', 'actions/upload-artifact', 'somebody/upload-artifact'],
  ['all permissions', 'permissions:\n  contents: read', 'permissions: write-all'],
  ['credentials that stay', 'persist-credentials: false', 'persist-credentials: true'],
  ['a text from outside in a command', 'npm run build', 'echo "${{ github.event.head_commit.message }}"'],
  ['a command that is not there', 'npm run build', 'npm run built'],
  ['a writer at any push', /    if: startsWith.*\n/, ''],
  ['a writer that runs code', 'sha256sum *', 'npm ci && sha256sum *'],
])('it is seen: %s', (_, from, to) => {
  const changed = release.replace(from, () => to)
  expect(changed).not.toBe(release)
  expect(faults(changed).length).toBeGreaterThan(0)
})
