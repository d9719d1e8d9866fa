import { z } from 'zod'
import type { Answer, Notice, Question, RunRequest, RunSummary, StreamRecord } from './engine.ts'
import { type ErrorId, type ErrorRecord, errorRecord } from './errors.ts'
import { errors } from './texts/errors.ts'
import type { ErrorCategory } from './texts/problem.ts'
import type { Value } from './values.ts'
import { decodeMessage, isValue, WireError } from './wire-codec.ts'

// A page may not make code from text, and merely trying is reported as a violation of its policy.
z.config({ jitless: true })

/** Both sides must speak the same wire; pages of an older program are told to reload. */
export const wireVersion = 2

/** How many records the engine may send of a run before its listener has said that it took some. */
export const recordCredit = 1_000

/** The most characters of a message from a page: a long script fits. */
export const longestRequest = 16 * 1024 * 1024

/** The most characters of a message from the engine. */
export const longestReply = 64 * 1024 * 1024

/** The most characters of one part of a handed file. */
const longestPart = 4 * 1024 * 1024

const id = z.string().min(1).max(100)
const line = z.string().max(longestRequest)
const count = z.int().min(0)
const value = z.custom<Value>(isValue, 'is no value')
const mode = z.boolean().exactOptional()

const invocation = z.strictObject({
  cmdlet: z.string().max(256),
  arguments: z.array(z.tuple([z.string().max(256), value])).max(1_000),
})

const runRequest: z.ZodType<RunRequest> = z.strictObject({
  id,
  session: id,
  command: z.union([
    z.strictObject({ text: line, file: z.string().exactOptional(), arguments: z.array(z.string()).exactOptional() }),
    z.strictObject({ pipelines: z.array(z.array(invocation).min(1).max(1_000)).min(1).max(100_000) }),
  ]),
  whatIf: mode,
  confirmed: mode,
  atomic: mode,
  files: z.array(z.string().min(1).max(255)).max(16).exactOptional(),
})

const answer: z.ZodType<Answer> = z.union([
  z.strictObject({ answer: z.enum(['yes', 'yesToAll', 'no', 'noToAll']) }),
  z.strictObject({ answer: z.literal('text'), text: line }),
  z.strictObject({ answer: z.literal('credential'), userName: z.string(), password: z.string() }),
  z.strictObject({ answer: z.literal('part'), bytes: z.base64().max(longestPart) }),
  z.strictObject({ answer: z.literal('none') }),
])

/** What a page tells the engine. */
export type EngineRequest =
  | { readonly kind: 'hello'; readonly version: number }
  | { readonly kind: 'run'; readonly request: RunRequest }
  /** Watches a run whose watcher has gone. */
  | { readonly kind: 'attach'; readonly run: string; readonly session: string }
  /** So many records have been taken. */
  | { readonly kind: 'credit'; readonly run: string; readonly records: number }
  | { readonly kind: 'answer'; readonly run: string; readonly question: number; readonly answer: Answer }
  | { readonly kind: 'stop'; readonly run: string }
  | { readonly kind: 'subscribe' | 'unsubscribe' }
  | { readonly kind: 'endSession'; readonly session: string }

const engineRequest: z.ZodType<EngineRequest> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hello'), version: z.int() }),
  z.strictObject({ kind: z.literal('run'), request: runRequest }),
  z.strictObject({ kind: z.literal('attach'), run: id, session: id }),
  z.strictObject({ kind: z.literal('credit'), run: id, records: z.int().min(1).max(recordCredit) }),
  z.strictObject({ kind: z.literal('answer'), run: id, question: count, answer }),
  z.strictObject({ kind: z.literal('stop'), run: id }),
  z.strictObject({ kind: z.enum(['subscribe', 'unsubscribe']) }),
  z.strictObject({ kind: z.literal('endSession'), session: id }),
])

const place = z.strictObject({ line: z.number(), column: z.number(), text: z.string(), length: z.number() })

/** The shape of an error record as it crosses a wire. */
export const errorShape: z.ZodType<ErrorRecord> = z.strictObject({
  id: z.custom<ErrorId>(name => typeof name === 'string' && Object.hasOwn(errors, name), 'is no error'),
  category: z.custom<ErrorCategory>(name => typeof name === 'string', 'is no category'),
  message: z.string(),
  advice: z.string().exactOptional(),
  cmdlet: z.string().exactOptional(),
  parameter: z.string().exactOptional(),
  target: z.string().exactOptional(),
  writtenId: z.string().exactOptional(),
  exception: z.string().exactOptional(),
  row: z.number().exactOptional(),
  column: z.string().exactOptional(),
  suggestion: z.string().exactOptional(),
  place: place.exactOptional(),
})

const changes = z.array(
  z.strictObject({
    entity: z.string(),
    id: z.string(),
    name: z.string(),
    change: z.enum(['create', 'change', 'remove']),
    fields: z.array(z.strictObject({ field: z.string(), before: value, after: value })),
  }),
)

const progress = z.strictObject({
  activity: z.string(),
  status: z.string(),
  percent: z.number().exactOptional(),
  secondsLeft: z.number().exactOptional(),
  completed: z.literal(true).exactOptional(),
})

const operation = z.strictObject({
  cmdlet: z.string(),
  target: z.string(),
  outcome: z.enum(['done', 'unchanged', 'failed', 'denied', 'stopped']),
  changes,
  error: errorShape.exactOptional(),
  row: z.number().exactOptional(),
})

const streamRecord: z.ZodType<StreamRecord> = z.discriminatedUnion('stream', [
  z.strictObject({ stream: z.literal('output'), value }),
  z.strictObject({ stream: z.literal('error'), error: errorShape }),
  z.strictObject({ stream: z.enum(['warning', 'verbose', 'debug', 'information']), text: z.string() }),
  z.strictObject({
    stream: z.literal('host'),
    text: z.string(),
    noNewline: z.literal(true).exactOptional(),
    color: z.string().exactOptional(),
  }),
  z.strictObject({ stream: z.literal('whatIf'), text: z.string(), changes, row: z.number().exactOptional() }),
  z.strictObject({ stream: z.literal('progress'), progress }),
  z.strictObject({ stream: z.literal('operation'), operation }),
  z.strictObject({ stream: z.literal('total'), count: z.number() }),
  z.strictObject({ stream: z.literal('secret'), target: z.string(), password: z.string() }),
])

const asked = { prompt: z.string(), parameter: z.string().exactOptional(), cmdlet: z.string().exactOptional() }

const question: z.ZodType<Question> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('confirm'),
    caption: z.string(),
    text: z.string(),
    cmdlet: z.string(),
    impact: z.enum(['medium', 'high']),
  }),
  z.strictObject({ kind: z.literal('text'), ...asked }),
  z.strictObject({ kind: z.literal('secret'), ...asked }),
  z.strictObject({ kind: z.literal('credential'), prompt: z.string(), userName: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal('path'), path: z.string(), access: z.enum(['read', 'write']) }),
  z.strictObject({ kind: z.literal('part'), file: z.string(), from: count }),
])

const summary: z.ZodType<RunSummary> = z.strictObject({
  id: z.string(),
  outcome: z.enum(['completed', 'failed', 'stopped']),
  errors: z.number(),
  changed: z.number(),
  whatIf: z.boolean(),
  undoable: z.boolean(),
  milliseconds: z.number(),
  exitCode: z.number().exactOptional(),
})

const notice: z.ZodType<Notice> = z.strictObject({
  entities: z.array(z.string()),
  outside: z.boolean(),
  running: z.array(
    z.strictObject({
      id: z.string(),
      line: z.string(),
      origin: z.enum(['window', 'browser', 'terminal', 'schedule']),
      startedAt: z.date(),
      writes: z.boolean(),
      progress: progress.exactOptional(),
    }),
  ),
})

/** What the engine tells a page. */
export type EngineReply =
  /** `engine` names this start of the engine: another name means that it was started anew. */
  | { readonly kind: 'hello'; readonly version: number; readonly engine: string }
  | { readonly kind: 'records'; readonly run: string; readonly records: readonly StreamRecord[] }
  | { readonly kind: 'question'; readonly run: string; readonly question: number; readonly ask: Question }
  | { readonly kind: 'end'; readonly run: string; readonly summary: RunSummary }
  /** The run ended without a summary. */
  | { readonly kind: 'failed'; readonly run: string; readonly error: ErrorRecord }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** A message was not obeyed; nothing has changed. */
  | { readonly kind: 'refused'; readonly run?: string; readonly error: ErrorRecord }

const engineReply: z.ZodType<EngineReply> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hello'), version: z.int(), engine: id }),
  z.strictObject({ kind: z.literal('records'), run: id, records: z.array(streamRecord) }),
  z.strictObject({ kind: z.literal('question'), run: id, question: count, ask: question }),
  z.strictObject({ kind: z.literal('end'), run: id, summary }),
  z.strictObject({ kind: z.literal('failed'), run: id, error: errorShape }),
  z.strictObject({ kind: z.literal('notice'), notice }),
  z.strictObject({ kind: z.literal('refused'), run: id.exactOptional(), error: errorShape }),
])

/** A message that was understood, or why it was not. */
export type Received<Message> = { readonly message: Message } | { readonly refused: ErrorRecord; readonly run?: string }

function runOf(decoded: unknown): { readonly run?: string } {
  const found = z.object({ run: id.exactOptional(), request: z.object({ id }).exactOptional() }).safeParse(decoded)
  const run = found.success ? (found.data.run ?? found.data.request?.id) : undefined
  return run === undefined ? {} : { run }
}

/** Reads one message against its shape; never throws. */
export function receive<Message>(shape: z.ZodType<Message>, text: string): Received<Message> {
  let decoded: unknown
  try {
    decoded = decodeMessage(text)
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { refused: errorRecord('MessageRefused', { detail: error.message }) }
  }
  const checked = shape.safeParse(decoded)
  if (checked.success) return { message: checked.data }
  return { refused: refusalOf(checked.error), ...runOf(decoded) }
}

/** What did not fit, in short and by its place alone: what was sent is not repeated. */
export function refusalOf({ issues }: z.ZodError): ErrorRecord {
  const detail = issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  return errorRecord('MessageRefused', { detail: detail.slice(0, 500) })
}

/** Reads what a page sent. */
export const receiveRequest = (text: string): Received<EngineRequest> => receive(engineRequest, text)

/** Reads what the engine sent. */
export const receiveReply = (text: string): Received<EngineReply> => receive(engineReply, text)
