import { expect, test } from 'vitest'
import { serve } from '../../electron/engine/serve.ts'
import { serveHost } from '../../electron/hosts/serve-host.ts'
import { hostCalls, type HostServices } from '../../shared/host.ts'
import type { EngineRequest } from '../../shared/wire.ts'
import { portPair } from '../doubles/port-pair.ts'
import { scriptedEngine } from '../doubles/scripted-engine.ts'
import type { Draw } from '../doubles/seeded.ts'
import { times } from '../extent.ts'
import { draw } from './draw.ts'

const canary = 'canary-4711'

/** No message may have it anywhere: what has is refused. */
const foreign = { strange: canary }

/** What else stands where something else is expected; some of it fits by chance. */
const odd: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 53,
  1e308,
  '',
  canary,
  `${canary}\0\u202e\ud800`,
  'x'.repeat(5_000),
  [],
  [canary],
  Array.from({ length: 2_000 }, () => canary),
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  { $: 'number', text: 'NaN' },
  { $: 'SecureString', text: canary },
  { $: 'object', type: 'T', names: ['__proto__'], of: [canary] },
  { $: 'alike', as: 0, of: [canary] },
]

/** One message of each kind that the engine is sent. */
const requests: readonly EngineRequest[] = [
  { kind: 'hello', version: 1 },
  { kind: 'run', request: { id: '1', session: 's', command: { text: 'Get-Tenant', arguments: ['a'] }, whatIf: true } },
  {
    kind: 'run',
    request: { id: '2', session: 's', command: { pipelines: [[{ cmdlet: 'Get-X', arguments: [['A', 1]] }]] } },
  },
  { kind: 'attach', run: '1', session: 's' },
  { kind: 'credit', run: '1', records: 5 },
  { kind: 'answer', run: '1', question: 0, answer: { answer: 'yes' } },
  { kind: 'stop', run: '1' },
  { kind: 'subscribe' },
  { kind: 'endSession', session: 's' },
]

const takes: { readonly [Call in keyof HostServices]: readonly unknown[] } = {
  info: [],
  preferences: [],
  savePreferences: [{ a: 'x' }],
  shellHistory: [],
  keepTyped: ['x'],
  recentTenants: [],
  openTenant: ['/a.tenant'],
  newTenant: [{ name: 'A', domain: 'a.example', seats: 1 }],
  saveFile: ['a.csv', 'x'],
  openExternal: ['https://a.example/'],
  chooseFile: ['ldif'],
  notify: [{ title: 'a', body: 'b', to: '/' }],
  copySecret: ['x'],
}

/** The message with one of its parts, drawn, replaced by the value, or with the value put in under a name of its own. */
function replaced(message: unknown, value: unknown, { below, oneOf }: Draw): unknown {
  if (typeof message !== 'object' || message === null || below(4) === 0) return value
  if (Array.isArray(message)) {
    const at = below(message.length + 1)
    return [...message.slice(0, at), at < message.length ? replaced(message[at], value, { below, oneOf }) : value]
  }
  const entries = Object.entries(message)
  if (below(5) === 0)
    return Object.fromEntries([...entries, [oneOf(['more', 'constructor', 'k'.repeat(5_000)]), value]])
  const chosen = below(entries.length)
  return Object.fromEntries(
    entries.map(([name, part], at) => [name, at === chosen ? replaced(part, value, { below, oneOf }) : part]),
  )
}

/** Sends texts over a port; all that is answered until the microtasks are done. */
async function answersTo(attach: (port: ReturnType<typeof portPair>['ends'][1]) => unknown, texts: readonly string[]) {
  const { ends, close } = portPair()
  attach(ends[1])
  const answers: string[] = []
  ends[0].onMessage(text => void answers.push(text))
  for (const text of texts) ends[0].send(`.${text}`)
  await new Promise(resolve => void setImmediate(resolve))
  close()
  return answers
}

/** A refusal repeats nothing of what was refused, is short, and nothing has become part of all objects. */
function expectQuiet(answers: readonly string[], text: string): void {
  for (const answer of answers) {
    expect(answer.length, text).toBeLessThan(2_000)
    if (answer.includes('MessageRefused')) expect(answer, text).not.toContain(canary)
  }
  expect(Reflect.get({}, 'polluted'), text).toBeUndefined()
}

test.each(requests.map(request => [request.kind, request] as const))(
  'whatever stands in a message to the engine (%s), it is obeyed or refused',
  async (_, request) => {
    const drawn = draw()
    for (let index = 0; index < times(60, 5_000); index++) {
      const engine = scriptedEngine([])
      const strange = index % 2 === 0
      const text = JSON.stringify(replaced(request, strange ? foreign : drawn.oneOf(odd), drawn))
      const answers = await answersTo(serve(engine), [text])
      expectQuiet(answers, text)
      if (!strange) continue
      expect(
        answers.filter(answer => answer.includes('MessageRefused')),
        text,
      ).toHaveLength(1)
      expect(
        engine.calls.filter(call => !call.startsWith('end ')),
        text,
      ).toEqual([])
    }
  },
  600_000,
)

test.each(Object.keys(hostCalls) as (keyof HostServices)[])(
  'whatever stands in a call of the host (%s), it is answered or refused',
  async call => {
    const drawn = draw()
    const called: unknown[] = []
    const services = new Proxy({} as HostServices, {
      get:
        (_, name) =>
        async (...args: readonly unknown[]) => (called.push([name, ...args]), null),
    })
    const attach = (port: Parameters<typeof serveHost>[1]) => serveHost(services, port)
    await answersTo(attach, [JSON.stringify({ id: 1, call, args: takes[call] })])
    expect(called).toEqual([[call, ...takes[call]]])
    for (let index = 0; index < times(40, 5_000); index++) {
      called.length = 0
      const strange = index % 2 === 0 && call !== 'savePreferences'
      const args = replaced(takes[call], strange ? foreign : drawn.oneOf(odd), drawn)
      const text = JSON.stringify({ id: 1, call, args })
      const answers = await answersTo(attach, [text])
      expectQuiet(answers, text)
      if (strange) expect(called, text).toEqual([])
    }
  },
  600_000,
)
