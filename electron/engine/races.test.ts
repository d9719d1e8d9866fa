import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { portPair } from '../../e2e/doubles/port-pair.ts'
import { scriptedEngine, type Step } from '../../e2e/doubles/scripted-engine.ts'
import { times } from '../../e2e/extent.ts'
import type { Answer, Question, RunRequest, RunSummary } from '../../shared/engine.ts'
import { Failure } from '../../shared/errors.ts'
import { remoteEngine } from '../../shared/remote-engine.ts'
import { serve } from './serve.ts'

const question: Question = {
  kind: 'confirm',
  caption: 'Confirm',
  text: 'Remove?',
  cmdlet: 'Remove-MSOnlineUser',
  impact: 'high',
}
const runs = ['1', '2', '3'] as const
const request = (id: string): RunRequest => ({ id, session: 'mine', command: { text: 'Get-MSOnlineUser' } })

const steps = fc
  .array(fc.constantFrom<'say' | 'ask' | 'untilStopped'>('say', 'say', 'say', 'ask', 'untilStopped'), { maxLength: 12 })
  .map(kinds =>
    kinds.map((kind, index): Step =>
      kind === 'say'
        ? { say: { stream: 'output', value: index } }
        : kind === 'ask'
          ? { ask: question }
          : { untilStopped: true },
    ),
  )
const said = (script: readonly Step[]) =>
  script.flatMap(step => ('say' in step && step.say.stream === 'output' ? [step.say.value] : []))

/** Lets whatever is scheduled happen, in the order the scheduler draws, until all of these are over. */
async function happen(scheduler: fc.Scheduler, over: readonly Promise<unknown>[]): Promise<void> {
  const waited = new Set(over)
  for (const one of over) void one.catch(() => undefined).then(() => waited.delete(one))
  // A run sends its records by the turn of the loop.
  for (let turn = 0; waited.size > 0; turn++) {
    if (turn > 1_000) throw new Error('it stands still')
    await scheduler.waitIdle()
    await new Promise(resolve => void setImmediate(resolve))
  }
}

/** Whoever watches a run: takes records and answers when the scheduler says so. */
function watching(scheduler: fc.Scheduler) {
  const seen: unknown[] = []
  const stop = new AbortController()
  return {
    seen,
    stop,
    observer: {
      onRecord: async (record: { readonly stream: string; readonly value?: unknown }) => {
        await scheduler.schedule(Promise.resolve(), 'a record is taken')
        seen.push(record.value)
      },
      onQuestion: async (): Promise<Answer> => {
        await scheduler.schedule(Promise.resolve(), 'an answer')
        return { answer: 'yes' }
      },
      signal: stop.signal,
    },
  }
}

/** An engine served over lines whose messages arrive when the scheduler says so. */
function served(scheduler: fc.Scheduler, script: readonly Step[]) {
  const engine = scriptedEngine(script)
  const attach = serve(engine)
  const connect = () => {
    const { ends, close } = portPair(deliver => void scheduler.schedule(Promise.resolve(), 'a message').then(deliver))
    attach(ends[1])
    return { remote: remoteEngine(ends[0]), close }
  }
  return { engine, connect }
}

test('whatever comes first, each run has its own records in their order, and ends once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), steps, async (scheduler, script) => {
      const { engine, connect } = served(scheduler, script)
      const { remote, close } = connect()
      const watchers = runs.map(id => ({ id, ...watching(scheduler) }))
      const ends = watchers.map(({ id, observer, stop }) => {
        void scheduler.schedule(Promise.resolve(), 'a stop').then(() => stop.abort())
        return remote.run(request(id), observer)
      })
      await happen(scheduler, ends)
      const summaries: RunSummary[] = await Promise.all(ends)
      expect(summaries.map(({ id }) => id)).toEqual(runs)
      for (const { seen } of watchers) expect(seen).toEqual(said(script))
      const asked = script.filter(step => 'ask' in step).length
      expect(engine.answers).toEqual(Array.from({ length: asked * runs.length }, () => ({ answer: 'yes' })))
      close()
    }),
    { numRuns: times(200, 20_000) },
  )
})

test('a line may be lost at any moment: each run goes on, and whoever attaches to it has what is still to come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), steps, async (scheduler, script) => {
      const { engine, connect } = served(scheduler, script)
      const [first, second] = [connect(), connect()]
      // How many records of each run the engine had said when the line was lost, and which were over by then.
      const saidBefore = new Map<string, number>()
      const over = new Set<string>()
      let isLost = false
      const { run } = engine
      vi.spyOn(engine, 'run').mockImplementation(async (asked, observer) => {
        const summary = await run(asked, {
          ...observer,
          onRecord: record => {
            if (!isLost) saidBefore.set(asked.id, (saidBefore.get(asked.id) ?? 0) + 1)
            return observer.onRecord(record)
          },
        })
        if (!isLost) over.add(asked.id)
        return summary
      })
      const before = runs.map(() => watching(scheduler))
      const after = runs.map(() => watching(scheduler))
      const ends = before.map(({ observer }, index) => first.remote.run(request(runs[index] ?? ''), observer))
      const lost = scheduler.schedule(Promise.resolve(), 'the line is lost').then(() => {
        isLost = true
        first.close()
      })
      // Anybody may stop a run, also while nobody watches it.
      for (const id of runs) void scheduler.schedule(Promise.resolve(), 'a stop').then(() => second.remote.stop(id))
      const outcome = (end: Promise<RunSummary>) =>
        end.then(
          ({ id }) => id,
          (reason: unknown) => (reason instanceof Failure ? reason.record.id : reason),
        )
      const firstOutcomes = ends.map(outcome)
      await happen(scheduler, [lost, Promise.race([...firstOutcomes, lost])])
      const attached = after.map(({ observer, stop }, index) => {
        void scheduler.schedule(Promise.resolve(), 'a stop').then(() => stop.abort())
        return outcome(second.remote.attach(runs[index] ?? '', 'other', observer))
      })
      await happen(scheduler, [...firstOutcomes, ...attached])
      const all = said(script)
      for (const [index, id] of runs.entries()) {
        const [one, other] = [await firstOutcomes[index], await attached[index]]
        const begun = engine.calls.filter(call => call === `run ${id}`).length
        expect(begun).toBeLessThanOrEqual(1)
        expect([id, 'ConnectionLost']).toContain(one)
        // The end of one that was over may have been on the way.
        if (begun === 0 || over.has(id)) expect([id, 'RunNotRunning']).toContain(other)
        else expect([one, other]).toEqual(['ConnectionLost', id])
        const [earlier, later] = [before[index]?.seen ?? [], after[index]?.seen ?? []]
        expect(earlier).toEqual(all.slice(0, earlier.length))
        expect(later).toEqual(all.slice(all.length - later.length))
        // What was on the way when the line was lost is lost, and no more; nothing comes twice.
        expect(earlier.length + later.length).toBeLessThanOrEqual(all.length)
        if (other === id) expect(later.length).toBeGreaterThanOrEqual(all.length - (saidBefore.get(id) ?? 0))
      }
      second.close()
    }),
    { numRuns: times(200, 20_000) },
  )
})
