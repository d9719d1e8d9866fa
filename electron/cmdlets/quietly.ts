/** The work of a cmdlet that gives nothing, in the form of one that may: it starts when it is asked for its first output. */
export async function* quietly(work: () => Promise<void>): AsyncGenerator<never, void, void> {
  await work()
  yield* []
}
