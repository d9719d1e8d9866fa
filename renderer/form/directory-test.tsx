import NetworkCheckOutlined from '@mui/icons-material/NetworkCheckOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { testCoexistenceConfiguration } from '../../shared/cmdlets/coexistence-configuration.ts'
import type { Invocation } from '../../shared/engine.ts'
import { syncTexts } from '../../shared/texts/sync.ts'
import { useAnswer } from '../engine/use-answer.ts'
import { GroupTitle } from '../look/group-title.tsx'
import { Problem } from '../look/problem.tsx'
import type { FormPartProps } from './form-parts.ts'
import { TestSteps, testTitle } from './test-steps.tsx'
import type { FormModel } from './use-form.ts'

/** Tries the directory as the fields stand, before anything is kept, and shows how each step went. */
export function DirectoryTest({ form }: FormPartProps) {
  const { answered, ask } = useAnswer()
  const [asked, setAsked] = useState<Invocation>()
  const now = invocationOf(form)
  const isStale = asked !== undefined && !isSame(asked, now)
  const test = () => {
    setAsked(now)
    ask(now, form.files)
  }
  return (
    <Box role="group" aria-label={syncTexts.testTitle} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box>
        <GroupTitle
          line
          action={
            <Button
              size="small"
              variant="outlined"
              startIcon={<NetworkCheckOutlined />}
              disabled={answered.status === 'asking'}
              onClick={test}
            >
              {syncTexts.test}
            </Button>
          }
        >
          {testTitle(answered)}
        </GroupTitle>
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {isStale ? syncTexts.testStale : syncTexts.testForm}
        </Typography>
      </Box>
      {answered.status === 'asking' && <LinearProgress aria-label={syncTexts.testing} />}
      {answered.status === 'failed' && <Problem error={answered.error} />}
      {answered.status === 'answered' && <TestSteps rows={answered.rows} isFile={isFile(form)} />}
    </Box>
  )
}

/** What is tried: what the fields say otherwise than what is set up. */
function invocationOf({ said }: FormModel): Invocation {
  return {
    cmdlet: testCoexistenceConfiguration.name,
    arguments: testCoexistenceConfiguration.parameters.flatMap(({ name }) => {
      const value = said[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  }
}

/** Whether both try the same; secrets are the same only while nobody types. */
function isSame(one: Invocation, other: Invocation): boolean {
  return (
    one.arguments.length === other.arguments.length &&
    one.arguments.every(([name, value], index) => {
      const [otherName, otherValue] = other.arguments[index] ?? []
      return name === otherName && value === otherValue
    })
  )
}

/** Whether it is a file that is tried: what was said last decides, else what is set up. */
function isFile({ said, values }: FormModel): boolean {
  const server = said['Server'] ?? values['Server']
  if (typeof said['LdifFile'] === 'string') return said['LdifFile'] !== ''
  if (typeof server === 'string' && server !== '') return /^file:/i.test(server)
  return typeof values['LdifFile'] === 'string'
}
