import { engineTexts } from '../../shared/texts/engine.ts'
import type { BoundItem, CommandState } from './command-state.ts'

/** Work that is over sooner shows no progress, in milliseconds. */
const shownAfter = 1_000
const spacing = 500

/** Passes the objects of a write cmdlet on and tells how many are done, how fast, and the time left where their number is known. */
export async function* withProgress(
  command: CommandState,
  items: AsyncGenerator<BoundItem, void, void>,
  counted: number | undefined,
): AsyncGenerator<BoundItem, void, void> {
  const { run, frame } = command
  const activity = command.definition.label
  const startedAt = performance.now()
  let toldAt = startedAt + shownAfter - spacing
  let told = false
  let handled = 0
  // What an earlier pipeline expected says nothing of this one, whose head has not begun.
  run.expecting.objects = undefined

  function tell(): void {
    // What a person declined is not done; where nothing is, there is nothing to tell.
    const done = handled - command.declined
    if (done <= 0) return
    const now = performance.now()
    if (now - toldAt < spacing) return
    toldAt = now
    told = true
    const rate = (done * 1_000) / (now - startedAt)
    const expected = counted ?? run.expecting.objects
    const left = expected === undefined || rate === 0 ? undefined : Math.max(0, expected - handled) / rate
    const progress = {
      activity,
      status: engineTexts.rate({ done, rate: Math.round(rate * 10) / 10 }),
      ...(expected === undefined ? {} : { percent: Math.min(100, (handled * 100) / expected) }),
      ...(left === undefined ? {} : { secondsLeft: left }),
    }
    run.noteProgress(progress)
    void frame.emit({ stream: 'progress', progress })
  }

  try {
    for await (const item of items) {
      yield item
      handled += 1
      tell()
    }
  } finally {
    if (told) void frame.emit({ stream: 'progress', progress: { activity, status: '', completed: true } })
  }
}
