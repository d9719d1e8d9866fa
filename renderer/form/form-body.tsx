import Box from '@mui/material/Box'
import { GroupTitle } from '../look/group-title.tsx'
import { Problem } from '../look/problem.tsx'
import type { FormParts } from './form-parts.ts'
import type { FormGroup } from './form-plan.ts'
import { widgets } from './fields/widgets.ts'
import type { FormModel } from './use-form.ts'

interface FormBodyProps {
  readonly form: FormModel
  readonly parts: FormParts | undefined
}

/** The fields of a form in one column or two, grouped under words, with the form's own parts under each. */
export function FormBody({ form, parts }: FormBodyProps) {
  const { plan, standing } = form
  const right = plan.groups.filter(group => group.side === 'right')
  const columns = right.length === 0 && parts?.right === undefined ? 1 : 2
  return (
    <Box component="form" noValidate onSubmit={event => event.preventDefault()} autoComplete="off">
      {standing.problem !== undefined && (
        <Box sx={{ mb: 4 }}>
          <Problem error={standing.problem} />
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', md: columns === 2 ? 'minmax(0, 1fr) minmax(0, 1fr)' : 'minmax(0, 1fr)' },
          columnGap: 8,
          rowGap: 5,
        }}
      >
        <Column groups={plan.groups.filter(group => group.side === 'left')} form={form} Part={parts?.left} />
        {columns === 2 && <Column groups={right} form={form} Part={parts?.right} />}
      </Box>
    </Box>
  )
}

interface ColumnProps {
  readonly groups: readonly FormGroup[]
  readonly form: FormModel
  readonly Part: FormParts['left'] | undefined
}

function Column({ groups: [first, ...others], form, Part }: ColumnProps) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 5, minWidth: 0 }}>
      {first !== undefined && <Group group={first} form={form} />}
      {Part !== undefined && <Part form={form} />}
      {others.map((group, index) => (
        <Group key={group.title ?? index} group={group} form={form} />
      ))}
    </Box>
  )
}

interface GroupProps {
  readonly group: FormGroup
  readonly form: FormModel
}

function Group({ group, form }: GroupProps) {
  return (
    <Box
      role="group"
      {...(group.title === undefined ? {} : { 'aria-label': group.title })}
      sx={{ display: 'flex', flexDirection: 'column', gap: 3.5, minWidth: 0 }}
    >
      {group.title !== undefined && <GroupTitle>{group.title}</GroupTitle>}
      {rowsOf(group).map(row => (
        <Box
          key={row.map(field => field.key).join(' ')}
          sx={{ display: 'grid', gridTemplateColumns: `repeat(${row.length}, minmax(0, 1fr))`, gap: 4 }}
        >
          {row.map(field => {
            const Widget = widgets[field.parameter.kind]
            return (
              <Widget
                key={field.key}
                field={field}
                value={form.values[field.key]}
                onChange={value => form.change(field.key, value)}
                problem={form.standing.problems.get(field.key)}
                onRefused={problem => form.refuse(field.key, problem)}
                person={personOf(form)}
              />
            )
          })}
        </Box>
      ))}
    </Box>
  )
}

/** Short fields that a person fills in one breath stand beside each other. */
const pairs: readonly (readonly [string, string])[] = [
  ['FirstName', 'LastName'],
  ['JobTitle', 'Department'],
  ['SubscriptionIDs', 'MailboxQuotaSize'],
  ['UserLocation', 'MailboxQuotaSize'],
  ['UserLocation', 'Opens'],
  ['Password', 'ChangePasswordOnNextLogon'],
  ['ZipOrPostalCode', 'City'],
  ['StateOrProvince', 'CountryOrRegion'],
  ['OfficePhone', 'MobilePhone'],
]

function rowsOf(group: FormGroup): readonly (readonly FormGroup['fields'][number][])[] {
  const rows: FormGroup['fields'][number][][] = []
  for (const field of group.fields) {
    const row = rows.at(-1)
    const [before] = row ?? []
    const paired = row?.length === 1 && pairs.some(([first, second]) => first === before?.key && second === field.key)
    if (paired) row.push(field)
    else rows.push([field])
  }
  return rows
}

function personOf({ values }: FormModel): { readonly userName?: string; readonly displayName?: string } {
  const { Identity: identity, DisplayName: name } = values
  return {
    ...(typeof identity === 'string' ? { userName: identity } : {}),
    ...(typeof name === 'string' ? { displayName: name } : {}),
  }
}
