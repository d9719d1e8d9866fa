import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { scriptCases } from './scripts.cases.ts'
import { valueCases } from './values.cases.ts'

test.each(Object.entries({ ...valueCases, ...scriptCases }))('%s', async (_, scripts) => {
  await using shell = await tenantShell()
  const wrong: unknown[] = []
  for (const [script, expected] of scripts) {
    const { output, ids } = await shell.run(script, { session: script })
    const met = ids.at(-1) ?? output
    if (!isSame(met, expected)) wrong.push({ script, met, output, expected })
  }
  expect(wrong).toEqual([])
})

function isSame(met: unknown, expected: unknown): boolean {
  return JSON.stringify(met) === JSON.stringify(expected)
}
