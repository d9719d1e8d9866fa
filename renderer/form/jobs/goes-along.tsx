import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { consequenceTexts } from '../../../shared/texts/consequences.ts'
import { GroupTitle } from '../../look/group-title.tsx'
import { Problem } from '../../look/problem.tsx'
import type { FormPartProps } from '../form-parts.ts'
import { usePreview } from '../use-preview.ts'

/** Everything that refers to the person to be removed, as the removal itself tells when it is only tried. */
export function GoesAlong({ form }: FormPartProps) {
  const preview = usePreview(form.ready && form.plan.source === undefined ? form.command : undefined)
  if (preview === undefined) return null
  return (
    <Box component="section" aria-label={consequenceTexts.goesAlong}>
      <GroupTitle>{consequenceTexts.goesAlong}</GroupTitle>
      <Box role="status" sx={{ mt: 2, minHeight: 40 }}>
        {preview === 'asking' ? (
          <Skeleton variant="rounded" height={40} aria-label={consequenceTexts.looking} />
        ) : 'error' in preview ? (
          <Problem error={preview.error} />
        ) : (
          <>
            {preview.result.errors.map(error => (
              <Problem key={error.id} error={error} />
            ))}
            <Box component="ul" sx={{ m: 0, pl: 4.5 }}>
              {preview.result.warnings.map(warning => (
                <li key={warning}>{warning}</li>
              ))}
            </Box>
            {preview.result.warnings.length + preview.result.errors.length === 0 && (
              <Typography sx={{ color: 'text.secondary' }}>{consequenceTexts.nothingRefers}</Typography>
            )}
          </>
        )}
      </Box>
    </Box>
  )
}
