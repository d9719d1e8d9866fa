import { expect, test } from 'vitest'
import { newOptions } from './terminal-options.ts'

test.each([
  ['ours', 'ours.tenant'],
  ['ours.example', 'ours.example.tenant'],
  ['work/ours.tenant', 'work/ours.tenant'],
  ['OURS.TENANT', 'OURS.TENANT'],
])('tenant-desk new %s makes %s', (given, made) => {
  expect(newOptions([given, '--domain', 'ours.example']).path).toBe(made)
})
