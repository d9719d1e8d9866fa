import { expect, test } from 'vitest'
import { backupPath } from './safety-section.tsx'

test('a backup is suggested beside the file, under its name and the day', () => {
  const day = new Date(2026, 2, 5)
  expect(backupPath('/home/ann/Fernwick.tenant', day)).toBe('/home/ann/Fernwick 2026-03-05.tenant')
  expect(backupPath('C:\\Mail\\fernwick.TENANT', day)).toBe('C:\\Mail\\fernwick 2026-03-05.tenant')
  expect(backupPath('/srv/mail', day)).toBe('/srv/mail 2026-03-05.tenant')
})
