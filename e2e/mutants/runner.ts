import { TestRunner, type RunnerTask, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite } from 'vitest'
import { planted } from './plant.ts'
import { givenOrder, keepResult, resultsIn, type Result } from './results.ts'

/** How a test went without a fault. */
interface Known {
  readonly passes: ReadonlyMap<string, number>
  readonly sum: number
  readonly milliseconds: number
}

function testsOf(tasks: readonly RunnerTask[]): RunnerTestCase[] {
  return tasks.flatMap(task => (task.type === 'test' ? [task] : testsOf(task.tasks)))
}

/** The suites around a test, the outermost first. */
function suitesOf(test: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = []
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) suites.unshift(suite)
  return [test.file, ...suites.filter(suite => suite !== test.file)]
}

/** Runs a test once more, with what its suites do before and after each. */
async function again(test: RunnerTestCase): Promise<void> {
  const hooks = suitesOf(test).map(suite => TestRunner.getSuiteHooks(suite))
  const context = test.context
  const run = (hook: unknown) => (hook as (context: unknown, suite: unknown) => unknown)(context, test.suite)
  for (const { beforeEach } of hooks) for (const hook of beforeEach) await run(hook)
  try {
    await TestRunner.getTestFn(test)()
  } finally {
    for (const { afterEach } of hooks.toReversed()) for (const hook of afterEach) await run(hook)
  }
}

/** Whether a promise comes to a good end within that time. */
async function holds(work: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(resolve, milliseconds, false)
  })
  const done = work.then(
    () => true,
    () => false,
  )
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}

/**
 * Runs the tests of a file as ever, and then each test that passed the place of a fault once more with that fault, the
 * quickest first, until one fails.
 */
export default class FaultRunner extends TestRunner {
  readonly #faults = planted()
  readonly #known = new Map<RunnerTestCase, Known>()
  readonly #loaded = new Set<string>()
  #began = 0

  override onBeforeTryTask(...args: Parameters<TestRunner['onBeforeTryTask']>): void {
    super.onBeforeTryTask(...args)
    for (const id of this.#faults.passed.keys()) if (this.#known.size === 0) this.#loaded.add(id)
    this.#faults.passed.clear()
    this.#began = performance.now()
  }

  override onAfterTryTask(test: RunnerTestCase): void {
    super.onAfterTryTask(test)
    const passes = new Map(this.#faults.passed)
    const sum = passes.values().reduce((all, each) => all + each, 0)
    this.#known.set(test, { passes, sum, milliseconds: performance.now() - this.#began })
  }

  override onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    super.onAfterRunFiles(files)
    return this.#tryFaults(files)
  }

  async #tryFaults(files: readonly RunnerTestFile[]): Promise<void> {
    const wanted = givenOrder()
    if (wanted === undefined) return
    const done = new Set(resultsIn(wanted.folder).flatMap(({ killed }) => killed))
    const tests = testsOf(files)
      .filter(test => test.result?.state === 'pass' && this.#known.has(test))
      .toSorted((a, b) => (this.#known.get(a)?.milliseconds ?? 0) - (this.#known.get(b)?.milliseconds ?? 0))
    const passed = new Set(this.#loaded)
    for (const { passes } of this.#known.values()) for (const id of passes.keys()) passed.add(id)
    const killed: string[] = []
    const ran = new Set<RunnerTestCase>()
    for (const fault of wanted.faults) {
      if (done.has(fault) || !passed.has(fault)) continue
      for (const test of tests) {
        const known = this.#known.get(test)
        if (known === undefined || !known.passes.has(fault)) continue
        ran.add(test)
        if (await this.#notices(test, fault, known)) {
          killed.push(fault)
          break
        }
      }
    }
    const spoiled: string[] = []
    for (const test of ran) if (await this.#notices(test, undefined, undefined)) spoiled.push(test.name)
    const result: Result = { passed: [...passed], killed, spoiled }
    keepResult(wanted.folder, files.map(({ name }) => name).join('+'), result)
  }

  async #notices(test: RunnerTestCase, fault: string | undefined, known: Known | undefined): Promise<boolean> {
    this.#faults.active = fault
    this.#faults.left = known === undefined ? Infinity : known.sum * 20 + 20_000
    const run = { over: false }
    const limit = (known?.milliseconds ?? 5_000) * 10 + 3_000
    try {
      return !(await this.#faults.run.run(run, () => holds(again(test), limit)))
    } finally {
      run.over = true
      this.#faults.active = undefined
      this.#faults.left = Infinity
    }
  }
}
