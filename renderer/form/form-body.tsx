import Box from '@mui/material/Box'
import { Problem } from '../look/problem.tsx'
import type { FormParts } from './form-parts.ts'
import { Group } from './form-group.tsx'
import type { FormGroup } from './form-plan.ts'
import type { FormModel } from './use-form.ts'

interface FormBodyProps {
  readonly form: FormModel
  readonly parts: FormParts | undefined
}

/** The fields of a form in one column or two, grouped under words, with the form's own parts under each. */
export function FormBody({ form, parts }: FormBodyProps) {
  const { plan, standing } = form
  const right = plan.groups.filter(group => group.side === 'right')
  const Head = parts?.head
  const columns = right.length === 0 && parts?.right === undefined ? 1 : 2
  return (
    <Box component="form" noValidate onSubmit={event => event.preventDefault()} autoComplete="off">
      {standing.problem !== undefined && (
        <Box sx={{ mb: 4 }}>
          <Problem error={standing.problem} />
        </Box>
      )}
      {Head !== undefined && (
        <Box sx={{ mb: 5 }}>
          <Head form={form} />
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
        <Column
          groups={plan.groups.filter(group => group.side === 'left')}
          form={form}
          Part={parts?.left}
          Last={parts?.leftEnd}
        />
        {columns === 2 && <Column groups={right} form={form} Part={parts?.right} />}
      </Box>
    </Box>
  )
}

interface ColumnProps {
  readonly groups: readonly FormGroup[]
  readonly form: FormModel
  readonly Part: FormParts['left'] | undefined
  readonly Last?: FormParts['leftEnd'] | undefined
}

function Column({ groups: [first, ...others], form, Part, Last }: ColumnProps) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 5, minWidth: 0 }}>
      {first !== undefined && <Group group={first} form={form} />}
      {Part !== undefined && <Part form={form} />}
      {others.map((group, index) => (
        <Group key={group.title ?? index} group={group} form={form} />
      ))}
      {Last !== undefined && <Last form={form} />}
    </Box>
  )
}
