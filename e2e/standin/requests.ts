import { preventable } from './emitter.ts'
import type { Page } from './page.ts'
import { handlerOf, inward } from './protocol.ts'

/** What a page asks for, held by Chromium until it is answered. */
interface Paused {
  requestId: string
  redirectedRequestId?: string
  frameId: string
  resourceType: string
  request: { url: string; method: string; headers: Record<string, string>; postData?: string }
}

/** The way by which navigations that the app itself starts pass without a veto. */
export interface Requests {
  /** Lets the next document request for this address (as Chromium knows it) pass. */
  expect(url: string): void
  forget(): void
}

/**
 * Chromium's own refusal of new windows, so that window.open gives null as after Electron's deny; the handler still
 * hears of each try. It makes Chromium log one line about allow-scripts with allow-same-origin.
 */
const noNewWindows =
  'sandbox allow-same-origin allow-scripts allow-forms allow-modals allow-downloads allow-pointer-lock allow-storage-access-by-user-activation'

const passedOn = /^(?:https?:\/\/(?:127\.0\.0\.1|localhost|[a-z0-9-]+\.localhost)[:/]|data:|blob:)/

async function answer(page: Page, paused: Paused): Promise<void> {
  const { requestId, request } = paused
  const url = inward(request.url)
  const handler = handlerOf(url)
  if (handler === undefined) {
    if (passedOn.test(request.url)) await page.session.send('Fetch.continueRequest', { requestId })
    else await page.session.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' })
    return
  }
  const { method, headers, postData } = request
  const response = await handler(
    new Request(url, { method, headers, ...(postData === undefined ? {} : { body: postData }) }),
  )
  if (response.type === 'error') {
    await page.session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
    return
  }
  const sent = [...response.headers].map(([name, value]) => ({ name, value }))
  if (paused.resourceType === 'Document') sent.push({ name: 'content-security-policy', value: noNewWindows })
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  await page.session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: sent,
    body,
  })
}

/** Answers every request of a page: the app's handlers for its schemes, loopback passed on, all else refused. */
export async function serveRequests(page: Page, event: (name: string, ...args: unknown[]) => void): Promise<Requests> {
  const { session, targetId } = page
  /** Navigations begun by the page and not yet decided, by frame; those of Playwright (goto, reload) are not here. */
  const begun = new Map<string, number>()
  let expected: string | undefined

  const mayNavigate = (frameId: string, to: string, redirected: boolean): boolean => {
    const isMainFrame = frameId === targetId
    const url = inward(to)
    const details = preventable({ url, isMainFrame, isSameDocument: false, frame: page.frame(frameId) })
    if (redirected) event('will-redirect', details, url, false, isMainFrame)
    else {
      event('will-frame-navigate', details)
      if (isMainFrame) event('will-navigate', details, url, false, true)
    }
    return !details.defaultPrevented
  }
  const isVetoed = ({ frameId, resourceType, redirectedRequestId, request }: Paused): boolean => {
    if (resourceType !== 'Document') return false
    if (redirectedRequestId !== undefined) return !mayNavigate(frameId, request.url, true)
    if (frameId === targetId && expected === request.url) {
      expected = undefined
      return false
    }
    const count = begun.get(frameId) ?? 0
    if (count > 0) begun.set(frameId, count - 1)
    return (count > 0 || frameId !== targetId) && !mayNavigate(frameId, request.url, false)
  }

  session.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
    if (/^https?:/.test(url)) begun.set(frameId, (begun.get(frameId) ?? 0) + 1)
    // Other schemes (file, mailto, data) never reach Fetch: Chromium decides on them itself, but the app is asked as well.
    else mayNavigate(frameId, url, false)
  })
  session.on('Page.frameNavigated', ({ frame }) => begun.delete(frame.id))
  session.on('Fetch.requestPaused', paused => {
    const { requestId } = paused
    const reply = isVetoed(paused)
      ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : answer(page, paused)
    reply.catch(async (error: unknown) => {
      // A page that navigated away or closed has dropped its requests; a handler that failed is told to the page.
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).then(
        () => console.error(`stand-in: the handler of ${inward(paused.request.url)} failed:`, error),
        () => undefined,
      )
    })
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  return {
    expect: url => {
      expected = url.replace(/#.*$/s, '')
    },
    forget: () => {
      expected = undefined
    },
  }
}
