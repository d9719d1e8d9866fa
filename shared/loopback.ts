/** What the loopback host and its page agree on. */
export const loopback = {
  /** Where the page's socket is, relative to the page. */
  socketPath: 'engine',
  /** The sub-protocol of the socket; the tab's secret is offered as the second one. */
  protocol: 'tenant-desk',
  /** The key in sessionStorage under which the launch page leaves the tab's secret. */
  secretKey: 'tenant-desk',
} as const
