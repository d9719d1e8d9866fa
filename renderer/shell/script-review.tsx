import CloseOutlined from '@mui/icons-material/CloseOutlined'
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import OutlinedInput from '@mui/material/OutlinedInput'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { takenAwayBy } from '../../shared/shell/taken-away.ts'
import { shellTexts } from '../../shared/texts/shell.ts'
import { useConnection } from '../engine/connection-context.ts'
import { mono, rem } from '../look/measures.ts'
import { useShellDraft } from '../state/shell-draft.ts'
import { CodeText } from './code-text.tsx'
import { argumentsOf } from './script-file.ts'
import { runInShell } from './shell-runs.ts'
import { useShell, type OpenScript } from './shell-store.ts'

/** A script that was opened, to be read before it runs. */
export function ScriptReview({ script, onClose }: { readonly script: OpenScript; readonly onClose: () => void }) {
  const { name, text } = script
  const connection = useConnection()
  const busy = useShell(shell => shell.running) !== undefined
  const put = useShellDraft(draft => draft.put)
  const [given, setGiven] = useState('')
  const titleId = useId()
  const helpId = useId()
  const lines = useMemo(() => text.split(/\r\n|\r|\n/), [text])
  const takesAway = useMemo(() => takenAwayBy(text).length, [text])
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const start = (whatIf: boolean) => {
    if (busy) return
    useShell.setState({ script: undefined })
    void runInShell(connection, { text, file: name, arguments: argumentsOf(given), whatIf })
    onClose()
  }
  const close = () => {
    useShell.setState({ script: undefined })
    onClose()
  }
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      onKeyDown={event => {
        if (event.key === 'Escape') close()
      }}
      sx={frameStyle}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, pl: 4, pr: 2, minHeight: 44 }}>
        <DescriptionOutlined aria-hidden sx={{ fontSize: 18, color: 'syntax.value' }} />
        <Typography id={titleId} variant="subtitle1" component="h2">
          {name}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.hint', flex: 1 }} className="num">
          {shellTexts.scriptLines(lines.length)}
          {takesAway > 0 && (
            <Box component="span" sx={{ color: 'tone.warn.text' }}>
              {`, ${shellTexts.scriptTakesAway(takesAway)}`}
            </Box>
          )}
        </Typography>
        <Tooltip title={shellTexts.scriptClose}>
          <IconButton size="small" aria-label={shellTexts.scriptClose} onClick={close}>
            <CloseOutlined />
          </IconButton>
        </Tooltip>
      </Box>
      <Box tabIndex={0} role="region" aria-label={name} sx={textStyle}>
        <CodeText text={text} />
      </Box>
      <Box component="form" sx={footStyle} onSubmit={event => (event.preventDefault(), start(false))}>
        <OutlinedInput
          inputRef={field}
          value={given}
          onChange={event => setGiven(event.target.value)}
          placeholder={shellTexts.scriptArguments}
          inputProps={{
            'aria-label': shellTexts.scriptArguments,
            'aria-describedby': helpId,
            spellCheck: false,
            autoCapitalize: 'off',
          }}
          sx={{ flex: 1, minWidth: 160, '& input': { fontFamily: mono, fontSize: rem(12.5) } }}
        />
        <Typography id={helpId} variant="body2" sx={{ color: 'text.hint', flexBasis: '100%', order: 1 }}>
          {shellTexts.scriptArgumentsHelp}
        </Typography>
        <Button
          variant="text"
          onClick={() => {
            put(text)
            useShell.setState({ script: undefined })
          }}
        >
          {shellTexts.scriptEdit}
        </Button>
        <Button variant="outlined" disabled={busy} onClick={() => start(true)}>
          {shellTexts.whatIf}
        </Button>
        <Button variant="contained" type="submit" disabled={busy}>
          {shellTexts.scriptRun}
        </Button>
      </Box>
    </Box>
  )
}

const frameStyle = {
  mx: 4,
  mb: 2,
  borderRadius: '10px',
  border: '1px solid',
  borderColor: 'line.hover',
  backgroundColor: 'background.raised',
  flex: 'none',
  maxHeight: '64%',
  display: 'flex',
  flexDirection: 'column',
} as const

const textStyle = {
  flex: 1,
  minHeight: 60,
  overflow: 'auto',
  px: 4,
  py: 3,
  borderTop: '1px solid',
  borderBottom: '1px solid',
  borderColor: 'line.hair',
  backgroundColor: 'background.sunken',
} as const

const footStyle = { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2, px: 4, py: 3 } as const
