import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { formTexts } from '../../shared/texts/form.ts'
import { GroupTitle } from '../look/group-title.tsx'
import { widgets } from './fields/widgets.ts'
import { isGiven, type FormField, type FormGroup } from './form-plan.ts'
import type { FormModel } from './use-form.ts'

interface GroupProps {
  readonly group: FormGroup
  readonly form: FormModel
}

/** Fields that belong together, under their word; those that are seldom needed behind it. */
export function Group({ group, form }: GroupProps) {
  const id = useId()
  const [opened, setOpened] = useState(false)
  const { title, help, seldom } = group
  const said = group.fields.filter(({ key, parameter }) => isGiven(form.values[key], parameter))
  const isOpen = seldom === undefined || opened || said.length > 0
  return (
    <Box role="group" {...(title === undefined ? {} : { 'aria-label': title })} sx={groupStyle}>
      {title !== undefined && (
        <Box>
          {seldom === undefined ? (
            <GroupTitle>{title}</GroupTitle>
          ) : (
            <GroupTitle
              line
              action={
                <Button
                  size="small"
                  variant="text"
                  aria-label={isOpen ? formTexts.groupClose(title) : formTexts.groupOpen(title)}
                  aria-expanded={isOpen}
                  aria-controls={id}
                  // What says something is not hidden.
                  disabled={said.length > 0}
                  endIcon={<ExpandMoreOutlined sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />}
                  onClick={() => setOpened(!opened)}
                >
                  {isOpen ? formTexts.less : formTexts.more}
                </Button>
              }
            >
              {title}
            </GroupTitle>
          )}
          {help !== undefined && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {help}
            </Typography>
          )}
        </Box>
      )}
      <Box id={id} hidden={!isOpen} sx={isOpen ? groupStyle : {}}>
        {isOpen && rowsOf(group).map(row => <Row key={row.map(field => field.key).join(' ')} row={row} form={form} />)}
      </Box>
    </Box>
  )
}

const groupStyle = { display: 'flex', flexDirection: 'column', gap: 3.5, minWidth: 0 } as const

interface RowProps {
  readonly row: readonly FormField[]
  readonly form: FormModel
}

/** Fields beside each other. */
function Row({ row, form }: RowProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: `repeat(${row.length}, minmax(0, 1fr))`, gap: 3 }}>
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
            onHand={form.hand}
            person={personOf(form)}
          />
        )
      })}
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
  ['OfficeNumber', 'OfficePhone'],
  ['MobilePhone', 'FaxNumber'],
  ['ZipOrPostalCode', 'City'],
  ['OfficePhone', 'MobilePhone'],
  ['BindAccount', 'Password'],
  ['DeleteLimit', 'DisableLimit'],
  ['MemberLimit', 'LimitPercent'],
]

function rowsOf(group: FormGroup): readonly (readonly FormField[])[] {
  const rows: FormField[][] = []
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
