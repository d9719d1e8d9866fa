import { build, slot } from './build.ts'
import type { EntityTable } from './entity-table.ts'
import { fold } from './fold.ts'
import { plain } from './plain-tables.ts'
import { nameOfId, recipientById } from './recipients.ts'
import type { TemplateTable } from './template-schema.ts'
import type { Connection } from './sqlite.ts'
import type { Reader, Template, TemplateNames } from './types.ts'

/** Written below as a list of texts. */
function list(json: string): readonly string[] {
  return JSON.parse(json) as string[]
}

function toTemplate(row: TemplateTable): Template {
  return {
    id: row.id,
    name: row.name,
    addressPattern: row.address_pattern,
    jobTitle: row.job_title,
    department: row.department,
    officeNumber: row.office_number,
    officePhone: row.office_phone,
    faxNumber: row.fax_number,
    streetAddress: row.street_address,
    city: row.city,
    stateOrProvince: row.state_or_province,
    zipOrPostalCode: row.zip_or_postal_code,
    countryOrRegion: row.country_or_region,
    location: row.location,
    licences: list(row.licences),
    mailboxQuota: row.mailbox_quota,
    popEnabled: row.pop_enabled === 1,
    accountOnly: row.account_only === 1,
    opens: list(row.opens),
    memberOf: list(row.member_of),
  }
}

/** What new people may have in common. */
export function createTemplateTable(connection: Connection): EntityTable<Template> {
  return plain<Template, TemplateTable>(connection, {
    table: 'template',
    nameOf: template => template.name,
    to: template => ({
      id: template.id,
      name: template.name,
      sort_name: fold(template.name),
      address_pattern: template.addressPattern,
      job_title: template.jobTitle,
      department: template.department,
      office_number: template.officeNumber,
      office_phone: template.officePhone,
      fax_number: template.faxNumber,
      street_address: template.streetAddress,
      city: template.city,
      state_or_province: template.stateOrProvince,
      zip_or_postal_code: template.zipOrPostalCode,
      country_or_region: template.countryOrRegion,
      location: template.location,
      licences: JSON.stringify(template.licences),
      mailbox_quota: template.mailboxQuota,
      pop_enabled: template.popEnabled ? 1 : 0,
      account_only: template.accountOnly ? 1 : 0,
      opens: JSON.stringify(template.opens),
      member_of: JSON.stringify(template.memberOf),
    }),
    from: toTemplate,
  })
}

/** Reads of templates. */
export function createTemplateReader(connection: Connection): Reader['templates'] {
  const subscriptionName = (id: string) =>
    connection
      .prepare('template.subscription', () => build.selectFrom('subscription').select('name').where('id', '=', slot()))
      .get(id)?.name
  const addressOf = (entity: 'user' | 'group') => (id: string) => {
    const found = recipientById(connection, id)
    return found?.entity === entity ? found.address : undefined
  }

  function names({ licences, opens, memberOf }: Template): TemplateNames {
    const gone: TemplateNames['gone'][number][] = []
    const named = (
      kind: TemplateNames['gone'][number]['kind'],
      ids: readonly string[],
      nameOf: (id: string) => string | undefined,
    ) =>
      ids.flatMap(id => {
        const name = nameOf(id)
        if (name === undefined) gone.push({ kind, name: nameOfId(connection, id) })
        return name === undefined ? [] : [name]
      })
    return {
      licences: named('subscription', licences, subscriptionName),
      opens: named('mailbox', opens, addressOf('user')),
      memberOf: named('group', memberOf, addressOf('group')),
      gone,
    }
  }

  return {
    all: async () =>
      connection
        .prepare('template.all', () => build.selectFrom('template').selectAll().orderBy('sort_name'))
        .all()
        .map(toTemplate),
    find: async name => {
      const row = connection
        .prepare('template.named', () => build.selectFrom('template').selectAll().where('sort_name', '=', slot()))
        .get(fold(name.trim()))
      return row === undefined ? undefined : toTemplate(row)
    },
    names: async template => names(template),
  }
}
