import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import type { Invocation } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { useConnection } from '../engine/connection-context.ts'
import type { QueryState } from '../engine/live-query.ts'
import { Problem } from '../look/problem.tsx'
import { isUnread } from './cost-of.ts'
import type { SettledRows } from './use-settled-rows.ts'

interface ListRoomProps {
  readonly list: QueryState
  /** What the list asks. */
  readonly invocation: Invocation
  readonly pointing: SettledRows['pointing']
  readonly children: ReactNode
}

/** The room of a page's list; where it could not be read, the problem stands there, with the way to ask again. */
export function ListRoom({ list, invocation, pointing, children }: ListRoomProps) {
  return (
    <Box {...pointing} sx={listRoomStyle}>
      {list.error !== undefined && isUnread(list) ? (
        <ListProblem error={list.error} invocation={invocation} />
      ) : (
        children
      )}
    </Box>
  )
}

/** Where a list stands on its page. */
export const listRoomStyle = {
  position: 'absolute',
  inset: 0,
  borderTop: '1px solid',
  borderColor: 'line.hair',
  // The first column begins where the title does.
  '& .MuiDataGrid-root [aria-colindex="1"]:not([data-field=__check__])': { pl: 6 },
} as const

interface ListProblemProps {
  readonly error: ErrorRecord
  /** The question that was not answered. */
  readonly invocation: Invocation
}

function ListProblem({ error, invocation }: ListProblemProps) {
  const { query } = useConnection()
  return (
    <Box sx={{ p: 6 }}>
      <Problem error={error}>
        <Button variant="outlined" sx={{ mt: 3 }} onClick={() => query(invocation).refresh()}>
          {listTexts.again}
        </Button>
      </Problem>
    </Box>
  )
}
