import { expect, test } from 'vitest'
import { PsObject } from '../../../shared/values.ts'
import { changesBy, savingCommand } from './template-fields.ts'

const desk = PsObject.of('TenantTemplate', {
  Name: 'Service desk',
  AddressPattern: null,
  Department: 'Service',
  City: 'Liège',
  SubscriptionIDs: ['Mail Standard'],
  MailboxQuotaSize: 25 * 1024 ** 3,
  Pop3: false,
  AccountOnly: false,
  MemberOf: ['team.service@fernwick.example'],
  Gone: [],
})
const lab = PsObject.of('TenantTemplate', {
  Name: 'Laboratory',
  Department: 'Research',
  Pop3: true,
  AccountOnly: false,
})

test('a template fills what is empty, decides what is on or off, and leaves what was said', () => {
  expect(changesBy({ FirstName: 'Nora', City: 'Ghent', Pop3: true }, desk, undefined)).toEqual({
    Department: 'Service',
    SubscriptionIDs: ['Mail Standard'],
    MailboxQuotaSize: '25GB',
    MemberOf: ['team.service@fernwick.example'],
    Pop3: undefined,
  })
})

test('another template takes the place of what the one before filled in', () => {
  const values = { City: 'Ghent', ...changesBy({ City: 'Ghent' }, desk, undefined), Department: 'Sales' }
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
  expect(changesBy(given, lab, desk)).toEqual({
    SubscriptionIDs: undefined,
    MailboxQuotaSize: undefined,
    MemberOf: undefined,
    Pop3: true,
  })
  expect(changesBy({ City: 'Liège', Department: 'Sales' }, undefined, desk)).toEqual({ City: undefined })
})

test('a filled form is kept as a template with the pattern that its address shows, and without the person', () => {
  const values = {
    FirstName: 'Nora',
    LastName: 'Lindgren',
    DisplayName: 'Nora Lindgren',
    Identity: 'nlindgren@fernwick-labs.example',
    MobilePhone: '1',
    Department: 'Research',
    City: '',
    Pop3: true,
  }
  const pattern = { pattern: '{first}.{last}', domain: 'fernwick.example' }
  expect(savingCommand('Lab', values, pattern, '{first}.{last}')).toEqual({
    cmdlet: 'Set-TenantTemplate',
    arguments: [
      ['Name', 'Lab'],
      ['AddressPattern', '{f}{last}@fernwick-labs.example'],
      ['Department', 'Research'],
      ['Pop3', true],
      ['Replace', true],
    ],
  })
  const usual = savingCommand('Lab', { Department: 'Research' }, pattern, '{first}.{last}')
  expect(usual.arguments.map(([name]) => name)).toEqual(['Name', 'Department', 'Replace'])
})
