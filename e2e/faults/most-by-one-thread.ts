/** How often a call is made by the thread that makes it most, by the text of a trace: strace counts what it injects by thread. */
export function mostByOneThread(trace: string, call: string): number {
  const byThread = new Map<string, number>()
  for (const line of trace.split('\n')) {
    const [, thread = '', name] = /^(\d+) +(\w+)\(/.exec(line) ?? []
    if (name === call) byThread.set(thread, (byThread.get(thread) ?? 0) + 1)
  }
  return Math.max(0, ...byThread.values())
}
