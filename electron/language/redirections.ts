import type { StreamRecord } from '../../shared/engine.ts'
import { Failure } from '../../shared/errors.ts'
import type { Redirection } from '../../shared/language/tree.ts'
import type { Value } from '../../shared/values.ts'
import { toText } from './conversions.ts'
import { errorObject } from './error-object.ts'
import type { Frame, Sink, Stage, OutFile } from './frame.ts'
import { after, guard, lastly, mapInOrder, type Later } from './later.ts'

const streams: ReadonlyMap<StreamRecord['stream'], number> = new Map([
  ['output', 1],
  ['error', 2],
  ['warning', 3],
  ['verbose', 4],
  ['debug', 5],
  ['information', 6],
  ['host', 6],
])

/** Where one stream goes: away, into the output, or into a file. */
type Target = 'nowhere' | 'output' | LateFile

interface Route {
  readonly stream: Redirection['stream']
  readonly target: Target
}

/** A file behind `>`: whatever goes wrong with it is told at the latest when it is closed. */
type LateFile = Pick<OutFile, 'write' | 'close'>

/** A file that is opened when the command runs: one whose pipeline never starts leaves nothing open. */
function openedLate(open: () => Promise<OutFile>): LateFile {
  let file: Promise<OutFile> | undefined
  let written: Promise<void> = Promise.resolve()
  const opened = () => (file ??= open())
  return {
    write: value => {
      written = written.then(opened).then(({ write }) => write(value))
      // Errors and messages are sent on without a wait for them; `close` fails with what they failed with.
      written.catch(() => undefined)
      return written
    },
    close: async () => {
      const { close, abort } = await opened()
      try {
        await written
      } catch (error) {
        await abort()
        throw error
      }
      await close()
    },
  }
}

function routeOf(node: Redirection, frame: Frame): Later<Route> {
  const { stream, target, append } = node
  if (target === 'output') return { stream, target }
  return after(frame.evaluator.evaluate(target, frame), value => {
    if (value === null) return { stream, target: 'nowhere' as const }
    const path = toText(value)
    return { stream, target: openedLate(() => frame.runtime.outFile(path, append)) }
  })
}

/** A record of another stream as a value of the output. */
function valueOfRecord(record: StreamRecord): Value {
  if (record.stream === 'error') return errorObject(record.error)
  return 'text' in record ? record.text : null
}

function sent(value: Value, target: Target, out: Sink): Later<void> {
  if (target === 'nowhere') return undefined
  return target === 'output' ? out.write(value) : target.write(value)
}

/** The frame with the routes in force. What goes to the output before there is a sink is written where the frame writes. */
function routed(routes: readonly Route[], frame: Frame, out: () => Sink): Frame {
  const routeFor = (stream: number) => routes.findLast(route => route.stream === '*' || route.stream === stream)
  const own = routeFor(1)
  const sink: Sink =
    own === undefined || own.target === 'output' ? frame.out : { write: value => sent(value, own.target, out()) }
  return {
    ...frame,
    out: sink,
    emit: record => {
      const stream = streams.get(record.stream)
      const route = stream === undefined ? undefined : routeFor(stream)
      return route === undefined ? frame.emit(record) : sent(valueOfRecord(record), route.target, out())
    },
  }
}

/** Closes every file, and then fails with what the first of them failed with. */
async function closeAll(routes: readonly Route[]): Promise<void> {
  const files = routes.flatMap(({ target }) => (typeof target === 'object' ? [target] : []))
  const failed = (await Promise.allSettled(files.map(file => file.close()))).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** Runs the work with the redirections in force, and closes their files after it. */
export function redirected(
  redirections: readonly Redirection[],
  frame: Frame,
  work: (frame: Frame) => Later<void>,
): Later<undefined> {
  const routes = mapInOrder(redirections, redirection => routeOf(redirection, frame))
  return after(routes, made =>
    after(
      lastly(
        () => {
          const inner = routed(made, frame, () => frame.out)
          return work(inner)
        },
        () => closeAll(made),
      ),
      () => undefined,
    ),
  )
}

/** A command that could not be called at all says so where its errors go; inside `try` it goes up. */
function failedStage(error: unknown, frame: Frame, routes: readonly Route[]): Later<Stage> {
  const redirects = routes.some(({ stream }) => stream === 2 || stream === '*')
  if (!(error instanceof Failure) || frame.guarded || !redirects) throw error
  frame.runtime.remember(error.record)
  return {
    run: () => {
      frame.runtime.succeeded(false)
      return frame.emit({ stream: 'error', error: error.record })
    },
  }
}

/** Makes a stage whose streams go where the redirections say. */
export function redirectedStage(
  redirections: readonly Redirection[],
  frame: Frame,
  make: (frame: Frame) => Later<Stage>,
): Later<Stage> {
  if (redirections.length === 0) return make(frame)
  return after(
    mapInOrder(redirections, redirection => routeOf(redirection, frame)),
    routes => {
      let out = frame.out
      const inner = routed(routes, frame, () => out)
      const own = routes.findLast(route => route.stream === '*' || route.stream === 1)
      const made = guard(
        () => make(inner),
        error => failedStage(error, inner, routes),
      )
      return after(made, stage => ({
        ...(stage.line === undefined ? {} : { line: stage.line }),
        run: (input, sink) => {
          out = sink
          const target: Sink =
            own === undefined || own.target === 'output' ? sink : { write: value => sent(value, own.target, sink) }
          return lastly(
            () => stage.run(input, target),
            () => closeAll(routes),
          )
        },
      }))
    },
  )
}
