import { expect, inBrowser, inTerminal, inWindow, test, type StoryTenant } from '../hosts.ts'
import { actByClick, undoByClick } from './act-by-click.ts'
import { lineOf } from './act-by-line.ts'
import { recordsOf } from './records.ts'
import { expectedRecords } from './provision.records.ts'
import { story, undone } from './story.ts'

async function inLines(tenant: StoryTenant): Promise<void> {
  for (const deed of story) expect(await inTerminal(tenant, lineOf(deed))).toMatchObject({ code: 0, errors: '' })
  const undo = `Get-TenantJournal -Search '${undone}' | Undo-TenantChange -Confirm:$false`
  expect(await inTerminal(tenant, undo)).toMatchObject({ code: 0 })
}

test('two people start, get their mailboxes, and one step is taken back: the same records in every host', async ({
  host,
  tenant,
  browser,
}, info) => {
  info.setTimeout(180_000)
  if (host === 'terminal') await inLines(tenant)
  else {
    const { page, close } = host === 'window' ? await inWindow(tenant) : await inBrowser(tenant, browser)
    for (const deed of story) await actByClick(page, deed)
    await undoByClick(page, undone)
    await close()
  }
  const { intact, kept } = await recordsOf(tenant.path)
  expect(intact).toBe(true)
  expect(kept).toEqual(expectedRecords)
})
