/** Exit codes of a host that a person or the system ended. */
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Within this time the same wish may come twice, from a group and from whoever started us; in milliseconds. */
const oneWish = 1_000

/**
 * Waits until the process is told to end, or `other` ends the host; gives the exit code. Whoever tells it again while
 * the host closes ends the process at once.
 */
export function untilStopped(other: Promise<number>): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  let toldAt: number | undefined
  const told = (code: number) => {
    toldAt ??= performance.now()
    if (performance.now() - toldAt > oneWish) process.exit(code)
    resolve(code)
  }
  const names = Object.keys(codes) as (keyof typeof codes)[]
  for (const name of names) process.on(name, () => told(codes[name]))
  other.then(resolve, () => resolve(1))
  return promise
}
