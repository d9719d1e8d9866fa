import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { getMSOnlineDistributionGroup } from '../../shared/cmdlets/msonline-distribution-group.ts'
import { getMSOnlineMailPermission } from '../../shared/cmdlets/msonline-mail-permission.ts'
import { getMSOnlineRecipient } from '../../shared/cmdlets/msonline-recipient.ts'
import { getMSOnlineSubscription } from '../../shared/cmdlets/msonline-subscription.ts'
import { getMSOnlineUser } from '../../shared/cmdlets/msonline-user.ts'
import { exportTenant } from '../../shared/cmdlets/tenant-backup.ts'
import { getTenantDomain } from '../../shared/cmdlets/tenant-domain.ts'
import { getTenantTemplate } from '../../shared/cmdlets/tenant-template.ts'
import { getTenantJournal } from '../../shared/cmdlets/tenant-journal.ts'
import { createCsvWriter } from '../../shared/csv-write.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'
import { writeFile } from './file-output.ts'
import { lineEnd } from './import-result.ts'
import { listGroups } from './msonline-distribution-group.ts'
import { listPermissions } from './msonline-mail-permission.ts'
import { listContacts } from './msonline-recipient.ts'
import { listSubscriptions } from './msonline-subscription.ts'
import { listUsers } from './msonline-user.ts'
import { listDomains } from './tenant-domain.ts'
import { listTemplates } from './tenant-template.ts'
import { listJournal } from './tenant-journal.ts'

/** One file: all that a cmdlet lists. */
interface Part {
  readonly file: string
  readonly definition: CmdletDefinition
  readonly rows: (context: ShellContext) => AsyncIterable<PsObject | Readonly<Record<string, Value>>>
}

const parts: readonly Part[] = [
  { file: 'users', definition: getMSOnlineUser, rows: context => listUsers({ SourceDetail: 'Full' }, context) },
  { file: 'groups', definition: getMSOnlineDistributionGroup, rows: context => listGroups({}, context) },
  { file: 'contacts', definition: getMSOnlineRecipient, rows: listContacts },
  {
    file: 'permissions',
    definition: getMSOnlineMailPermission,
    rows: context => listPermissions({ Detail: true }, context),
  },
  { file: 'licences', definition: getMSOnlineSubscription, rows: context => listSubscriptions({}, context) },
  { file: 'domains', definition: getTenantDomain, rows: context => listDomains({}, context) },
  { file: 'templates', definition: getTenantTemplate, rows: context => listTemplates({}, context) },
  { file: 'journal', definition: getTenantJournal, rows: context => listJournal({}, context) },
]

/** Writes one file, as long as nobody stops it; gives its path and how many rows it has. */
async function writePart({ definition, rows }: Part, path: string, replace: boolean, context: ShellContext) {
  const type = definition.output?.type ?? ''
  const columns = definition.output?.properties.map(property => property.name) ?? []
  const output = { path, action: exportTenant.label, noClobber: !replace, usually: 'utf-8-bom' } as const
  return writeFile(context, output, async sink => {
    const writer = createCsvWriter({ columns, escapeFormula: true })
    let count = 0
    for await (const row of rows(context)) {
      context.signal.throwIfAborted()
      count += 1
      const object = row instanceof PsObject ? row : PsObject.of(type, row)
      for (const line of writer.lines(object)) await sink.write(line + lineEnd)
    }
    // Without a row there are only headings, as the first row would have brought them.
    if (count === 0) await sink.write((writer.lines(new PsObject())[0] ?? '') + lineEnd)
    return { path: sink.path, count }
  })
}

const write = handleStream(exportTenant, async function* (input, context) {
  const { name } = await context.store.tenant.settings()
  const day = new Date(context.services.now()).toISOString().slice(0, 10)
  const title = name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '_')
  for await (const { Path: folder = '.', Force } of input) {
    for (const part of parts) {
      const path = `${folder.replace(/[\\/]+$/, '')}/${title} ${day} ${part.file}.csv`
      const written = await writePart(part, path, Force === true, context)
      if (written === undefined) continue
      yield PsObject.of(exportTenant.output.type, { Path: written.path, Rows: written.count })
    }
  }
})

/** The handler that exports everything. */
export const tenantExport = [write]
