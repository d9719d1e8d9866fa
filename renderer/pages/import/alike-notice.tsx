import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { visibleText } from '../../../shared/format/visible-text.ts'
import { importJobOf } from '../../../shared/import/import-jobs.ts'
import { importTexts } from '../../../shared/texts/import.ts'
import { useConnection } from '../../engine/connection-context.ts'
import type { Connection } from '../../engine/connection.ts'
import { useFieldWords } from '../../look/field-words.ts'
import { change, check, goTo } from './import-actions.ts'
import { type Alike, type Checked, type ImportHead, type ImportSettings, isForAll } from './import-model.ts'

interface AlikeNoticeProps {
  readonly alike: Alike
  /** Of how many rows with problems. */
  readonly problems: number
  readonly head: ImportHead
  readonly settings: ImportSettings
  readonly cells: Checked['cells']
}

/** The problem that most rows share, said once in full above them, with one way out for all. */
export function AlikeNotice({ alike: { count, first }, problems, head, settings, cells }: AlikeNoticeProps) {
  const connection = useConnection()
  const say = useFieldWords()
  const { line, error } = first
  // What is said for all rows holds where a cell is empty.
  const filled = head.columns.some(({ heading }, place) => heading === error.column && cells.get(line)?.[place] !== '')
  const out = filled ? undefined : wayOut(error.parameter, head, settings, connection)
  return (
    <Box
      role="note"
      aria-label={importTexts.alike(count, problems)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 3,
        mx: 6,
        mb: 2.5,
        px: 4,
        py: 3,
        borderRadius: '8px',
        border: '1px solid',
        borderColor: 'tone.bad.line',
        bgcolor: 'tone.bad.soft',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 260, overflowWrap: 'anywhere' }}>
        <Typography variant="subtitle1" component="p">
          {importTexts.alike(count, problems)}
        </Typography>
        <Typography sx={{ color: 'text.secondary' }}>
          {importTexts.asInLine(line, visibleText(say(error.message)))}{' '}
          {error.advice !== undefined && say(error.advice)}
        </Typography>
      </Box>
      {out !== undefined && (
        <Button variant="outlined" onClick={out.act}>
          {out.label}
        </Button>
      )}
    </Box>
  )
}

/** What one click does for all of the rows: where the field is said for all, where its column is chosen, or the switch. */
function wayOut(
  parameter: string | undefined,
  head: ImportHead,
  settings: ImportSettings,
  connection: Connection,
): { readonly label: string; readonly act: () => void } | undefined {
  const { fields } = importJobOf(settings.kind)
  const field = fields.find(({ name, parameter: own }) => name === parameter || own.name === parameter)
  if (field === undefined) return undefined
  const { label, kind } = field.parameter
  if (kind === 'secret') {
    if (settings.generate) return undefined
    const generate = async () => {
      await change(connection, { generate: true })
      await check(connection)
    }
    return { label: importTexts.generateForAll, act: () => void generate() }
  }
  if (isForAll(field)) return { label: importTexts.sayForAll(label), act: () => goTo('columns', field.name) }
  const mapped = head.columns.some(column => column.field === field.name)
  return mapped ? undefined : { label: importTexts.chooseColumn(label), act: () => goTo('columns') }
}
