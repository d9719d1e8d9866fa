import type * as en from '../en/transcript.ts'
import type { Translated } from '../language.ts'

const bar = '**********************'

export const transcriptTexts: Translated<typeof en.transcriptTexts> = {
  started: p => `Transcript gestart, uitvoerbestand is ${p.path}`,
  stopped: p => `Transcript gestopt, uitvoerbestand is ${p.path}`,
  begin: p => [bar, `Transcript van ${p.actor}`, `Tenant: ${p.tenant}`, `Begin: ${p.time}`, bar].join('\n'),
  end: p => [bar, `Einde: ${p.time}`, bar].join('\n'),
  line: p => `PS> ${p.line}`,
  withheld: '(een regel met een geheim)',
  hidden: '•••',
}
