import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../doubles/seeded.ts'
import { seed } from '../extent.ts'
import { isEquivalent } from './equivalents.ts'
import { modules, type Module } from './modules.ts'
import { mutationsOf, type Mutation } from './mutations.ts'
import { faultId } from './plant.ts'
import { orderVariable, resultsIn, type Order } from './results.ts'

// Plants faults in the code of each module, one at a time, and counts how many its tests notice. `--share 0.1` tries
// that part of them, drawn by the seed; names of modules take these alone.

const root = join(import.meta.dirname, '..', '..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '1' }, least: { type: 'string', default: '85' } },
})
const share = Number(values.share)
const least = Number(values.least)

interface Fault {
  readonly mutation: Mutation
  readonly id: string
  readonly file: string
  readonly text: string
}

function faultsOf({ files }: Module): Fault[] {
  const draw = seeded(seed)
  return files
    .flatMap(file => {
      const text = readFileSync(join(root, file), 'utf8')
      return mutationsOf(text).map((mutation, index) => ({ mutation, id: faultId(file, index), file, text }))
    })
    .filter(() => share >= 1 || draw.below(10_000) < share * 10_000)
    .filter(
      ({ file, text, mutation: { start, end, replacement } }) =>
        !isEquivalent(file, text.slice(start, end), replacement),
    )
}

/** Runs the module's tests, or which of them; gives whether all of them passed. */
function vitest(module: Module, environment: Readonly<Record<string, string>>, ...which: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules', '.bin', 'vitest'),
    [...which, '--run', '--config', 'e2e/mutants/vitest.config.ts'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...environment, TENANT_DESK_MODULE: module.name } },
  )
  return { passed: status === 0, output: stdout + stderr }
}

/** The faults that tests noticed. */
function killedOf(module: Module, faults: readonly Fault[]): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  try {
    // What is run while a file is loaded shows only in a process that loads it with the fault.
    const alone = faults.filter(({ mutation, file }) => mutation.once || module.alone?.includes(file) === true)
    const order: Order = { folder, faults: faults.filter(fault => !alone.includes(fault)).map(({ id }) => id) }
    const path = join(folder, 'order.json')
    writeFileSync(path, JSON.stringify(order))
    const { passed, output } = vitest(module, { [orderVariable]: path })
    const results = resultsIn(folder)
    if (!passed || results.length === 0) throw new Error(`The tests fail without any fault:\n${output}`)
    const spoiled = results.flatMap(result => result.spoiled)
    if (spoiled.length > 0) throw new Error(`These fail once others ran with a fault: ${spoiled.join('; ')}`)
    const places = results.flatMap(result => result.passed)
    const whole = module.files.find(file => !places.some(id => id.startsWith(faultId(file))))
    if (whole !== undefined) throw new Error(`No test came by a fault that was planted in ${whole}.`)
    const killed = new Set(results.flatMap(result => result.killed))
    for (const { id, file } of alone) {
      if (!vitest(module, { TENANT_DESK_FAULT: id }, 'related', file, '--bail', '1').passed) killed.add(id)
    }
    return killed
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const short = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}

function shown({ file, text, mutation: { start, end, replacement } }: Fault): string {
  const line = text.slice(0, start).split('\n').length
  return `  ${file}:${line}  ${short(text.slice(start, end))}  →  ${short(replacement)}\n`
}

const unknown = positionals.find(name => !modules.some(module => module.name === name))
if (unknown !== undefined) {
  process.stderr.write(`There is no module ${unknown}: ${modules.map(({ name }) => name).join(', ')}\n`)
  process.exit(2)
}
const wanted = modules.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
if (share < 1) process.stdout.write(`${values.share} of the faults, drawn by TENANT_DESK_SEED=${seed}\n`)
for (const module of wanted) {
  const faults = faultsOf(module)
  const killed = killedOf(module, faults)
  const percent = faults.length === 0 ? 0 : (killed.size / faults.length) * 100
  process.stdout.write(`${module.name}: ${percent.toFixed(1)} % noticed, ${killed.size} of ${faults.length}\n`)
  for (const fault of faults) if (!killed.has(fault.id)) process.stdout.write(shown(fault))
  if (percent < least) {
    process.exitCode = 1
    process.stdout.write(`  That is less than ${values.least} %.\n`)
  }
}
