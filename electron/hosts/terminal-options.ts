import { fail } from '../../shared/errors.ts'
import { nearestNames } from '../../shared/language/nearest-names.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { wantedTexts } from '../../shared/texts/details.ts'

/** What `tenant-desk shell` is to run. */
export type ShellTask =
  | { readonly kind: 'interactive' }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string; readonly arguments: readonly string[] }
  | { readonly kind: 'input' }

/** What `tenant-desk shell` was asked for. */
export interface ShellOptions {
  readonly tenant: string | undefined
  readonly interactive: boolean
  readonly logo: boolean
  readonly task: ShellTask
}

/** What `tenant-desk new` was asked for. */
export type NewOptions = BlankOptions | RestoreOptions | SalvageOptions

/** A tenant that is made of a backup. */
interface RestoreOptions {
  readonly path: string
  readonly from: string
}

/** A tenant that is made of what can be read of a damaged one. */
interface SalvageOptions {
  readonly path: string
  readonly salvage: string
}

/** A tenant that begins with nobody, or with a sample of people. */
export interface BlankOptions {
  readonly path: string
  readonly domain: string
  readonly seats: number
  readonly sample: number
  readonly seed: number
}

const shellNames = ['tenant', 'NonInteractive', 'NoLogo', 'NoProfile', 'ExecutionPolicy', 'Command', 'File'] as const
type ShellName = (typeof shellNames)[number]

/** The option that a word names: one dash or two, whatever the case, shortened as far as it stays clear. */
function shellNameOf(word: string): ShellName {
  const plain = word.replace(/^--?/, '').toLowerCase()
  const exact = shellNames.find(name => name.toLowerCase() === plain)
  const begun = shellNames.filter(name => name.toLowerCase().startsWith(plain))
  const [only] = begun
  const found = exact ?? (begun.length === 1 ? only : undefined)
  return found ?? refuse(word, shellNames.map(dashed), terminalTexts.shellUsage)
}

function dashed(name: ShellName): string {
  return name === 'tenant' ? '--tenant' : `-${name}`
}

function refuse(option: string, known: readonly string[], usage: string): never {
  const [nearest] = nearestNames(option, known)
  const advice = nearest === undefined ? usage : `${terminalTexts.didYouMean({ nearest })} ${usage}`
  return fail('OptionUnknown', { option, usage: advice })
}

/** The options of `tenant-desk shell`. Everything behind -File's path belongs to the script, everything behind -Command to the text. */
export function shellOptions(argv: readonly string[]): ShellOptions {
  const { shellUsage: usage } = terminalTexts
  let tenant: string | undefined
  let interactive = true
  let logo = true
  let task: ShellTask = { kind: 'interactive' }
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? ''
    if (word === '-') {
      task = { kind: 'input' }
      continue
    }
    if (!word.startsWith('-')) refuse(word, shellNames.map(dashed), usage)
    const [written = '', given] = word.startsWith('--') ? word.split(/=(.*)/s, 2) : [word]
    const name = shellNameOf(written)
    const value = (): string => {
      const next = given ?? argv[++at]
      return next === undefined || next === ''
        ? fail('OptionValue', { option: written, wanted: wantedTexts.value, usage })
        : next
    }
    if (name === 'tenant') tenant = value()
    else if (name === 'NonInteractive') interactive = false
    else if (name === 'NoLogo') logo = false
    else if (name === 'ExecutionPolicy') value()
    else if (name === 'Command') {
      const first = value()
      task = first === '-' ? { kind: 'input' } : { kind: 'command', text: [first, ...argv.slice(at + 1)].join(' ') }
      break
    } else if (name === 'File') {
      const path = value()
      task = path === '-' ? { kind: 'input' } : { kind: 'file', path, arguments: argv.slice(at + 1) }
      break
    }
  }
  return { tenant, interactive, logo, task }
}

const newNames = ['--domain', '--seats', '--sample', '--seed', '--from', '--salvage'] as const
type NewName = (typeof newNames)[number]

function isNewName(word: string): word is NewName {
  return newNames.some(name => name === word)
}

function whole(option: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined) return otherwise
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (number <= most) return number
  return fail('OptionValue', { option, wanted: wantedTexts.wholeUpTo(most), usage: terminalTexts.newUsage })
}

/** The options of `tenant-desk new`. */
export function newOptions(argv: readonly string[]): NewOptions {
  const { newUsage: usage } = terminalTexts
  const given = new Map<NewName, string>()
  let path: string | undefined
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? ''
    const [name = '', inline] = word.split(/=(.*)/s, 2)
    if (isNewName(name)) {
      const value = inline ?? argv[++at]
      if (value === undefined || value === '') fail('OptionValue', { option: name, wanted: wantedTexts.value, usage })
      given.set(name, value)
    } else if (word.startsWith('-') || path !== undefined) refuse(word, newNames, usage)
    else path = word
  }
  const domain = given.get('--domain')
  if (path === undefined) fail('OptionValue', { option: 'new', wanted: wantedTexts.path, usage })
  if (!/\.tenant$/i.test(path)) path += '.tenant'
  for (const option of ['--from', '--salvage'] as const) {
    const other = given.get(option)
    if (other === undefined) continue
    // Another file brings its own domains and people.
    if (given.size > 1) fail('OptionValue', { option, wanted: wantedTexts.alone, usage })
    return option === '--from' ? { path, from: other } : { path, salvage: other }
  }
  if (domain === undefined) fail('OptionValue', { option: '--domain', wanted: wantedTexts.value, usage })
  return {
    path,
    domain,
    seats: whole('--seats', given.get('--seats'), 1_000, 10_000_000),
    sample: whole('--sample', given.get('--sample'), 0, 10_000_000),
    seed: whole('--seed', given.get('--seed'), 1, 999_999_999),
  }
}
