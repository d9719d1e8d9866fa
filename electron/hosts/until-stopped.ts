/** Exit codes of a host that a person or the system ended. */
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Waits until the process is told to end, or `other` ends the host; gives the exit code. */
export function untilStopped(other: Promise<number>): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const names = Object.keys(codes) as (keyof typeof codes)[]
  const stops = names.map(name => {
    const stop = () => resolve(codes[name])
    process.once(name, stop)
    return () => process.off(name, stop)
  })
  other.then(resolve, () => resolve(1))
  return promise.finally(() => stops.forEach(off => off()))
}
