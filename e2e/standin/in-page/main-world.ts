import { bridge } from './bridge.ts'

/**
 * The page's side, run before any script of the page: hands the preload's world one end of a channel in an event whose
 * name no page can know, and defines what the preload exposes, frozen and not replaceable.
 */
export function start(nonce: string): void {
  if (window.top !== window) return
  const { port1 } = new MessageChannel()
  bridge(port1, 'to-page', 'to-preload', (key, api) => {
    if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
    Object.defineProperty(window, key, { value: api, enumerable: true })
  })
  window.dispatchEvent(new MessageEvent(nonce, { ports: [port1] }))
}
