import EditOutlined from '@mui/icons-material/EditOutlined'
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import CheckOutlined from '@mui/icons-material/CheckOutlined'
import TerminalOutlined from '@mui/icons-material/TerminalOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import InputBase from '@mui/material/InputBase'
import Tooltip from '@mui/material/Tooltip'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { formTexts } from '../../shared/texts/form.ts'
import { shellTexts } from '../../shared/texts/shell.ts'
import { CommandLine } from '../look/command-line.tsx'
import { CopyButton } from '../look/copy-button.tsx'
import { Ink, InkFoot, InkHead } from '../look/ink.tsx'
import { mono, rem } from '../look/measures.ts'
import { useDialog } from '../state/dialog.ts'
import { useShellDraft } from '../state/shell-draft.ts'
import type { FormModel } from './use-form.ts'

/** Lines a plate shows before it folds to the first. */
const mostLines = 4

interface PlateProps {
  readonly form: FormModel
  /** Which of the form's states the line is in. */
  readonly state: string
  /** Whether the line can be edited now. */
  readonly editable: boolean
  /** One sentence of consequence. */
  readonly sentence: ReactNode
  /** What can be done. */
  readonly children: ReactNode
}

/** The ink at the end of a form: its line, live and editable, one sentence of consequence, and what can be done. */
export function Plate({ form, state, editable, sentence, children }: PlateProps) {
  const low = useMediaQuery('(max-height:719.98px)')
  const [unfolded, setUnfolded] = useState(false)
  const { lines, typed } = form
  const folds = lines.length > 1 && (low || lines.length > mostLines)
  const shown = folds && !unfolded ? lines.slice(0, 1) : lines
  const editing = editable && form.editing
  return (
    <Ink>
      <Box sx={{ px: 5, pt: 2.5, pb: 3 }}>
        <InkHead state={state}>
          {folds && !editing && (
            <Button
              size="small"
              variant="text"
              endIcon={<ExpandMoreOutlined sx={{ transform: unfolded ? 'rotate(180deg)' : 'none' }} />}
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              {unfolded ? formTexts.fewerLines : formTexts.moreLines(lines.length - 1)}
            </Button>
          )}
          {editable && (
            <Tooltip title={editing ? formTexts.editDone : formTexts.edit}>
              <IconButton
                size="small"
                aria-label={editing ? formTexts.editDone : formTexts.edit}
                onClick={() => form.edit(!editing)}
              >
                {editing ? <CheckOutlined /> : <EditOutlined />}
              </IconButton>
            </Tooltip>
          )}
          <CopyButton text={typed ?? lines.join('; ')} name={formTexts.copy} />
          <ToShell text={typed ?? lines.join('\n')} />
        </InkHead>
        {editing ? (
          <Editor form={form} text={typed ?? ''} />
        ) : (
          <Box
            sx={{ '--desk-cmdlet-weight': 620, maxHeight: 200, overflowY: 'auto' }}
            tabIndex={lines.length > 8 ? 0 : -1}
          >
            {shown.map(line => (
              <Box key={line} sx={{ mb: '3px' }}>
                <CommandLine text={line} />
              </Box>
            ))}
          </Box>
        )}
      </Box>
      <InkFoot sentence={sentence}>{children}</InkFoot>
    </Ink>
  )
}

/** Goes to the shell with the form's line in its own. */
function ToShell({ text }: { readonly text: string }) {
  const navigate = useNavigate()
  const put = useShellDraft(draft => draft.put)
  const closeDialog = useDialog(dialog => dialog.close)
  const go = () => {
    // Whoever is in the shell already does not leave the page, which would close it.
    closeDialog()
    put(text)
    void navigate('/shell')
  }
  return (
    <Tooltip title={shellTexts.toShell}>
      <IconButton size="small" aria-label={shellTexts.toShell} onClick={go}>
        <TerminalOutlined />
      </IconButton>
    </Tooltip>
  )
}

interface EditorProps {
  readonly form: FormModel
  readonly text: string
}

function Editor({ form, text }: EditorProps) {
  const { typedProblem } = form
  return (
    <>
      <InputBase
        multiline
        autoFocus
        fullWidth
        maxRows={8}
        value={text}
        onChange={event => form.type(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          form.edit(false)
        }}
        inputProps={{
          'aria-label': formTexts.editLabel,
          'aria-invalid': typedProblem !== undefined,
          spellCheck: false,
          autoCapitalize: 'off',
        }}
        sx={{
          fontFamily: mono,
          fontSize: rem(12.5),
          lineHeight: rem(20),
          p: 2,
          color: 'text.primary',
          borderRadius: '6px',
          border: '1px solid',
          borderColor: typedProblem === undefined ? 'line.control' : 'tone.bad.text',
          backgroundColor: 'rgb(0 0 0 / 0.2)',
        }}
      />
      {typedProblem !== undefined && (
        <Box sx={{ color: 'tone.bad.text', fontSize: rem(12), mt: 1 }} role="alert">
          {typedProblem.message} {typedProblem.advice}
        </Box>
      )}
    </>
  )
}
