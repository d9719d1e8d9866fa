import { expect, test } from 'vitest'
import { PsObject } from '../../../shared/values.ts'
import { isCopied, mailboxesOf, offersOf, withCopies, withoutCopies, withToggled } from './copy-offers.ts'

const tom = PsObject.of('MSOnlineUser', {
  Department: 'Service',
  JobTitle: '',
  Location: 'BE',
  Subscriptions: ['Mail Standard'],
})
const rights = [
  PsObject.of('MSOnlineMailPermission', { Identity: 'desk@fernwick.example', FullAccess: true }),
  PsObject.of('MSOnlineMailPermission', { Identity: 'parts@fernwick.example', FullAccess: true }),
  PsObject.of('MSOnlineMailPermission', { Identity: 'boss@fernwick.example', FullAccess: false }),
]
const offers = offersOf(tom, mailboxesOf(rights), ['all@fernwick.example'])

test('a colleague offers what they have, and only mailboxes that they open', () => {
  expect(offers.map(({ word, text }) => `${word} ${text}`)).toEqual([
    'department Service',
    'location BE',
    'licence Mail Standard',
    'opens desk@fernwick.example',
    'opens parts@fernwick.example',
    'group all@fernwick.example',
  ])
})

test('copying fills what is empty and leaves what was said', () => {
  expect(withCopies({ Department: 'Sales', UserLocation: '' }, offers)).toEqual({
    UserLocation: 'BE',
    SubscriptionIDs: ['Mail Standard'],
    Opens: ['desk@fernwick.example', 'parts@fernwick.example'],
    MemberOf: ['all@fernwick.example'],
  })
})

test('another colleague takes the copies away and nothing else', () => {
  const values = {
    Department: 'Sales',
    UserLocation: 'BE',
    SubscriptionIDs: ['Mail Standard', 'Mail Plus'],
    Opens: ['desk@fernwick.example', 'parts@fernwick.example'],
  }
  expect(withoutCopies(values, offers)).toEqual({
    UserLocation: undefined,
    SubscriptionIDs: ['Mail Plus'],
    Opens: undefined,
  })
})

test('each thing offered is taken and given back alone', () => {
  const before = { Opens: ['hall@fernwick.example'] }
  for (const offer of offers) {
    const taken = { ...before, ...withToggled(before, offer) }
    expect(isCopied(taken, offer)).toBe(true)
    const back = { ...taken, ...withToggled(taken, offer) }
    expect(isCopied(back, offer)).toBe(false)
    expect(back.Opens).toEqual(before.Opens)
  }
})
