import AddOutlined from '@mui/icons-material/AddOutlined'
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined'
import EditOutlined from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ObjectChange } from '../../shared/engine.ts'
import { formTexts } from '../../shared/texts/form.ts'
import { lookTexts } from '../../shared/texts/look.ts'
import type { RunResult } from '../engine/run.ts'
import { useCalled } from '../engine/use-names.ts'
import { ObjectDiff } from '../look/diff.tsx'
import { Problem } from '../look/problem.tsx'
import { Tag } from '../look/tag.tsx'
import { mergeChanges } from './merge-changes.ts'

/** More objects than this are counted, not drawn. */
const mostDrawn = 200

interface WhatIfViewProps {
  readonly result: RunResult
  /** The id of what says it in one sentence. */
  readonly summaryId: string
}

/** What a run would change, field by field, by the very code that would change it. */
export function WhatIfView({ result, summaryId }: WhatIfViewProps) {
  const { errors } = result
  const wouldChange = mergeChanges(result.wouldChange)
  const drawn = wouldChange.slice(0, mostDrawn)
  const called = useCalled(drawn)
  const of = (kind: ObjectChange['change']) => wouldChange.filter(({ change }) => change === kind)
  const count = (kind: ObjectChange['change']) => of(kind).length
  const [created, changed, removed] = [count('create'), count('change'), count('remove')]
  const fields = wouldChange.reduce((sum, change) => sum + change.fields.length, 0)
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap', mb: 1 }}>
        <Box id={summaryId} sx={{ flex: 1, minWidth: 260 }} role="status">
          <Typography variant="h2">
            {formTexts.would(
              lookTexts.objects(of('create')),
              lookTexts.objects(of('change')),
              lookTexts.objects(of('remove')),
            )}
          </Typography>
          <Typography sx={{ color: 'text.secondary' }}>
            {formTexts.wouldDetail(fields, wouldChange.length)}
            {errors.length > 0 && ` ${formTexts.wouldFail(errors.length)}.`}
          </Typography>
        </Box>
        {created > 0 && (
          <Tag tone="good" icon={AddOutlined}>
            {formTexts.created(created)}
          </Tag>
        )}
        {changed > 0 && (
          <Tag tone="info" icon={EditOutlined}>
            {formTexts.changed(changed)}
          </Tag>
        )}
        {removed > 0 && (
          <Tag tone="bad" icon={DeleteOutlineOutlined}>
            {formTexts.removed(removed)}
          </Tag>
        )}
      </Box>
      {errors.map((error, index) => (
        <Problem key={`${error.id} ${error.target ?? ''} ${String(index)}`} error={error} />
      ))}
      {drawn.map((change, index) => (
        <ObjectDiff
          key={`${change.entity} ${change.id} ${String(index)}`}
          change={change}
          called={called(change.name)}
        />
      ))}
    </Box>
  )
}
