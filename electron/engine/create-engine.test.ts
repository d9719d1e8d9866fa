import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { said, toyDesk } from '../../e2e/doubles/toy-desk.ts'
import type { Answer } from '../../shared/engine.ts'

test.each<readonly [answers: readonly Answer['answer'][], left: readonly string[], questions: number]>([
  [['yes', 'no', 'yes'], ['Bob'], 3],
  [['no', 'yesToAll'], ['Ann'], 2],
  [['yes', 'noToAll'], ['Bob', 'Cid'], 2],
])('high impact asks: %j', async (answers, left, questions) => {
  await using desk = await toyDesk()
  const { run, names } = desk
  await run(`'Ann', 'Bob', 'Cid' | Add-Toy`)
  const given = [...answers]
  let asked = 0
  await run(`'Ann', 'Bob', 'Cid' | Remove-Toy`, {
    onQuestion: async () => {
      asked += 1
      return { answer: given.shift() ?? 'none' } as Answer
    },
  })
  expect(await names()).toEqual(left)
  expect(asked).toBe(questions)
})

test.each([
  [`Remove-Toy Ann -Confirm:$false`, {}],
  [`Remove-Toy Ann`, { confirmed: true }],
  [`$ConfirmPreference = 'None'; Remove-Toy Ann`, {}],
])('%s does not ask', async (text, how) => {
  await using desk = await toyDesk()
  const { run, names } = desk
  await run(`Add-Toy Ann`)
  const { records } = await run(text, how)
  expect(records.some(({ stream }) => stream === 'error')).toBe(false)
  expect(await names()).toEqual([])
})

test.each<readonly [answers: readonly Answer['answer'][], told: readonly string[], left: readonly string[]]>([
  [
    ['yes', 'yes'],
    ['error UserNotFound', 'error UserNotFound', 'end'],
    ['Ann', 'Bob'],
  ],
  [['yesToAll'], ['error UserNotFound', 'error UserNotFound', 'end'], ['Ann', 'Bob']],
  [['yes', 'no'], ['error UserNotFound', 'error UserNotFound', 'error InquiryHalted'], ['Ann']],
  [['none'], ['error UserNotFound', 'error InquiryUnanswered'], []],
])('-ErrorAction Inquire asks after each object that failed: %j', async (answers, told, left) => {
  await using desk = await toyDesk()
  const { run, names } = desk
  const given = [...answers]
  const { records } = await run(`'bad', 'Ann', 'bad', 'Bob' | Add-Toy -ErrorAction Inquire; 'end'`, {
    onQuestion: async () => ({ answer: given.shift() ?? 'none' }) as Answer,
  })
  expect(said(records).filter(each => each === 'end' || String(each).startsWith('error'))).toEqual(told)
  expect(await names()).toEqual(left)
  expect(given).toEqual([])
})

test('-ErrorAction Inquire asks also after the last of what was prepared ahead', async () => {
  await using desk = await toyDesk()
  const { run } = desk
  const { records } = await run(`'Ann', 'bad' | Hash-Toy -ErrorAction Inquire`, {
    onQuestion: async () => ({ answer: 'no' }),
  })
  expect(said(records)).toEqual([
    'unchanged Ann',
    'Ann hashed',
    'failed bad',
    'error UserNotFound',
    'error InquiryHalted',
  ])
})

test('where nobody can answer, the object fails with the way out and the next follows', async () => {
  await using desk = await toyDesk()
  const { run } = desk
  await run(`Add-Toy Ann`)
  const { records } = await run(`Remove-Toy Ann; Add-Toy Bob -Confirm; 'end'`)
  expect(said(records)).toEqual([
    'failed Ann',
    'error ConfirmationMissing',
    'failed Bob',
    'error ConfirmationMissing',
    'end',
  ])
})

test('a stop ends the run, keeps what was done and says so', async () => {
  await using desk = await toyDesk()
  const { run, names } = desk
  const stopper = new AbortController()
  const { summary } = await run(`$i = 0; while ($true) { $i++; "Toy $i" | Add-Toy }`, {
    signal: stopper.signal,
    onRecord: () => stopper.abort(),
  })
  expect(summary.outcome).toBe('stopped')
  expect((await names()).length).toBe(summary.changed)
})

test('a stop reaches a loop without any command, and a question', async () => {
  await using desk = await toyDesk()
  const { run } = desk
  const loop = await run(`while ($true) { }`, { signal: AbortSignal.timeout(20) })
  const question = await run(`Ask-Toy Ann`, {
    signal: AbortSignal.timeout(20),
    onQuestion: () => new Promise(() => undefined),
  })
  expect([loop.summary.outcome, question.summary.outcome]).toEqual(['stopped', 'stopped'])
})

test('a reader that is slow slows the run down', async () => {
  await using desk = await toyDesk()
  const { run } = desk
  let open = 0
  let most = 0
  await run(`Get-Toys 50`, {
    onRecord: async () => {
      open += 1
      most = Math.max(most, open)
      await delay(1)
      open -= 1
    },
  })
  expect(most).toBe(1)
})

test('a fault of the program is a record without a stack, and the session lives on', async () => {
  await using desk = await toyDesk()
  const { run } = desk
  const { records } = await run(`Break-Toy; 'after'`)
  expect(records).toMatchObject([
    { stream: 'error', error: { id: 'InternalError', cmdlet: 'Break-Toy' } },
    { stream: 'output', value: 'after' },
  ])
})

test('pipelines of a form run without text, and secrets in them never reach the journal', async () => {
  await using desk = await toyDesk()
  const { engine, tenant, names } = desk
  const id = randomUUID()
  await engine.run(
    {
      id,
      session: 's',
      command: {
        pipelines: [
          [{ cmdlet: 'Add-Toy', arguments: [['Name', "Ann O'Hara"]] }],
          [{ cmdlet: 'Add-Toy', arguments: [['Name', 'Bob']] }],
        ],
      },
    },
    { onRecord: () => undefined, onQuestion: async () => ({ answer: 'none' }), signal: new AbortController().signal },
  )
  expect(await names()).toEqual(["Ann O'Hara", 'Bob'])
  expect((await tenant.store.reader.journal.run(id))?.line).toBe("Add-Toy -Name 'Ann O''Hara'; Add-Toy -Name 'Bob'")
})

test('a run of several commands is listed by those that wrote, as they were bound', async () => {
  await using desk = await toyDesk()
  const { run, tenant } = desk
  const lineOf = async (text: string, how = {}) => {
    await run(text, how)
    const [latest] = (await tenant.store.reader.journal.runs({ first: 1 })).rows
    return latest?.line
  }
  expect(await lineOf(`$n = 'Ann'; Add-Toy $n; 'seen'; Add-Toy -Name Bob`)).toBe(
    "Add-Toy -Name 'Ann'; Add-Toy -Name 'Bob'",
  )
  expect(await lineOf(`function add($n) { Add-Toy $n }; add Cleo; add Dan`)).toBe(
    "Add-Toy -Name 'Cleo'; Add-Toy -Name 'Dan'",
  )
  expect(await lineOf("'Eve', 'Fay' | Add-Toy")).toBe("'Eve','Fay' | Add-Toy")
  expect(await lineOf(`$n = 'Gil'; $n | Add-Toy`)).toBe("'Gil' | Add-Toy")
  expect(await lineOf("function same { process { $_ } }; 'Hal' | same | Add-Toy")).toBe('… | … | Add-Toy')
  expect(await lineOf("[pscustomobject]@{ Name = 'Ivy' } | Add-Toy")).toBe('… | Add-Toy')
  expect(await lineOf('foreach ($i in 1..20) { Add-Toy "T$i" }')).toMatch(/^Add-Toy -Name 'T1';.*'T10'; …$/)
})

test('sessions keep their variables to themselves and forget them at their end', async () => {
  await using desk = await toyDesk()
  const { run, engine } = desk
  const read = async (session: string) => said((await run(`"<$x>"`, { session })).records)
  await run(`$x = 1`, { session: 'one' })
  expect([await read('one'), await read('two')]).toEqual([['<1>'], ['<>']])
  engine.endSession('one')
  expect(await read('one')).toEqual(['<>'])
})

test('what runs and writes is listed, and notices say which objects changed', async () => {
  await using desk = await toyDesk()
  const { run, engine } = desk
  const entities = new Set<string>()
  const lines = new Set<string>()
  const leave = engine.subscribe(notice => {
    for (const entity of notice.entities) entities.add(entity)
    for (const { line } of notice.running) lines.add(line)
  })
  await run(`Add-Toy Ann`)
  await delay(600)
  leave()
  expect([...entities]).toContain('user')
  expect([...lines]).toEqual(["Add-Toy -Name 'Ann'"])
})

test('where nobody listens any more, what is there to write goes on and what only reads ends', async () => {
  await using desk = await toyDesk()
  const gone = { onRecord: () => Promise.reject(new Error('the page was closed')) }
  // Both give something to hear before anything is written.
  expect((await desk.run('Get-Toys 100000', gone)).summary.outcome).toBe('stopped')
  expect((await desk.run('Get-Toys 100000; Add-Toy Late', gone)).summary.outcome).toBe('completed')
  expect(await desk.names()).toEqual(['Late'])
})
