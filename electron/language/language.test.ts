import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { conversionCases } from './conversions.cases.ts'
import { fileCases } from './files.cases.ts'
import { functionCases } from './functions.cases.ts'
import { loopCases } from './loops.cases.ts'
import { operatorCases } from './operators.cases.ts'
import { pipelineCases } from './pipelines.cases.ts'
import { scriptCases } from './scripts.cases.ts'
import { stringCases } from './strings.cases.ts'
import { valueCases } from './values.cases.ts'

const themes = {
  values: valueCases,
  scripts: scriptCases,
  operators: operatorCases,
  conversions: conversionCases,
  texts: stringCases,
  loops: loopCases,
  functions: functionCases,
  pipelines: pipelineCases,
  files: fileCases,
}

const groups = Object.entries(themes).flatMap(([theme, cases]) =>
  Object.entries(cases).map(([group, scripts]) => [`${theme}: ${group}`, scripts] as const),
)

test.each(groups)('%s', async (_, scripts) => {
  await using shell = await tenantShell()
  const wrong: unknown[] = []
  for (const [script, expected, mark] of scripts) {
    const { output, ids } = await shell.run(script, { session: script })
    const met = ids.at(-1) ?? output
    if (!isSame(met, expected)) wrong.push({ script, met, output, expected, mark })
  }
  expect(wrong).toEqual([])
})

function isSame(met: unknown, expected: unknown): boolean {
  return JSON.stringify(met) === JSON.stringify(expected)
}
