import { RefusingEmitter } from './emitter.ts'

/** Electron's Notification: nothing is seen; a story puts a `show` of its own in the prototype to hear of it, and emits the press. */
export class Notification extends RefusingEmitter {
  readonly title: string
  readonly body: string

  static isSupported(): boolean {
    return true
  }

  constructor({ title = '', body = '' }: { readonly title?: string; readonly body?: string } = {}) {
    super('Notification', ['show', 'click', 'close', 'failed'])
    this.title = title
    this.body = body
  }

  show(): void {
    this.emit('show')
  }

  close(): void {
    this.emit('close')
  }
}
