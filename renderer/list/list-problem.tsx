import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { Invocation } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { useConnection } from '../engine/connection-context.ts'
import { Problem } from '../look/problem.tsx'

interface ListProblemProps {
  readonly error: ErrorRecord
  /** The question that was not answered. */
  readonly invocation: Invocation
}

/** What stands in the place of a list that could not be read, with the way to ask again. */
export function ListProblem({ error, invocation }: ListProblemProps) {
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
