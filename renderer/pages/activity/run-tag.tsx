import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined'
import PowerOffOutlined from '@mui/icons-material/PowerOffOutlined'
import StopCircleOutlined from '@mui/icons-material/StopCircleOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import { activityTexts } from '../../../shared/texts/activity.ts'
import type { PsObject } from '../../../shared/values.ts'
import { undoneOf } from '../../engine/journal.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { Tag } from '../../look/tag.tsx'

/** How a run ended where that wants an eye; a run that did what it should carries none. */
export function RunTag({ run }: { readonly run: PsObject }) {
  const failures = numberOf(run, 'Failures')
  const undone = undoneOf(run)
  if (undone !== 'no') {
    return (
      <Tag tone="info" icon={UndoOutlined}>
        {activityTexts.undone[undone]}
      </Tag>
    )
  }
  switch (textOf(run, 'Outcome')) {
    case 'running':
      return (
        <Tag tone="accent" icon={HourglassEmptyOutlined}>
          {activityTexts.outcomes.running}
        </Tag>
      )
    case 'interrupted':
      return (
        <Tag tone="warn" icon={PowerOffOutlined}>
          {activityTexts.outcomes.interrupted}
        </Tag>
      )
    case 'stopped':
      return (
        <Tag tone="warn" icon={StopCircleOutlined}>
          {activityTexts.outcomes.stopped}
        </Tag>
      )
    case 'failed':
      return (
        <Tag tone="bad" icon={ErrorOutlineOutlined}>
          {failures > 0 ? activityTexts.failedSteps(failures) : activityTexts.outcomes.failed}
        </Tag>
      )
    default:
      return failures > 0 ? (
        <Tag tone="bad" icon={ErrorOutlineOutlined}>
          {activityTexts.failedSteps(failures)}
        </Tag>
      ) : null
  }
}
