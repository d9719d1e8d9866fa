import { problem } from '../../problem.ts'

/** What can go wrong with the tenant's file. */
export const storeErrors = {
  TenantDamaged: problem(
    'ReadError',
    (p: { path: string; detail: string }) => `The tenant ${p.path} is damaged: ${p.detail}.`,
    () => 'Nothing was changed. Open the newest backup, or make a copy of the file before anything else is tried.',
  ),
} as const
