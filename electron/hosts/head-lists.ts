import type { KeptHead } from '../../shared/host.ts'
import { tenantRecords, type TenantRecords } from './tenant-records.ts'

/** Where journals ended when this person last saw them, in this user's folder. */
export const headLists = (folder: () => string): TenantRecords<KeptHead> => tenantRecords(folder, 'journalHeads')
