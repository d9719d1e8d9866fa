import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Session } from './chromium.ts'
import { createFrame, type Frame } from './frame.ts'
import { host } from './host.ts'
import type { FromPage, ToPage } from './in-page/messages.ts'
import { isolatedWorldScript, mainWorldScript } from './in-page/world-scripts.ts'
import { inward } from './protocol.ts'

const worldName = 'Electron Isolated Context'
const binding = 'standInToMain'
const mailbox = 'standInFromMain'

/** What a page needs to begin. */
export interface PageOptions {
  width: number
  height: number
  /** The record of its top frame, to be kept up to date. */
  mainFrame: Frame
  preload: string | undefined
  preloadArguments: string[]
}

/** What the owner of a page wants to hear. */
export interface PageListener {
  /** Electron's name of something that happened, and its arguments. */
  event(name: string, ...args: unknown[]): void
  message(message: FromPage): void
  /** The title that the document has once it is loaded; later changes are not heard. */
  titled(title: string): void
  /** The preload's world of the last document is gone, and with it every port that lay there. */
  worldGone(): void
}

/** A page of Chromium in the part of Electron's renderer. */
export interface Page {
  targetId: string
  session: Session
  mainFrame: Frame
  frame(id: string): Frame | undefined
  /** Speaks to the preload's world; dropped where there is none, as Electron drops it. */
  send(message: ToPage): void
}

async function installPreload(session: Session, { preload, preloadArguments }: PageOptions): Promise<void> {
  if (preload === undefined) return
  const nonce = `event-${randomBytes(16).toString('hex')}`
  const process_ = {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    platform: process.platform,
    arch: process.arch,
    versions: process.versions,
    argv: preloadArguments,
    env: {},
  }
  const world = isolatedWorldScript({ nonce, binding, mailbox, process: process_ }, readFileSync(preload, 'utf8'))
  await session.send('Runtime.addBinding', { name: binding, executionContextName: worldName })
  // In this order: the preload's world must listen before the page's world calls it.
  await session.send('Page.addScriptToEvaluateOnNewDocument', { worldName, source: world })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(nonce) })
}

function followFrames(page: Page, frames: Map<string, Frame>, { event, titled }: PageListener): void {
  const { session, mainFrame } = page
  session.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
    frames.set(frameId, createFrame(frames.get(parentFrameId) ?? mainFrame))
  })
  session.on('Page.frameDetached', ({ frameId }) => {
    const frame = frames.get(frameId)
    if (frame !== undefined) frame.detached = true
    frames.delete(frameId)
  })
  session.on('Page.frameNavigated', ({ frame: { id, url, urlFragment = '' } }) => {
    const frame = frames.get(id)
    if (frame === undefined) return
    frame.url = inward(url + urlFragment)
    if (frame === mainFrame) event('did-navigate', {}, frame.url, 200, '')
  })
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    const frame = frames.get(frameId)
    if (frame === undefined) return
    frame.url = inward(url)
    event('did-navigate-in-page', {}, frame.url, frame === mainFrame)
  })
  session.on('Page.domContentEventFired', () => event('dom-ready', {}))
  session.on('Page.loadEventFired', () => {
    event('did-finish-load', {})
    session.send('Runtime.evaluate', { expression: 'document.title' }).then(
      ({ result }) => titled(String(result.value)),
      // Left already: the next document has a title of its own.
      () => undefined,
    )
  })
  session.on('Inspector.targetCrashed', () => event('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
}

/** Opens a page at about:blank with the preload installed for each document to come. */
export async function openPage(options: PageOptions, listener: PageListener): Promise<Page> {
  const { chromium } = host()
  const { width, height, mainFrame } = options
  const target = { url: 'about:blank', newWindow: true, width, height }
  const { targetId } = await chromium.send('Target.createTarget', target)
  const { sessionId } = await chromium.send('Target.attachToTarget', { targetId, flatten: true })
  const session = chromium.session(sessionId)
  const frames = new Map([[targetId, mainFrame]])
  let world: number | undefined
  const page: Page = {
    targetId,
    session,
    mainFrame,
    frame: id => frames.get(id),
    send: message => {
      if (world === undefined) return
      const expression = `${mailbox}(${JSON.stringify(message)})`
      // A world that ends while the message is on its way never hears it, as in Electron.
      session.send('Runtime.evaluate', { expression, contextId: world }).catch(() => undefined)
    },
  }
  followFrames(page, frames, listener)
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== worldName || context.auxData?.frameId !== targetId) return
    if (world !== undefined) listener.worldGone()
    world = context.id
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId !== world) return
    world = undefined
    listener.worldGone()
  })
  session.on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
    if (name === binding && executionContextId === world) listener.message(JSON.parse(payload) as FromPage)
  })
  await Promise.all([session.send('Page.enable'), session.send('Runtime.enable'), session.send('Inspector.enable')])
  await installPreload(session, options)
  return page
}
