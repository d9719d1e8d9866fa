import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

test('a run that is stopped while it sleeps last of all was stopped', async () => {
  await using shell = await tenantShell()
  const { summary } = await shell.run('Start-Sleep -Seconds 600', { signal: AbortSignal.timeout(200) })
  expect(summary.outcome).toBe('stopped')
})
