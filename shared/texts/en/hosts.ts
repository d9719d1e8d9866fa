/** What the hosts themselves say: on the loopback host's own pages, in the terminal that started it, and in the window's menu and dialogs. */
export const hostsTexts = {
  launchTitle: 'Tenant Desk',
  launching: 'Opening Tenant Desk …',
  scriptNeeded: 'Tenant Desk needs JavaScript, and this browser has it switched off.',
  addressUsed: 'This address has been used already',
  addressExpired: 'This address has expired',
  addressUnknown: 'This address is not valid',
  signedOut: 'This page was not opened from Tenant Desk',
  eachOnce: 'Each address opens Tenant Desk once, within ten minutes, so that nobody else can use it after you.',
  wayOut:
    'Go to the terminal in which Tenant Desk runs and press Enter: it prints a new address. If it no longer runs, start it again.',
  refused: (p: { status: number }) => `Refused (${p.status}).`,
  address: (p: { address: string }) => `Tenant Desk is open at ${p.address}`,
  sampleUsed: (p: { path: string }) => `No --tenant was given: this is the sample tenant, ${p.path}`,
  usage: 'Usage: tenant-desk web [--tenant FILE] [--port N] [--no-open]',
  windowUsage: 'Usage: tenant-desk [--tenant FILE] [--download]',
  refusalsLost: (p: { detail: string }) => `What is refused is no longer written down: ${p.detail}.`,
  engineRestarted: (p: { detail: string }) => `The engine ended unexpectedly (${p.detail}) and was started again.`,
  inBrowserInstead: (p: { reason: string; browser: string }) =>
    `${p.reason} Opening in an app window of ${p.browser} instead.`,
  addressInstead: (p: { reason: string }) => `${p.reason} Open the address below in a browser.`,
  noBrowser: 'No browser for an app window was found either.',
  noDisplay: 'There is no display for a window.',
  notDownloaded: (p: { version: string; detail: string }) => `Electron ${p.version} is not downloaded (${p.detail}).`,
  notAgain: (p: { version: string }) =>
    `Electron ${p.version} is not downloaded; it was tried within the last day ("tenant-desk --download" tries again).`,
  noPackage: 'Electron is not installed.',
  noKeyring: 'this computer offers no keyring that could seal it',
  tookTooLong: 'the download took too long',
} as const
