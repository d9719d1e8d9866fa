const part = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`
const inVersion4 = new RegExp(String.raw`^127(?:\.${part}){3}$`)

/**
 * Whether an IP address is this computer itself: 127.0.0.0/8 and ::1, also an address of version 4 written as one of
 * version 6. A name is none, whatever it may resolve to.
 */
export function isLoopbackAddress(address: string): boolean {
  const bare = address.toLowerCase()
  return bare === '::1' || inVersion4.test(bare.replace(/^::ffff:/, '')) || /^::ffff:7f[\da-f]{2}:[\da-f]+$/.test(bare)
}

/** Whether the host of a URL is this computer: a loopback address, or the name that never leaves it. */
export function isLoopbackHost(host: string): boolean {
  return host.toLowerCase() === 'localhost' || isLoopbackAddress(host.replace(/^\[(.*)\]$/, '$1'))
}
