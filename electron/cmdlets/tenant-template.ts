import { isLocalPattern, patternParts } from '../../shared/address-pattern.ts'
import {
  getTenantTemplate,
  removeTenantTemplate,
  setTenantTemplate,
  sharedProfile,
} from '../../shared/cmdlets/tenant-template.ts'
import type { Arguments, Output } from '../../shared/cmdlet.ts'
import { fail } from '../../shared/errors.ts'
import { templateValues } from '../../shared/jobs/template-values.ts'
import { goneText } from '../../shared/texts/templates.ts'
import { type EachHandler, handle } from '../engine/context.ts'
import type { Reader, Template } from '../store/types.ts'
import { findGroup } from './find-group.ts'
import { findPerson } from './find-person.ts'
import { findTemplate } from './find-template.ts'
import { findSubscription } from './licences.ts'
import { checkMailbox } from './mailbox.ts'
import { profileFields } from './profile.ts'
import { quietly } from './quietly.ts'
import { findDomain } from './tenant-domain.ts'

async function templateOutput(store: Reader, template: Template): Promise<Output<typeof getTenantTemplate>> {
  const names = await store.templates.names(template)
  return {
    Name: template.name,
    AddressPattern: template.addressPattern,
    ...templateValues(template, names),
    Gone: names.gone.map(goneText),
  }
}

/** Templates, as Get-TenantTemplate gives them. */
export const listTemplates: EachHandler<typeof getTenantTemplate> = async function* (args, { store }) {
  const found = args.Name === undefined ? await store.templates.all() : [await findTemplate(store, args.Name, 'Name')]
  for (const template of found) yield templateOutput(store, template)
}

const get = handle(getTenantTemplate, listTemplates)

type Setting = Arguments<typeof setTenantTemplate>

const megabyte = 1024 ** 2

/** The ids of what each name means, once each. */
async function idsOf(
  names: readonly string[],
  find: (name: string) => Promise<{ readonly id: string }>,
): Promise<readonly string[]> {
  const found = await Promise.all(names.map(find))
  return [...new Set(found.map(({ id }) => id))]
}

/** The parts that are said, each checked against the tenant. */
async function saidParts(args: Setting, store: Reader): Promise<Partial<Template>> {
  const profile = sharedProfile.flatMap(({ name }) => {
    const text = args[name]
    return text === undefined ? [] : [[profileFields[name], text.trim() || null] as const]
  })
  return {
    ...Object.fromEntries(profile),
    ...(args.AddressPattern === undefined ? {} : { addressPattern: await checkedPattern(args.AddressPattern, store) }),
    ...(args.UserLocation === undefined ? {} : { location: args.UserLocation }),
    ...(args.MailboxQuotaSize === undefined ? {} : { mailboxQuota: Math.round(args.MailboxQuotaSize / megabyte) }),
    ...(args.Pop3 === undefined ? {} : { popEnabled: args.Pop3 }),
    ...(args.AccountOnly === undefined ? {} : { accountOnly: args.AccountOnly }),
    ...(args.SubscriptionIDs === undefined
      ? {}
      : { licences: await idsOf(args.SubscriptionIDs, name => findSubscription(store, name, 'SubscriptionIDs')) }),
    ...(args.Opens === undefined
      ? {}
      : {
          opens: await idsOf(args.Opens, async name => {
            const owner = await findPerson(store, name, 'Opens')
            checkMailbox(owner)
            return owner
          }),
        }),
    ...(args.MemberOf === undefined
      ? {}
      : { memberOf: await idsOf(args.MemberOf, name => findGroup(store, name, 'MemberOf')) }),
  }
}

async function checkedPattern(text: string, store: Reader): Promise<string | null> {
  const pattern = text.trim()
  if (pattern === '') return null
  const { local, domain } = patternParts(pattern)
  if (!isLocalPattern(local))
    fail('AddressPatternMalformed', { pattern }, { parameter: 'AddressPattern', target: pattern })
  if (domain === undefined) return local
  return `${local}@${(await findDomain(store, domain, 'AddressPattern')).id}`
}

const set = handle(setTenantTemplate, async function* (args, context) {
  const { store } = context
  const name = args.Name.trim()
  const known = await store.templates.find(name)
  const said = await saidParts(args, store)
  if (!(await context.shouldProcess(name, setTenantTemplate.label))) return
  const blank = store.newTemplate(name)
  const id = known?.id ?? blank.id
  const template: Template = { ...(args.Replace === true ? blank : (known ?? blank)), ...said, id, name }
  if (known === undefined) await store.insert('template', template)
  else await store.update('template', id, template)
  yield templateOutput(store, template)
})

const remove = handle(removeTenantTemplate, (args, context) =>
  quietly(async () => {
    const template = await findTemplate(context.store, args.Name, 'Name')
    if (!(await context.shouldProcess(template.name, removeTenantTemplate.label))) return
    await context.store.remove('template', template.id)
  }),
)

/** The handlers about templates. */
export const tenantTemplate = [get, set, remove]
