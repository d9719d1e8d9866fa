import { expect, test } from 'vitest'
import { PsObject } from '../../../shared/values.ts'
import { filePath, setUpStart } from './set-up-start.ts'

const configured = (properties: Record<string, string>) => PsObject.of('CoexistenceConfiguration', properties)

test('a file shows its path in its own field, a server its address; secrets and certificates are not shown', () => {
  const file = configured({ Server: 'file:///home/ann/Tenant%20Desk/all.ldif', BaseDN: '' })
  expect(setUpStart(file)).toMatchObject({ LdifFile: '/home/ann/Tenant Desk/all.ldif' })
  expect(setUpStart(file)).not.toHaveProperty('Server')
  const server = configured({ Server: 'ldaps://dc1.fernwick.example', CertificateAuthority: 'PEM' })
  expect(setUpStart(server)).toEqual({ Server: 'ldaps://dc1.fernwick.example' })
  expect(filePath(server)).toBeUndefined()
  expect(filePath(configured({ Server: 'file:///all%.ldif' }))).toBe('/all%.ldif')
  expect(filePath(configured({ Server: 'file:///C:/Export/all.ldif' }))).toBe('C:/Export/all.ldif')
})
