import CheckOutlined from '@mui/icons-material/CheckOutlined'
import PriorityHighOutlined from '@mui/icons-material/PriorityHighOutlined'
import RemoveOutlined from '@mui/icons-material/RemoveOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { syncTexts } from '../../shared/texts/sync.ts'
import type { PsObject } from '../../shared/values.ts'
import { textOf } from '../engine/properties.ts'
import type { Answered } from '../engine/use-answer.ts'
import { railStyle, RailStep } from '../look/rail-step.tsx'

const networkSteps = ['name', 'connection', 'certificate', 'bind', 'base', 'rights', 'controls'] as const
const fileSteps = ['name', 'base'] as const
type Step = keyof typeof syncTexts.testSteps

interface TestStepsProps {
  readonly rows: readonly PsObject[]
  /** Whether the source is an LDIF file, of which there is less to try. */
  readonly isFile: boolean
}

/** Each step of a test of the directory with its outcome, and the way out of the one that failed. */
export function TestSteps({ rows, isFile }: TestStepsProps) {
  return (
    <Box component="ol" sx={railStyle}>
      {(isFile ? fileSteps : networkSteps).map((step, index, all) => (
        <TestStep key={step} step={step} row={rowOf(rows, step)} last={index === all.length - 1} />
      ))}
    </Box>
  )
}

/** How a test stands, in a few words. */
export function testTitle(answered: Answered): string {
  if (answered.status === 'asking') return syncTexts.testing
  if (answered.status !== 'answered') return syncTexts.testTitle
  const failed = answered.rows.find(isFailed)
  return failed === undefined ? syncTexts.testGood : syncTexts.testBad(stepName(textOf(failed, 'Step')))
}

/** Whether the row is of the step that failed. */
export function isFailed(row: PsObject): boolean {
  return textOf(row, 'Result') === 'Failed'
}

/** The plain word for a step of the test. */
export function stepName(step: string): string {
  const name = step.toLowerCase()
  return name in syncTexts.testSteps ? syncTexts.testSteps[name as Step] : step
}

/** The step's row, if it was tried. */
function rowOf(rows: readonly PsObject[], step: string): PsObject | undefined {
  return rows.find(row => textOf(row, 'Step').toLowerCase() === step && textOf(row, 'Result') !== 'NotRun')
}

interface TestStepProps {
  readonly step: Step
  readonly row: PsObject | undefined
  readonly last: boolean
}

function TestStep({ step, row, last }: TestStepProps) {
  const title = syncTexts.testSteps[step]
  if (row === undefined)
    return <RailStep icon={RemoveOutlined} title={title} note={syncTexts.testNotTried} last={last} />
  const passed = !isFailed(row)
  const advice = textOf(row, 'Advice')
  return (
    <RailStep
      icon={passed ? CheckOutlined : PriorityHighOutlined}
      tone={passed ? 'good' : 'bad'}
      title={title}
      note={passed ? syncTexts.passed : syncTexts.failed}
      last={last}
    >
      <Typography sx={{ color: passed ? 'text.secondary' : 'text.primary', overflowWrap: 'anywhere' }}>
        {textOf(row, 'Message')}
      </Typography>
      {advice !== '' && <Typography sx={{ color: 'text.secondary', mt: 1 }}>{advice}</Typography>}
    </RailStep>
  )
}
