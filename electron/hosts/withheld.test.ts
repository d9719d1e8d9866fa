import { execFileSync } from 'node:child_process'
import { expect, onTestFinished, test, vi } from 'vitest'
import { secretVariable } from '../../shared/secret-variable.ts'
import { ownEnvironment, withholdSecret } from './withheld.ts'

test('a program that is started has the environment without the secret, a part of this program has all of it', () => {
  onTestFinished(() => void vi.unstubAllEnvs())
  const script = 'process.stdout.write(JSON.stringify(process.env))'
  const told = (env?: NodeJS.ProcessEnv) => execFileSync(process.execPath, ['--eval', script], { env }).toString()
  vi.stubEnv(secretVariable, 'Harbour-9-tin')
  vi.stubEnv('TENANT_DESK_BESIDE', 'Lantern-7-oak')
  expect(told()).toContain('Harbour-9-tin')
  withholdSecret()
  withholdSecret()
  expect(told()).toContain('Lantern-7-oak')
  expect(told()).not.toContain('Harbour-9-tin')
  expect(told(ownEnvironment())).toContain('Lantern-7-oak')
  expect(told(ownEnvironment())).toContain('Harbour-9-tin')
})
