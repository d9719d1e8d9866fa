import { refusing } from './refusing.ts'

/** Electron's WebFrameMain, as far as a check of the sender reads it. */
export interface Frame {
  url: string
  readonly origin: string
  readonly parent: Frame | null
  readonly top: Frame
  detached: boolean
  isDestroyed(): boolean
}

/** Makes the record of a frame; its `url` is kept up to date by the page. */
export function createFrame(parent: Frame | null): Frame {
  const frame: Frame = refusing<Frame>('WebFrameMain', {
    url: '',
    detached: false,
    parent,
    // Written out because the URL of a scheme that Node does not know has the origin 'null'.
    get origin() {
      return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(frame.url)?.[0] ?? 'null'
    },
    get top() {
      return parent?.top ?? frame
    },
    isDestroyed: () => frame.detached,
  })
  return frame
}
