import { isLocalPattern } from '../../shared/address-pattern.ts'
import { backupTenant, getTenant, setTenant, testTenant } from '../../shared/cmdlets/tenant.ts'
import { fail } from '../../shared/errors.ts'
import { PsObject } from '../../shared/values.ts'
import { handle, handleStream } from '../engine/context.ts'
import { findDomain, makeDefault } from './tenant-domain.ts'
import { quietly } from './quietly.ts'

const get = handle(getTenant, async function* (_, { store, services }) {
  const [settings, figures, domains, subscriptions] = await Promise.all([
    store.tenant.settings(),
    store.tenant.figures(services.now()),
    store.domains.all(),
    store.subscriptions.all(),
  ])
  const { filters } = figures
  yield {
    Name: settings.name,
    DefaultDomain: domains.find(domain => domain.isDefault)?.id ?? null,
    Users: figures.users,
    PasswordPolicy: settings.passwordPolicy,
    Domains: domains.map(domain => domain.id),
    AddressPattern: settings.addressPattern,
    Enabled: filters.Enabled,
    Disabled: filters.Disabled,
    Awaiting: filters.Awaiting,
    Synchronized: filters.Synchronized,
    PopEnabled: filters.PopEnabled,
    Forwarding: filters.Forwarding,
    ForwardingOutside: filters.ForwardingOutside,
    PasswordExpired: filters.PasswordExpired,
    MustChangePassword: filters.MustChangePassword,
    Administrators: filters.Administrator,
    NoLicence: filters.NoLicence,
    Licences: await Promise.all(
      subscriptions.map(async ({ id, name, seats }) =>
        PsObject.of('TenantLicence', { Name: name, Seats: seats, Used: await store.subscriptions.used(id) }),
      ),
    ),
    PasswordAges: figures.passwordAges.map(age =>
      PsObject.of('TenantPasswordAge', { UpToDays: age.upToDays, Users: age.users }),
    ),
    Departments: figures.departments.map(each =>
      PsObject.of('TenantDepartment', { Name: each.name, Users: each.users }),
    ),
    Path: services.tenant.path,
    WhenCreated: new Date(settings.createdAt),
  }
})

const set = handle(setTenant, (args, context) =>
  quietly(async () => {
    const { store } = context
    const settings = await store.tenant.settings()
    const addressPattern = args.AddressPattern?.trim()
    if (addressPattern !== undefined && !isLocalPattern(addressPattern)) {
      fail(
        'AddressPatternMalformed',
        { pattern: addressPattern },
        { parameter: 'AddressPattern', target: settings.name },
      )
    }
    const domain =
      args.DefaultDomain === undefined ? undefined : await findDomain(store, args.DefaultDomain, 'DefaultDomain')
    if (!(await context.shouldProcess(settings.name, setTenant.label))) return
    await store.update('tenant', 'tenant', {
      ...(args.Name === undefined ? {} : { name: args.Name.trim() }),
      ...(args.PasswordPolicy === undefined ? {} : { passwordPolicy: args.PasswordPolicy }),
      ...(addressPattern === undefined ? {} : { addressPattern }),
    })
    if (domain !== undefined) await makeDefault(store, domain.id)
  }),
)

const backup = handleStream(backupTenant, async function* (input, context) {
  for await (const args of input) {
    if (!(await context.shouldProcess(context.files.resolve(args.Path), backupTenant.label))) continue
    const path = await context.files.fresh(args.Path)
    await context.settled()
    const { bytes, entries } = await context.services.tenant.backup(path)
    yield PsObject.of('TenantBackup', { Path: path, Bytes: bytes, JournalEntries: entries })
  }
})

const test = handle(testTenant, async function* ({ AcceptEnd }, { services, settled, warning: warn }) {
  const { tenant, journalWatch } = services
  await settled()
  if (AcceptEnd === true) await journalWatch.accept(tenant.path)
  for (const { check, ok, detail, warning } of [...(await tenant.check()), await journalWatch.check(tenant.path)]) {
    if (warning !== undefined) warn(warning)
    yield { Check: check, Ok: ok, Detail: detail }
  }
})

/** The handlers about the tenant as a whole. */
export const tenant = [get, set, backup, test]
