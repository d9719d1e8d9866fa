import LinkOffOutlined from '@mui/icons-material/LinkOffOutlined'
import LinkOutlined from '@mui/icons-material/LinkOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { activityTexts } from '../../../shared/texts/activity.ts'
import { flagOf, textOf } from '../../engine/properties.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { Tag } from '../../look/tag.tsx'

/** Checks on demand that nobody tampered with the record, and keeps the result beside the title. */
export function RecordCheck() {
  const { answered, ask } = useAnswer()
  const journal =
    answered.status === 'answered' ? answered.rows.find(row => textOf(row, 'Check') === 'journal') : undefined
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      {answered.status === 'failed' && (
        <Tag tone="bad" icon={LinkOffOutlined}>
          {answered.error.message}
        </Tag>
      )}
      {journal !== undefined && flagOf(journal, 'Ok') && (
        <Tag tone="good" icon={LinkOutlined}>
          {activityTexts.unbroken}
        </Tag>
      )}
      {journal !== undefined && !flagOf(journal, 'Ok') && (
        <Tag tone="bad" icon={LinkOffOutlined}>
          {`${activityTexts.broken}: ${textOf(journal, 'Detail')}`}
        </Tag>
      )}
      <Button
        variant="outlined"
        startIcon={<LinkOutlined />}
        disabled={answered.status === 'asking'}
        onClick={() => ask({ cmdlet: 'Test-Tenant', arguments: [] })}
      >
        {answered.status === 'asking' ? activityTexts.checking : activityTexts.check}
      </Button>
    </Box>
  )
}
