import type { KeptWindow } from '../../shared/host.ts'

/** A rectangle of the screen, in its pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The smallest window in which every page still works. */
export const smallestWindow = { width: 960, height: 640 } as const

const firstWindow = { width: 1280, height: 800 } as const

/** How much of the top edge must be on a screen, so that the window can be taken hold of. */
const holdWidth = 120
const holdHeight = 40

function overlap(start: number, length: number, from: number, extent: number): number {
  return Math.min(start + length, from + extent) - Math.max(start, from)
}

function canBeHeld({ x, y, width }: Area, screen: Area): boolean {
  return (
    overlap(x, width, screen.x, screen.width) >= holdWidth &&
    overlap(y, holdHeight, screen.y, screen.height) >= holdHeight
  )
}

function fitted({ width, height }: Pick<Area, 'width' | 'height'>, screen: Area) {
  return {
    width: Math.max(Math.min(width, screen.width), Math.min(smallestWindow.width, screen.width)),
    height: Math.max(Math.min(height, screen.height), Math.min(smallestWindow.height, screen.height)),
  }
}

/** Size and place for a window: where it was if it can still be taken hold of there, else in the middle of the first screen. */
export function placeWindow(kept: KeptWindow | undefined, screens: readonly [Area, ...Area[]]): Area {
  if (kept !== undefined) {
    const { x, y } = kept
    for (const screen of screens) {
      const area = { x, y, ...fitted(kept, screen) }
      if (canBeHeld(area, screen)) return area
    }
  }
  const [first] = screens
  const { width, height } = fitted(kept ?? firstWindow, first)
  const x = first.x + Math.round((first.width - width) / 2)
  const y = first.y + Math.round((first.height - height) / 2)
  return { x, y, width, height }
}
