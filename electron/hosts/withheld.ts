import { secretVariable } from '../../shared/secret-variable.ts'

let withheld: Readonly<Record<string, string | undefined>> = {}

/**
 * Takes the directory's password out of this process's environment: what is started from now on, by us or by the system
 * for us, is not told it.
 */
export function withholdSecret(): void {
  // Windows tells variables apart by their letters, not by their case.
  const names = Object.keys(process.env).filter(name => name.toUpperCase() === secretVariable)
  withheld = { ...withheld, ...Object.fromEntries(names.map(name => [name, process.env[name]])) }
  for (const name of names) delete process.env[name]
}

/** The whole environment, for what is this program itself: its threads and its window. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ...withheld }
}
