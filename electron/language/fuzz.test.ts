import { expect, test } from 'vitest'
import { mutated, scriptText } from '../../e2e/doubles/script-text.ts'
import { seeded, type Draw } from '../../e2e/doubles/seeded.ts'
import { tenantShell, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { stretch } from '../../e2e/extent.ts'
import { parse } from '../../shared/language/parser.ts'
import { conversionCases } from './conversions.cases.ts'
import { functionCases } from './functions.cases.ts'
import { loopCases } from './loops.cases.ts'
import { operatorCases } from './operators.cases.ts'
import { pipelineCases } from './pipelines.cases.ts'
import { scriptCases } from './scripts.cases.ts'
import { stringCases } from './strings.cases.ts'
import { valueCases } from './values.cases.ts'

const corpus = [
  conversionCases,
  functionCases,
  loopCases,
  operatorCases,
  pipelineCases,
  scriptCases,
  stringCases,
  valueCases,
].flatMap(cases => Object.values(cases).flatMap(scripts => scripts.map(([script]) => script)))

/** What goes on for ever, or sleeps, is stopped after this. */
const patience = 100

/** Runs a script: it ends, and all that went wrong in it is an error of the catalogue, none of them a fault of the program. */
async function check(shell: TenantShell, text: string): Promise<void> {
  const { ids, summary } = await shell.run(text, { session: text, signal: AbortSignal.timeout(patience) })
  expect(ids).not.toContain('InternalError')
  expect(['completed', 'failed', 'stopped']).toContain(summary.outcome)
}

/** Runs a stretch of as many scripts as there are; what fails is told with the text and its number, by which it is made again. */
async function fuzz(short: number, full: number, first: number, textOf: (draw: Draw) => string): Promise<void> {
  await using shell = await tenantShell({ sample: true, confined: true })
  const { from, to } = stretch(short, full)
  for (let seed = first + from; seed < first + to; seed++) {
    const text = textOf(seeded(seed))
    try {
      await check(shell, text)
    } catch (error) {
      throw new Error(`seed ${seed}: ${JSON.stringify(text)}`, { cause: error })
    }
  }
}

test('scripts made by the grammar run to an end', async () => {
  await fuzz(2_000, 80_000, 300_001, scriptText)
}, 1_800_000)

test('scripts with faults put in that are still scripts run to an end', async () => {
  await fuzz(1_000, 40_000, 400_001, draw => {
    for (;;) {
      const text = mutated(draw.below(2) === 0 ? draw.oneOf(corpus) : scriptText(draw), draw, corpus)
      if (parse(text).errors.length === 0) return text
    }
  })
}, 1_800_000)
