/**
 * Waits for what `start` begins, at most so long: after that, or when the signal says stop, `abandon` is called and
 * the promise rejects. A signal's own reason is thrown.
 */
export async function within<T>(
  limit: { readonly milliseconds: number; readonly signal?: AbortSignal | undefined; readonly late: () => Error },
  start: () => Promise<T>,
  abandon: () => void,
): Promise<T> {
  limit.signal?.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(limit.late()), limit.milliseconds)
  const stop = () => reject(limit.signal?.reason as Error)
  limit.signal?.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([start(), promise])
  } catch (error) {
    abandon()
    throw error
  } finally {
    clearTimeout(timer)
    limit.signal?.removeEventListener('abort', stop)
  }
}
