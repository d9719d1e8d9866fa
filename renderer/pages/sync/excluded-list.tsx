import Box from '@mui/material/Box'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { QueryState } from '../../engine/live-query.ts'
import { textOf } from '../../engine/properties.ts'
import { DataList } from '../../list/data-list.tsx'
import { listRoomStyle } from '../../list/list-room.tsx'
import type { ListColumn } from '../../list/list-column.ts'
import { Empty } from '../../look/empty.tsx'
import { Problem } from '../../look/problem.tsx'
import { Place, Who } from './plan-columns.tsx'

interface ExcludedListProps {
  /** A page of objects, by name. */
  readonly objects: QueryState
  readonly page: number
  /** Whether there is room to say where each lies. */
  readonly roomy: boolean
  /** The anchor of the object that is explained beside the list. */
  readonly openId: string | undefined
  readonly onOpen: (anchor: string) => void
}

/** What the directory has and is not synchronized, each with its reason; one opens beside it explained. */
export function ExcludedList({ objects, page, roomy, openId, onOpen }: ExcludedListProps) {
  if (objects.error !== undefined && objects.rows.length === 0) {
    return (
      <Box sx={{ p: 6 }}>
        <Problem error={objects.error} />
      </Box>
    )
  }
  return (
    <Box sx={listRoomStyle}>
      <DataList
        name={syncTexts.excluded}
        columns={roomy ? columns : columnsBeside}
        rows={objects.rows}
        question={String(page)}
        waiting={objects.status === 'waiting'}
        idOf={object => textOf(object, 'Anchor')}
        openId={openId}
        onOpen={onOpen}
        empty={<Empty title={syncTexts.noneExcludedTitle} text={syncTexts.noneExcludedText} />}
      />
    </Box>
  )
}

const columnsBeside: readonly ListColumn[] = [
  {
    name: 'Name',
    label: syncTexts.columns.who,
    kind: 'text',
    shown: true,
    width: 190,
    flex: 1,
    render: object => <Who step={object} />,
  },
  { name: 'Scope', label: syncTexts.columns.why, kind: 'text', shown: true, width: 260, flex: 1.6 },
]

const columns: readonly ListColumn[] = [
  ...columnsBeside,
  {
    name: 'DN',
    label: syncTexts.columns.place,
    kind: 'text',
    shown: true,
    width: 160,
    flex: 1,
    render: object => <Place of={object} />,
  },
]
