import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { companyWithPassword } from '../../e2e/doubles/company-with-password.ts'
import type { TemporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { openTenant } from './open.ts'

/** What the check finds wrong once another program has changed one row of a copy of the tenant, and the first bad entry. */
async function foundOf({ folder, path: from }: TemporaryTenant, tamper: string) {
  const path = join(folder, `${randomUUID()}.tenant`)
  copyFileSync(from, path)
  const database = new DatabaseSync(path)
  expect(database.prepare(tamper).run().changes, tamper).toBe(1)
  database.close()
  const store = await openTenant(path)
  const wrong = (await store.check()).filter(({ ok }) => !ok).map(({ check }) => check)
  const { firstBad } = await store.reader.journal.verify()
  await store.close()
  return { wrong, firstBad }
}

test('what another program wrote into the tables is found out', async () => {
  await using tenant = await companyWithPassword()
  for (const tamper of [
    "UPDATE password SET hash = '$argon2id$of-another'",
    'DELETE FROM password',
    'UPDATE password SET user_id = (SELECT id FROM user ORDER BY key DESC LIMIT 1)',
    'UPDATE user SET administrator = 1 WHERE key = (SELECT min(key) FROM user WHERE administrator = 0)',
    'UPDATE mail_grant SET send_as = 1 - send_as WHERE id = (SELECT min(id) FROM mail_grant)',
    'DELETE FROM mail_grant WHERE id = (SELECT min(id) FROM mail_grant)',
    'UPDATE domain SET added_at = added_at + 1 WHERE id = (SELECT max(id) FROM domain)',
    'UPDATE domain SET added_at = added_at + 1 WHERE is_default = 1',
    "UPDATE tenant SET name = 'Other'",
    // What lists and searches go by.
    'UPDATE user SET flags = 0 WHERE key = 7',
    "UPDATE user SET sort_name = 'zzz' WHERE key = 7",
    "UPDATE user_words SET words = 'nobody' WHERE key = 7",
    'DELETE FROM user_words WHERE key = 7',
    'DELETE FROM user_search WHERE rowid = 7',
    'DELETE FROM user_start WHERE rowid = 7',
    "UPDATE subscription SET seats = seats + 1 WHERE name = 'Mail Standard'",
    "INSERT INTO domain VALUES ('made.up.example', 0, 1)",
    'UPDATE beginning SET objects = replace(objects, \'"isDefault":true\', \'"isDefault":false\')',
    "INSERT INTO mail_group SELECT max(key) + 1, 'made up', 'made.up@fernwick.example', 'Made up', 'Security', 'made up' FROM mail_group",
  ])
    expect((await foundOf(tenant, tamper)).wrong, tamper).toContain('content')
})

test('what another program wrote into the list of runs is found out, and where', async () => {
  await using tenant = await companyWithPassword()
  const store = await openTenant(tenant.path)
  const { entries } = await store.reader.journal.verify()
  await store.close()
  const last = 'WHERE key = (SELECT max(key) FROM run)'
  const tampers: readonly (readonly [tamper: string, findings: readonly string[]])[] = [
    [`UPDATE run SET actor = 'somebody' ${last}`, ['journal', 'content']],
    [`UPDATE run SET line = 'Get-MSOnlineUser' ${last}`, ['journal', 'content']],
    [`UPDATE run SET started_at = started_at - 60000 ${last}`, ['journal', 'content']],
    [`UPDATE run SET ended_at = ended_at + 60000 ${last}`, ['journal', 'content']],
    [`UPDATE run SET origin = 'window' ${last}`, ['journal', 'content']],
    [`UPDATE run SET outcome = 'failed' ${last}`, ['journal', 'content']],
    [`UPDATE run SET failures = 1, changes = 7 ${last}`, ['journal', 'content']],
    [`UPDATE run SET undoes = id ${last}`, ['journal', 'content']],
    // As if it had not ended, or ended in an earlier format.
    [`UPDATE run SET sequence = NULL, hash = NULL ${last}`, ['content']],
    [`UPDATE run SET undone_by = id ${last}`, ['content']],
    ...['completed', 'running', 'interrupted'].map((outcome): [string, string[]] => [
      `INSERT INTO run SELECT max(key) + 1, 'made up', 1, 2, 'somebody', 'window', 'Remove', '${outcome}', 0, 0, 0, NULL, NULL, '["", 1, "", ""]', NULL, NULL FROM run`,
      ['content'],
    ]),
  ]
  for (const [tamper, findings] of tampers) {
    const { wrong, firstBad } = await foundOf(tenant, tamper)
    expect([wrong, firstBad], tamper).toEqual([findings, findings.includes('journal') ? entries : null])
  }
})
