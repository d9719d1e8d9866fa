import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, newStoryHome, newStoryTenant, tenantDesk, type StoryTenant } from '../hosts.ts'

/** Where the scripts of administrators lie, with their inputs. */
export const scripts = join(import.meta.dirname, 'scripts')

/** Makes the company that the scripts work on. */
export async function scriptCompany(): Promise<StoryTenant> {
  const company = await newStoryTenant()
  const file = join(scripts, 'company.ps1')
  const made = await tenantDesk(company.home, ['shell', '--tenant', company.path, '-NonInteractive', '-File', file])
  expect(made).toEqual({ code: 0, output: '', errors: '' })
  return company
}

/** The company anew in a home of its own, with the scripts in these folders below it. */
export async function copyOf(company: StoryTenant, ...folders: readonly string[]): Promise<StoryTenant> {
  const home = await newStoryHome()
  const tenant = { home, path: join(home, 'contoso.tenant') }
  cpSync(company.path, tenant.path)
  for (const folder of folders) cpSync(scripts, join(home, folder), { recursive: true })
  return tenant
}
