/**
 * A value that is there, or that will be. Scripts are evaluated in this form: what needs no wait costs no turn of the
 * event loop, which is what makes a loop of a million turns bearable.
 */
export type Later<T> = T | Promise<T>

/** Goes on with the value, at once where it is there. */
export function after<T, U>(value: Later<T>, next: (value: T) => Later<U>): Later<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** Runs the body; what it throws, now or later, goes to `caught`. */
export function guard<T>(body: () => Later<T>, caught: (error: unknown) => Later<T>): Later<T> {
  let value: Later<T>
  try {
    value = body()
  } catch (error) {
    return caught(error)
  }
  return value instanceof Promise ? value.catch(caught) : value
}

/** Runs the body, then `finish`, however the body ended. */
export function lastly<T>(body: () => Later<T>, finish: () => Later<void>): Later<T> {
  let value: Later<T>
  try {
    value = body()
  } catch (error) {
    return after(finish(), () => {
      throw error
    })
  }
  if (!(value instanceof Promise)) return after(finish(), () => value)
  return value.finally(finish)
}

/** Takes step after step until one gives something; stays on the stack as long as every step does. */
export function repeat<T>(step: () => Later<T | undefined>): Later<T> {
  for (;;) {
    const result = step()
    if (result instanceof Promise) return repeatLater(result, step)
    if (result !== undefined) return result
  }
}

async function repeatLater<T>(pending: Promise<T | undefined>, step: () => Later<T | undefined>): Promise<T> {
  let result: T | undefined = await pending
  while (result === undefined) {
    const next = step()
    result = next instanceof Promise ? await next : next
  }
  return result
}

/** Takes the items in order until a step gives something; undefined where none did. */
export function eachUntil<I, T>(
  items: readonly I[],
  step: (item: I, index: number) => Later<T | undefined>,
): Later<T | undefined> {
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as I
    const result = step(item, index)
    if (result instanceof Promise) return eachUntilLater(result, items, index + 1, step)
    if (result !== undefined) return result
  }
  return undefined
}

async function eachUntilLater<I, T>(
  pending: Promise<T | undefined>,
  items: readonly I[],
  from: number,
  step: (item: I, index: number) => Later<T | undefined>,
): Promise<T | undefined> {
  let result: T | undefined = await pending
  for (let index = from; result === undefined && index < items.length; index++) {
    const next = step(items[index] as I, index)
    result = next instanceof Promise ? await next : next
  }
  return result
}

/** Every item's value, in order, each computed after the one before it. */
export function mapInOrder<I, T>(items: readonly I[], step: (item: I, index: number) => Later<T>): Later<T[]> {
  const values: T[] = []
  const done = eachUntil<I, never>(items, (item, index) =>
    after(step(item, index), value => {
      values.push(value)
      return undefined
    }),
  )
  return after(done, () => values)
}
