/** Whether the host of a URL is this computer, by an address that never leaves it. */
export function isLoopbackAddress(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
