import { expect, test } from 'vitest'
import { backupPath } from './safety-section.tsx'

test('a backup is suggested in the folder at hand, under the name of the file and the minute', () => {
  const now = new Date(2026, 2, 5, 9, 4)
  expect(backupPath('/home/ann/Fernwick.tenant', now)).toBe('Fernwick 2026-03-05 0904.tenant')
  expect(backupPath('C:\\Mail\\fernwick.TENANT', now)).toBe('fernwick 2026-03-05 0904.tenant')
  expect(backupPath('/srv/mail', now)).toBe('mail 2026-03-05 0904.tenant')
})
