import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { shellTexts } from '../../shared/texts/shell.ts'
import { CommandLine } from '../look/command-line.tsx'
import { rem, ring, sans } from '../look/measures.ts'
import { useShellDraft } from '../state/shell-draft.ts'

/** What a shell says in which nothing was typed yet: what can be typed, to be clicked. */
export function ShellEmpty() {
  const put = useShellDraft(draft => draft.put)
  return (
    <Box sx={{ maxWidth: 980, pt: 3, fontFamily: sans }}>
      <Typography variant="h2" component="p">
        {shellTexts.emptyTitle}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mt: 1, mb: 4 }}>{shellTexts.emptyText}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, ml: -3, display: 'flex', flexDirection: 'column' }}>
        {shellTexts.examples.map(([line, what]) => (
          <li key={line}>
            <ButtonBase
              onClick={() => put(line)}
              sx={theme => ({
                width: '100%',
                display: 'flex',
                justifyContent: 'flex-start',
                alignItems: 'flex-start',
                gap: 4,
                textAlign: 'left',
                px: 3,
                py: 2,
                borderRadius: '8px',
                '&:hover': { backgroundColor: theme.vars.palette.action.hover },
                '&.Mui-focusVisible': ring(theme, -2),
              })}
            >
              <Box
                component="span"
                sx={{ width: 152, flex: 'none', fontSize: rem(12), lineHeight: rem(20), color: 'text.secondary' }}
              >
                {what}
              </Box>
              <CommandLine text={line} />
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  )
}
