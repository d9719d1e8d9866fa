import { expect, test } from 'vitest'
import { freeLike } from './address-owner.ts'

test('a free address counts on from the ones that are taken, whatever their case', () => {
  const taken = ['tom@fernwick.example', 'Tom2@Fernwick.example', 'tom3@fernwick.example', 'tom4@other.example']
  expect(freeLike('tom@fernwick.example', taken)).toBe('tom4')
  expect(freeLike('ann@fernwick.example', taken)).toBe('ann2')
})
