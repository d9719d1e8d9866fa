import { loopback } from '../../shared/loopback.ts'
import { hostsTexts as texts } from '../../shared/texts/hosts.ts'
import { language } from '../../shared/texts/language.ts'
import type { Redeemed } from './web-access.ts'

/** The path of the launch page's script. */
export const launchScriptPath = '/open.js'

/** Leaves the secret in this tab, part of neither address nor history, and goes on to the page: Home, or what the address names after #. */
export const launchScript = `const { content } = document.querySelector('meta[name="${loopback.secretKey}"]')
sessionStorage.setItem('${loopback.secretKey}', content)
location.replace('/' + location.hash)
`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const style = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-content:center;font:16px/1.5 system-ui,sans-serif}
main{max-width:34rem;padding:2rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}p{margin:0 0 .75rem}`

interface Document {
  readonly nonce: string
  readonly head?: string
  readonly heading: string
  readonly sentences: readonly string[]
}

function documentOf({ nonce, head = '', heading, sentences }: Document): string {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(texts.launchTitle)}</title>
    <link rel="icon" href="data:,">
    <style nonce="${nonce}">${style}</style>
    ${head}
  </head>
  <body>
    <main>
      <h1>${escaped(heading)}</h1>
      ${sentences.map(sentence => `<p>${escaped(sentence)}</p>`).join('\n      ')}
    </main>
  </body>
</html>
`
}

/** The page that a launch token opens once: it hands the tab its secret and leads on. */
export function launchPage(nonce: string, secret: string): string {
  const head = `<meta name="${loopback.secretKey}" content="${secret}">\n    <script src="${launchScriptPath}" type="module"></script>\n    <noscript><p>${escaped(texts.scriptNeeded)}</p></noscript>`
  return documentOf({ nonce, head, heading: texts.launching, sentences: [] })
}

const headings: Readonly<Record<Exclude<Redeemed['outcome'], 'opened'> | 'none', string>> = {
  used: texts.addressUsed,
  expired: texts.addressExpired,
  unknown: texts.addressUnknown,
  none: texts.signedOut,
}

/** The page for an address that opens nothing (`none`: without any token): why, and the way out. */
export function refusalPage(nonce: string, why: keyof typeof headings): string {
  return documentOf({ nonce, heading: headings[why], sentences: [texts.eachOnce, texts.wayOut] })
}

/**
 * The file by which a browser is led to an address without the address standing in its arguments.
 * Its rights are the caller's to set: whoever reads it can open the tenant, once.
 */
export function redirectPage(address: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${escaped(texts.launchTitle)}</title><meta http-equiv="refresh" content="0;url=${escaped(address)}"><p>${escaped(texts.launching)}</p>\n`
}
