/** What a transcript and its cmdlets say. */
export const transcriptTexts = {
  started: (p: { path: string }) => `Transcript started, output file is ${p.path}`,
  stopped: (p: { path: string }) => `Transcript stopped, output file is ${p.path}`,
  begin: (p: { time: string; actor: string; tenant: string }) =>
    [
      '**********************',
      `Transcript of ${p.actor}`,
      `Tenant: ${p.tenant}`,
      `Start: ${p.time}`,
      '**********************',
    ].join('\n'),
  end: (p: { time: string }) => ['**********************', `End: ${p.time}`, '**********************'].join('\n'),
  line: (p: { line: string }) => `PS> ${p.line}`,
  withheld: '(a line with a secret)',
  hidden: '•••',
} as const
