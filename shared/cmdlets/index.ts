import type { CmdletDefinition } from '../cmdlet.ts'

/** Every cmdlet there is, in the order in which help lists them. */
export const definitions: readonly CmdletDefinition[] = []
