import type { Readable, Writable } from 'node:stream'

/** Where a person types; only a terminal knows single keys. */
export type TerminalInput = Readable & {
  readonly isTTY?: boolean
  readonly setRawMode?: (raw: boolean) => unknown
}

/** Where is written to. */
export type TerminalOutput = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** The three standard streams of a process, or what stands for them. */
export interface TerminalDevice {
  readonly input: TerminalInput
  readonly output: TerminalOutput
  readonly errors: TerminalOutput
}

/** This process's own streams. */
export const thisTerminal: TerminalDevice = {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
}
