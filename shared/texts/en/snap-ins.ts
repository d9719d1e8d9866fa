import type { SnapIn } from '../../cmdlet.ts'

/** What each snap-in is for, in one sentence. */
export const snapInTexts: Readonly<Record<SnapIn, string>> = {
  'Microsoft.Exchange.Transporter': 'The cmdlets of the Migration Command Shell: people, passwords, mail.',
  'Coexistence-Configuration': 'The cmdlets of directory synchronization.',
  TenantDesk: 'The cmdlets that are ours: the tenant, its journal, undo and backup.',
  Shell: 'The commands of the shell itself.',
}
