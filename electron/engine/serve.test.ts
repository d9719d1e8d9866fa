import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { times } from '../../e2e/extent.ts'
import { arbitraryValue, described } from '../../e2e/doubles/arbitrary-value.ts'
import { portPair } from '../../e2e/doubles/port-pair.ts'
import { scriptedEngine, type Step } from '../../e2e/doubles/scripted-engine.ts'
import type { Answer, Notice, Question, RunObserver, RunRequest, StreamRecord } from '../../shared/engine.ts'
import { errorRecord, Failure } from '../../shared/errors.ts'
import { remoteEngine } from '../../shared/remote-engine.ts'
import { PsObject, SecureString } from '../../shared/values.ts'
import { type EngineRequest, recordCredit, wireVersion } from '../../shared/wire.ts'
import { encodeMessage } from '../../shared/wire-codec.ts'
import { serve } from './serve.ts'

const output = (value: StreamRecord & { stream: 'output' }): Step => ({ say: value })
const number = (value: number) => output({ stream: 'output', value })
const confirm: Question = {
  kind: 'confirm',
  caption: 'Confirm',
  text: 'Remove?',
  cmdlet: 'Remove-MSOnlineUser',
  impact: 'high',
}
const request = (id: string, session = 's'): RunRequest => ({ id, session, command: { text: 'Get-MSOnlineUser' } })

function observer(answer: Answer = { answer: 'yes' }) {
  const stop = new AbortController()
  const seen: StreamRecord[] = []
  const asked: Question[] = []
  const watching: RunObserver = {
    onRecord: record => void seen.push(record),
    onQuestion: async question => {
      asked.push(question)
      return answer
    },
    signal: stop.signal,
  }
  return { ...watching, seen, asked, stop }
}

function connected(script: readonly Step[], patience?: number) {
  const engine = scriptedEngine(script)
  const attach = serve(engine, patience === undefined ? {} : { patience })
  const connect = () => {
    const { ends, close } = portPair()
    attach(ends[1])
    return { remote: remoteEngine(ends[0]), port: ends[0], close }
  }
  return { engine, connect, ...connect() }
}

afterEach(() => vi.useRealTimers())

const arbitraryRecord: fc.Arbitrary<StreamRecord> = fc.oneof(
  arbitraryValue({ secrets: false }).map((value): StreamRecord => ({ stream: 'output', value })),
  fc.record({ stream: fc.constantFrom('warning', 'verbose', 'debug', 'information'), text: fc.string() }),
  fc.string().map((text): StreamRecord => ({ stream: 'host', text, noNewline: true })),
  fc
    .nat(100)
    .map((percent): StreamRecord => ({ stream: 'progress', progress: { activity: 'a', status: 's', percent } })),
  fc
    .string()
    .map((detail): StreamRecord => ({ stream: 'error', error: errorRecord('InternalError', { detail }, { row: 3 }) })),
  fc.record({ stream: fc.constant('secret'), target: fc.string(), password: fc.string() }),
  arbitraryValue({ secrets: false }).map((after): StreamRecord => ({
    stream: 'operation',
    operation: {
      cmdlet: 'Set-MSOnlineUser',
      target: 'ann',
      outcome: 'done',
      changes: [
        { entity: 'user', id: '1', name: 'Ann', change: 'change', fields: [{ field: 'City', before: null, after }] },
      ],
    },
  })),
)

test('an engine over a port says what the engine says', async () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 9, arbitrary: arbitraryRecord.map((say): Step => ({ say })) },
      fc.constant<Step>({ ask: confirm }),
    ),
  )
  await fc.assert(
    fc.asyncProperty(steps, async script => {
      const here = observer()
      const there = observer()
      const { engine, remote, close } = connected(script)
      const summary = await engine.run(request('1'), here)
      expect(await remote.run(request('2'), there)).toEqual({ ...summary, id: '2' })
      const kept = (records: readonly StreamRecord[]) =>
        described(records.filter(record => record.stream !== 'progress'))
      expect(kept(there.seen)).toEqual(kept(here.seen))
      expect(there.asked).toEqual(here.asked)
      close()
    }),
    { numRuns: times(60, 2_000) },
  )
})

test('the request arrives as it was made, secrets too', async () => {
  const { engine, remote } = connected([])
  const run = vi.spyOn(engine, 'run')
  const pipelines = [
    [{ cmdlet: 'Set-MSOnlineUserPassword', arguments: [['Password', new SecureString('Pa$$w0rd')] as const] }],
  ]
  await remote.run({ id: '1', session: 's', command: { pipelines }, whatIf: true }, observer())
  expect(described(run.mock.calls[0]?.[0])).toEqual(
    described({ id: '1', session: 's', command: { pipelines }, whatIf: true }),
  )
})

test('no more records than the credit are sent to one who takes none', async () => {
  const { engine, remote } = connected(Array.from({ length: 3 * recordCredit }, (_, index) => number(index)))
  const gate = Promise.withResolvers<void>()
  const produced = vi.fn<(record: StreamRecord) => void>()
  const run = engine.run
  vi.spyOn(engine, 'run').mockImplementation((asked, watching) =>
    run(asked, { ...watching, onRecord: record => (produced(record), watching.onRecord(record)) }),
  )
  const seen: StreamRecord[] = []
  const running = remote.run(request('1'), {
    ...observer(),
    onRecord: async record => (await gate.promise, void seen.push(record)),
  })
  await vi.waitFor(() => expect(produced.mock.calls.length).toBeGreaterThanOrEqual(recordCredit))
  await new Promise(resolve => void setTimeout(resolve, 20))
  expect(produced.mock.calls.length).toBeLessThanOrEqual(recordCredit + 1)
  gate.resolve()
  await running
  expect(seen).toEqual(Array.from({ length: 3 * recordCredit }, (_, value) => ({ stream: 'output', value })))
})

test('an observer that throws rejects the run and stops it', async () => {
  const { engine, remote } = connected([number(1), { untilStopped: true }])
  const fault = new Error('no room')
  const running = remote.run(request('1'), { ...observer(), onRecord: () => Promise.reject(fault) })
  await expect(running).rejects.toBe(fault)
  await vi.waitFor(() => expect(engine.calls).toContain('stop 1'))
})

test('a signal stops the run, and anybody can stop it by its id', async () => {
  const { engine, remote, connect } = connected([{ untilStopped: true }])
  const watching = observer()
  const first = remote.run(request('1'), watching)
  watching.stop.abort()
  await first
  const second = remote.run(request('2'), observer())
  await vi.waitFor(() => expect(engine.calls).toContain('run 2'))
  connect().remote.stop('2')
  await second
  expect(engine.calls).toEqual(['run 1', 'stop 1', 'run 2', 'stop 2'])
})

test('what the engine throws arrives as a record', async () => {
  const { engine, remote } = connected([{ fail: new Failure(errorRecord('TooManyRuns', { limit: 3 })) }])
  await expect(remote.run(request('1'), observer())).rejects.toMatchObject({ record: { id: 'TooManyRuns' } })
  engine.script = [{ fail: new TypeError('x is undefined') }]
  await expect(remote.run(request('2'), observer())).rejects.toMatchObject({ record: { id: 'InternalError' } })
})

test('a hang-up ends the sessions, and the run can be attached to from elsewhere', async () => {
  const { engine, remote, close, connect } = connected([number(1), { ask: confirm }, number(2)])
  const asked = Promise.withResolvers<Answer>()
  const owner = observer()
  const lost = remote.run(request('1', 'mine'), { ...owner, onQuestion: () => asked.promise })
  await vi.waitFor(() => expect(owner.seen).toHaveLength(1))
  const second = connect().remote
  await expect(second.attach('1', 'other', observer())).rejects.toMatchObject({ record: { id: 'RunWatchedElsewhere' } })
  close()
  await expect(lost).rejects.toMatchObject({ record: { id: 'ConnectionLost' } })
  expect(engine.calls).toEqual(['run 1', 'end mine'])
  const later = observer({ answer: 'noToAll' })
  await expect(second.attach('1', 'other', later)).resolves.toMatchObject({ id: '1' })
  expect(engine.answers).toEqual([{ answer: 'noToAll' }])
  expect(later.seen).toEqual([{ stream: 'output', value: 2 }])
  await expect(second.attach('1', 'other', later)).rejects.toMatchObject({ record: { id: 'RunNotRunning' } })
})

test('a question that nobody is there to answer becomes no answer', async () => {
  const { engine, remote, close } = connected([{ ask: confirm }], 5)
  const lost = remote.run(request('1'), { ...observer(), onQuestion: () => new Promise<Answer>(() => undefined) })
  await vi.waitFor(() => expect(engine.calls).toContain('run 1'))
  close()
  await expect(lost).rejects.toMatchObject({ record: { id: 'ConnectionLost' } })
  await vi.waitFor(() => expect(engine.answers).toEqual([{ answer: 'none' }]))
})

test('a password that was made while its owner was away waits for the same session', async () => {
  const secret: StreamRecord = { stream: 'secret', target: 'ann', password: 'Tr0ub4dor' }
  const { engine, remote, close, connect } = connected([
    { untilStopped: true },
    { say: secret },
    { untilStopped: true },
    { ask: confirm },
  ])
  const lost = remote.run(request('1', 'mine'), observer())
  await vi.waitFor(() => expect(engine.calls).toContain('run 1'))
  close()
  await expect(lost).rejects.toBeInstanceOf(Failure)
  engine.stop('1')
  const stranger = connect()
  const asked = observer()
  const strange = stranger.remote.attach('1', 'other', {
    ...asked,
    onQuestion: () => new Promise<Answer>(() => undefined),
  })
  strange.catch(() => undefined)
  await vi.waitFor(() => expect(engine.calls).toContain('stop 1'))
  stranger.close()
  await expect(strange).rejects.toBeInstanceOf(Failure)
  expect(asked.seen).toEqual([])
  const owner = observer()
  await connect().remote.attach('1', 'mine', owner)
  expect(owner.seen).toEqual([secret])
})

test('notices come to those who asked, dates and all', async () => {
  const { engine, remote } = connected([])
  const heard: Notice[] = []
  const notice: Notice = {
    entities: ['user'],
    outside: false,
    running: [{ id: '1', line: 'x', origin: 'terminal', startedAt: new Date(5), writes: true }],
  }
  const stop = remote.subscribe(heard.push.bind(heard))
  await remote.run(request('1'), observer())
  engine.notify(notice)
  await vi.waitFor(() => expect(heard).toEqual([notice]))
  stop()
  await remote.run(request('2'), observer())
  engine.notify(notice)
  await remote.run(request('3'), observer())
  expect(heard).toHaveLength(1)
})

test('one result that is too large is told as an error, the others arrive', async () => {
  let huge: readonly unknown[] = ['x']
  for (let level = 0; level < 21; level += 1) huge = [huge, huge]
  const value = PsObject.of('T', { Huge: huge as readonly string[] })
  const { remote } = connected([number(1), output({ stream: 'output', value }), number(2)])
  const watching = observer()
  await remote.run(request('1'), watching)
  expect(watching.seen).toMatchObject([
    { value: 1 },
    { stream: 'error', error: { id: 'ResultTooLarge' } },
    { value: 2 },
  ])
})

test('sessions and runs of others cannot be taken', async () => {
  const { engine, remote, connect } = connected([{ untilStopped: true }])
  const first = remote.run(request('1', 'mine'), observer())
  await vi.waitFor(() => expect(engine.calls).toContain('run 1'))
  const { remote: other } = connect()
  await expect(other.run(request('2', 'mine'), observer())).rejects.toMatchObject({ record: { id: 'SessionTaken' } })
  await expect(other.run(request('1', 'other'), observer())).rejects.toMatchObject({
    record: { id: 'RunAlreadyKnown' },
  })
  other.endSession('mine')
  remote.stop('1')
  await first
  expect(engine.calls).toEqual(['run 1', 'stop 1'])
})

test('hostile messages are refused and change nothing', async () => {
  const { engine, connect } = connected([])
  const { port } = connect()
  const replies: string[] = []
  port.onMessage(message => void replies.push(message))
  const run = (extra: object) => encodeMessage({ kind: 'run', request: { ...request('1'), ...extra } }, 'given')
  const hostile = [
    '',
    'null',
    '[]',
    '{"kind":"__proto__"}',
    '{"kind":"constructor"}',
    '{"kind":"run"}',
    '{"kind":"stop","run":""}',
    '{"kind":"stop","run":"1","__proto__":{"x":1}}',
    '{"kind":"stop","run":"1","more":1}',
    '{"kind":"credit","run":"1","records":1e9}',
    '{"kind":"credit","run":"1","records":-1}',
    '{"kind":"answer","run":"1","question":0,"answer":{"answer":"maybe"}}',
    run({ origin: 'terminal' }),
    run({ id: 'x'.repeat(101) }),
    run({ command: { text: 'a', pipelines: [] } }),
    run({ command: { pipelines: [[{ cmdlet: 'x', arguments: [['A', { plain: 1 }]] }]] } }),
    run({ whatIf: 'no' }),
  ]
  for (const message of hostile) port.send(`.${message}`)
  await vi.waitFor(() => expect(replies.filter(reply => reply.includes('"refused"'))).toHaveLength(hostile.length))
  expect(replies.filter(reply => reply.includes('"MessageRefused"'))).toHaveLength(hostile.length)
  expect(engine.calls).toEqual([])
})

test('any text at all is refused or obeyed, never thrown', async () => {
  const { connect } = connected([])
  const kinds = fc.constantFrom('hello', 'run', 'attach', 'credit', 'answer', 'stop', 'subscribe', 'endSession', 'x')
  const near = fc.record(
    { kind: kinds, run: fc.jsonValue(), request: fc.jsonValue(), session: fc.jsonValue(), answer: fc.jsonValue() },
    { requiredKeys: ['kind'] },
  )
  const { port } = connect()
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        near.map(message => JSON.stringify(message)),
      ),
      text => {
        port.send(text)
        port.send(`.${text}`)
      },
    ),
  )
  const hello: EngineRequest = { kind: 'hello', version: 1 }
  const answered = new Promise<string>(
    resolve => void port.onMessage(message => message.includes('"hello"') && resolve(message)),
  )
  port.send(`.${encodeMessage(hello, 'given')}`)
  await expect(answered).resolves.toContain(`"version":${wireVersion}`)
})
