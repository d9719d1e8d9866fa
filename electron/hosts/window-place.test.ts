import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeWindow } from './window-place.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }

test('a first window stands in the middle of the first screen', () => {
  expect(placeWindow(undefined, [screen])).toEqual({ x: 320, y: 120, width: 1280, height: 800 })
})

test('a window comes back where it was', () => {
  const kept = { x: 40, y: 30, width: 1000, height: 700, maximized: false }
  expect(placeWindow(kept, [screen])).toEqual({ x: 40, y: 30, width: 1000, height: 700 })
})

test('a window of a screen that has gone comes back in sight', () => {
  const kept = { x: 2500, y: 100, width: 1000, height: 700, maximized: false }
  expect(placeWindow(kept, [screen])).toEqual({ x: 460, y: 170, width: 1000, height: 700 })
})

test('a window can always be taken hold of, and fits its screen', () => {
  const length = fc.integer({ min: 300, max: 6000 })
  const place = fc.integer({ min: -10_000, max: 10_000 })
  const area = fc.record({ x: place, y: place, width: length, height: length })
  fc.assert(
    fc.property(
      fc.record({ x: place, y: place, width: fc.integer(), height: fc.integer() }),
      fc.array(area),
      area,
      (kept, others, first) => {
        const screens: [typeof first, ...(typeof first)[]] = [first, ...others]
        const placed = placeWindow({ ...kept, maximized: false }, screens)
        const home = screens.some(
          ({ x, y, width, height }) =>
            Math.min(placed.x + placed.width, x + width) - Math.max(placed.x, x) >= 120 &&
            placed.y >= y &&
            placed.y + 40 <= y + height &&
            placed.width <= width &&
            placed.height <= height,
        )
        expect(home).toBe(true)
      },
    ),
  )
})
