/** The scheme and the host under which the example's page lies. */
export const scheme = 'example'
export const start = `${scheme}://page/index.html`

/** Nothing but the example's own files, and no markup from text. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/** Whether an address is the example's own. Node gives such addresses no origin, so the parts are compared. */
export function isOurs(url: string | undefined): boolean {
  const parsed = URL.parse(url ?? '')
  return parsed !== null && parsed.protocol === `${scheme}:` && parsed.host === 'page'
}
