import { fail } from '../../shared/errors.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { orReport } from './report.ts'
import { thisTerminal, type TerminalDevice } from './terminal-device.ts'
import { runShell } from './terminal.ts'
import { wantedTexts } from '../../shared/texts/details.ts'

/** The line that the options ask for, with the tenant's file. */
function syncOptions(argv: readonly string[]): { readonly tenant: string; readonly line: string } {
  const { syncUsage: usage } = terminalTexts
  let tenant: string | undefined
  let line = 'Start-OnlineCoexistenceSync'
  for (let at = 0; at < argv.length; at++) {
    const [name = '', inline] = (argv[at] ?? '').split(/=(.*)/s, 2)
    if (name === '--full') line += ' -FullSync'
    else if (name === '--what-if') line += ' -WhatIf'
    else if (name === '--tenant') tenant = inline ?? argv[++at]
    else fail('OptionUnknown', { option: name, usage })
  }
  if (tenant === undefined || tenant === '')
    fail('OptionValue', { option: '--tenant', wanted: wantedTexts.value, usage })
  return { tenant, line }
}

/** Runs `tenant-desk sync`: one synchronization without questions, for cron. Gives the shell's exit codes. */
export function runSync(argv: readonly string[], device: TerminalDevice = thisTerminal): Promise<number> {
  return orReport(async () => {
    const { tenant, line } = syncOptions(argv)
    return runShell(['--tenant', tenant, '-NonInteractive', '-Command', line], device, 'schedule')
  })
}
