import { rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fail, Failure } from '../../shared/errors.ts'
import type { Maker } from './as-run.ts'
import { createTenant, type NewTenant } from './create.ts'
import { fillTenant } from './fill.ts'
import { exists, publish, temporaryBeside } from './place-file.ts'
import { addSamplePeople, createSampleTenant, type SamplePeopleOptions } from './sample.ts'

/** A tenant to make, with generated people where some are wanted. */
export interface TenantToMake extends Omit<NewTenant, 'now'> {
  readonly people?: SamplePeopleOptions
}

/** Makes a file aside and gives it its name when it is whole; whatever goes wrong, nothing is left behind. */
export async function whole<T>(path: string, make: (aside: string) => Promise<T>): Promise<T> {
  if (await exists(path)) fail('TenantExists', { path })
  const aside = temporaryBeside(path)
  try {
    const made = await make(aside)
    await publish(aside, path)
    return made
  } catch (error) {
    await Promise.all(['', '-wal', '-shm'].map(suffix => rm(aside + suffix, { force: true })))
    throw error
  }
}

/** Makes a tenant with its people, whole under its name or not at all; never over a file that is there. */
export async function makeTenant(file: string, { people, ...tenant }: TenantToMake): Promise<void> {
  const path = resolve(file)
  if (!(await exists(dirname(path)))) fail('FolderNotFound', { path })
  if (people === undefined || people.count === 0) return createTenant(path, tenant)
  await whole(path, async aside => {
    await createTenant(aside, tenant)
    await fillTenant(aside, people.now ?? Date.now, store => addSamplePeople(store, people))
  })
}

/** Makes the sample company at that path where there is nothing yet; another process may be doing the same. */
export async function ensureSampleTenant(path: string, maker: Maker): Promise<void> {
  if (await exists(path)) return
  try {
    await whole(path, aside => createSampleTenant(aside, maker))
  } catch (error) {
    if (!(error instanceof Failure && error.record.id === 'TenantExists')) throw error
  }
}
