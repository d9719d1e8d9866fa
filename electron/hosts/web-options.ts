import { parseArgs } from 'node:util'
import { fail } from '../../shared/errors.ts'
import { hostsTexts } from '../../shared/texts/hosts.ts'
import { wantedTexts } from '../../shared/texts/details.ts'

/** What `tenant-desk web` was asked for. */
export interface WebOptions {
  readonly tenant: string | undefined
  /** 0 takes any that is free. */
  readonly port: number
  readonly open: boolean
}

/** What `tenant-desk` was asked for. */
export interface WindowOptions {
  readonly tenant: string | undefined
  /** Electron's binary is to be downloaded, even if that failed lately. */
  readonly download: boolean
}

interface Known {
  readonly [option: string]: { readonly type: 'string' | 'boolean' }
}

/** The options that were given, each known and with its value; fails with OptionUnknown or OptionValue. */
function given(argv: readonly string[], known: Known, usage: string): Readonly<Record<string, string | true>> {
  const { tokens } = parseArgs({ args: [...argv], options: known, strict: false, tokens: true })
  const found: Record<string, string | true> = {}
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') fail('OptionUnknown', { option: token.value, usage })
    if (token.name === 'host') fail('HostRefused', {})
    if (!Object.hasOwn(known, token.name)) fail('OptionUnknown', { option: token.rawName, usage })
    const takesValue = known[token.name]?.type === 'string'
    if (takesValue && !token.value) fail('OptionValue', { option: token.rawName, wanted: wantedTexts.value, usage })
    if (!takesValue && token.value !== undefined)
      fail('OptionValue', { option: token.rawName, wanted: wantedTexts.noValue, usage })
    found[token.name] = token.value ?? true
  }
  return found
}

function textOf(value: string | true | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function portOf(value: string | undefined): number {
  if (value === undefined) return 0
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
  return port >= 1 && port <= 65_535
    ? port
    : fail('OptionValue', { option: '--port', wanted: wantedTexts.port, usage: hostsTexts.usage })
}

/** The options of `tenant-desk web`; fails with a record that names the wrong one. */
export function webOptions(argv: readonly string[]): WebOptions {
  const known: Known = { tenant: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } }
  const options = given(argv, known, hostsTexts.usage)
  return {
    tenant: textOf(options['tenant']),
    port: portOf(textOf(options['port'])),
    open: options['no-open'] === undefined,
  }
}

/** The options of `tenant-desk` itself; fails with a record that names the wrong one. */
export function windowOptions(argv: readonly string[]): WindowOptions {
  const known: Known = { tenant: { type: 'string' }, download: { type: 'boolean' } }
  const options = given(argv, known, hostsTexts.windowUsage)
  return { tenant: textOf(options['tenant']), download: options['download'] === true }
}
