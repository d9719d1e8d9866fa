import CheckOutlined from '@mui/icons-material/CheckOutlined'
import Box from '@mui/material/Box'
import { importTexts } from '../../../shared/texts/import.ts'
import { rem, unseen } from '../../look/measures.ts'
import { steps, type Step } from './import-store.ts'

/** Where the import stands, of its five steps. */
export function StepsBar({ step }: { readonly step: Step }) {
  const at = steps.indexOf(step)
  return (
    <Box
      component="ol"
      aria-label={importTexts.stepsName}
      sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, m: 0, p: 0, listStyle: 'none' }}
    >
      {steps.map((name, index) => (
        <Box
          component="li"
          key={name}
          {...(name === step ? { 'aria-current': 'step' as const } : {})}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.5,
            color: name === step ? 'text.primary' : 'text.secondary',
            fontWeight: name === step ? 620 : 400,
          }}
        >
          {index > 0 && <Box aria-hidden sx={{ width: 16, height: '1px', bgcolor: 'line.hover', mr: 0.5 }} />}
          <Mark number={index + 1} state={index < at ? 'done' : index === at ? 'here' : 'ahead'} />
          {importTexts.steps[name]}
          {index < at && (
            <Box component="span" sx={unseen}>
              {importTexts.stepDone}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  )
}

interface MarkProps {
  readonly number: number
  readonly state: 'done' | 'here' | 'ahead'
}

function Mark({ number, state }: MarkProps) {
  return (
    <Box
      component="span"
      aria-hidden
      className="num"
      sx={{
        width: 18,
        height: 18,
        borderRadius: '50%',
        display: 'inline-flex',
        alignItems: 'center',
        justifyContent: 'center',
        fontSize: rem(11),
        fontWeight: 550,
        ...(state === 'here'
          ? { bgcolor: 'fill.accent', color: 'fill.on' }
          : state === 'done'
            ? { bgcolor: 'tone.accent.soft', color: 'tone.accent.text' }
            : { border: '1px solid', borderColor: 'line.hover' }),
        '& svg': { fontSize: 13 },
      }}
    >
      {state === 'done' ? <CheckOutlined /> : number}
    </Box>
  )
}
