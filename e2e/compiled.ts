import { join } from 'node:path'

/** Lets the many processes of the program that tests start share what Node has compiled of it. */
export const compiled = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'),
} as const
