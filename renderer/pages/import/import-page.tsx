import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, useMemo, useRef } from 'react'
import { importTexts } from '../../../shared/texts/import.ts'
import { flagOf, numberOf } from '../../engine/properties.ts'
import { Sheet } from '../../frame/sheet.tsx'
import { FieldLabelsContext } from '../../look/field-words.ts'
import { mono, rem } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { useSession } from '../../state/session.ts'
import { CheckStep } from './check-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { FileStep } from './file-step.tsx'
import { ImportFoot } from './import-foot.tsx'
import { importLabels } from './import-model.ts'
import { useImport } from './import-store.ts'
import { RunStep } from './run-step.tsx'
import { StepsBar } from './steps-bar.tsx'
import { TotalsStep } from './totals-step.tsx'

/** Bulk import: file, columns, check, run, totals. */
export function ImportPage() {
  const { step, error, totals, settings, wanted } = useImport()
  const labels = useMemo(() => importLabels(settings.kind), [settings.kind])
  const body = useRef<HTMLDivElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    // The button that was pressed is gone: focus goes on with the step that took its place.
    if (shown.current !== step && wanted === undefined) body.current?.focus({ preventScroll: true })
    shown.current = step
  }, [step, wanted])
  const announce = useSession(session => session.announce)
  const done = step === 'totals' && totals !== undefined ? titleOfTotals(totals) : undefined
  useEffect(() => {
    if (done !== undefined) announce(done)
  }, [done, announce])
  const whole = step === 'check'
  return (
    <Sheet
      title={done ?? importTexts.title}
      name={importTexts.title}
      note={<Note />}
      actions={<StepsBar step={step} />}
      scroll={!whole}
      foot={<ImportFoot />}
    >
      <FieldLabelsContext value={labels}>
        <Box
          ref={body}
          tabIndex={-1}
          role="region"
          aria-label={importTexts.steps[step]}
          sx={{
            '&:focus-visible': { outlineOffset: whole ? '-2px' : '2px' },
            ...(whole ? { position: 'absolute', inset: 0 } : {}),
          }}
        >
          {error !== undefined && (step === 'file' || step === 'columns' || step === 'check') && (
            <Box sx={{ mb: 4, maxWidth: 860, ...(whole ? { px: 6 } : {}) }}>
              <Problem error={error} />
            </Box>
          )}
          {step === 'file' && <FileStep />}
          {step === 'columns' && <ColumnsStep />}
          {step === 'check' && error === undefined && <CheckStep />}
          {step === 'run' && <RunStep />}
          {step === 'totals' && <TotalsStep />}
        </Box>
      </FieldLabelsContext>
    </Sheet>
  )
}

function titleOfTotals(totals: NonNullable<ReturnType<typeof useImport.getState>['totals']>): string {
  if (flagOf(totals, 'Undone')) return importTexts.undoneTitle
  const rows = numberOf(totals, 'Rows')
  const failed = numberOf(totals, 'Failed')
  return importTexts.totalsTitle(rows - numberOf(totals, 'Left') - failed, rows, failed)
}

/** The file and how it was understood. */
function Note() {
  const { source, head, reading, read } = useImport()
  if (source === undefined) return null
  const used = head?.columns.filter(({ field }) => field !== undefined).length ?? 0
  const all = head?.columns.length ?? 0
  return (
    <Typography sx={{ color: 'text.secondary' }} role="status">
      {head === undefined || head.columns.length === 0 ? (
        reading && (
          <>
            {importTexts.reading(source.name)}{' '}
            <span aria-hidden className="num">
              {importTexts.readingShare(read)}
            </span>
          </>
        )
      ) : (
        <>
          <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12), mr: 2 }}>
            {source.name}
          </Box>
          {importTexts.note(head.rows, head.encoding, head.delimiter)}{' '}
          {used === all ? importTexts.allRecognised(all) : importTexts.someRecognised(used, all)}
        </>
      )}
    </Typography>
  )
}
