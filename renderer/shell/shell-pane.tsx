import DeleteSweepOutlined from '@mui/icons-material/DeleteSweepOutlined'
import HistoryOutlined from '@mui/icons-material/HistoryOutlined'
import SaveOutlined from '@mui/icons-material/SaveOutlined'
import StopOutlined from '@mui/icons-material/StopOutlined'
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { shellTexts } from '../../shared/texts/shell.ts'
import { useConnection } from '../engine/connection-context.ts'
import { QuestionDialog } from '../form/question-dialog.tsx'
import { saveText } from '../look/save-text.ts'
import { Ink } from '../look/ink.tsx'
import { useShellDraft } from '../state/shell-draft.ts'
import { LogView } from './log-view.tsx'
import { ProgressLine } from './progress-line.tsx'
import { largestScript, savedScript, scriptText } from './script-file.ts'
import { ScriptReview } from './script-review.tsx'
import { ShellEmpty } from './shell-empty.tsx'
import { ShellHints } from './shell-hints.tsx'
import { ShellLine } from './shell-line.tsx'
import { clearShell, readHistory } from './shell-runs.ts'
import { useShell } from './shell-store.ts'

/** The command shell: what was typed and said, what runs, and the line. */
export function ShellPane() {
  const connection = useConnection()
  const running = useShell(shell => shell.running)
  const question = useShell(shell => shell.question)
  const script = useShell(shell => shell.script)
  const typing = useShellDraft(line => line.text.trim() !== '')
  const worked = useShell(shell => shell.scrollback.entries.length > 0)
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // What was typed earlier is a convenience: without it the shell works.
    readHistory(connection).catch(() => undefined)
  }, [connection])

  const open = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    if (file === undefined) return
    event.target.value = ''
    if (file.size > largestScript) return setProblem(shellTexts.scriptTooLong(file.name))
    setProblem('')
    file.arrayBuffer().then(
      bytes => useShell.setState({ script: { name: file.name, text: scriptText(new Uint8Array(bytes)) } }),
      () => setProblem(shellTexts.scriptUnread(file.name)),
    )
  }
  const save = () => {
    const text = savedScript(useShellDraft.getState().text, useShell.getState().scrollback.entries)
    if (text === '') return setProblem(shellTexts.scriptEmpty)
    setProblem('')
    saveText(connection, shellTexts.scriptName, text).catch(() => setProblem(shellTexts.scriptUnsaved))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyped(event)) return field.current?.focus()
    if (!event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const key = event.key.toLowerCase()
    if (key === 'l') {
      event.preventDefault()
      clearShell()
    } else if (key === 'c' && !hasSelection(event.target)) {
      event.preventDefault()
      if (running === undefined) useShellDraft.getState().put('')
      else running.stop()
    }
  }

  return (
    // Keys of the shell count wherever the focus is inside of it, a question's dialog included.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <Box onKeyDown={onKeyDown} sx={{ height: '100%' }}>
      <Ink fill>
        <Box component="header" sx={headStyle}>
          <Typography variant="h1" noWrap sx={{ flex: '1 0 auto', fontSize: '0.9375rem' }}>
            {shellTexts.title}
          </Typography>
          <Button variant="text" startIcon={<UploadFileOutlined />} onClick={() => picker.current?.click()}>
            {shellTexts.openScript}
          </Button>
          <Button variant="text" startIcon={<SaveOutlined />} disabled={!typing && !worked} onClick={save}>
            {shellTexts.saveScript}
          </Button>
          <Button
            variant="text"
            startIcon={<HistoryOutlined />}
            onMouseDown={event => event.preventDefault()}
            onClick={() => useShell.setState(({ searches }) => ({ searches: searches + 1 }))}
          >
            {shellTexts.history}
          </Button>
          <Button variant="text" startIcon={<DeleteSweepOutlined />} onClick={clearShell}>
            {shellTexts.clear}
          </Button>
          <Button variant="text" startIcon={<StopOutlined />} disabled={running === undefined} onClick={running?.stop}>
            {shellTexts.stop}
          </Button>
          <input
            ref={picker}
            type="file"
            accept=".ps1,.psm1,.txt"
            hidden
            onChange={open}
            aria-label={shellTexts.openScript}
          />
        </Box>
        <LogView empty={<ShellEmpty />} />
        <ProgressLine />
        {problem !== '' && (
          <Typography role="alert" variant="body2" sx={{ color: 'tone.bad.text', px: 5, pb: 2 }}>
            {problem}
          </Typography>
        )}
        {script !== undefined && <ScriptReview script={script} onClose={() => field.current?.focus()} />}
        <ShellLine field={field} />
        <ShellHints />
      </Ink>
      {question !== undefined && <QuestionDialog open={question} />}
    </Box>
  )
}

/** Whether a letter was typed while the focus is in what was said: it is meant for the line. */
function isTyped({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const inLog = target instanceof HTMLElement && target.role === 'log'
  return inLog && key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey
}

/** Whether something is selected, so that Ctrl+C copies. */
function hasSelection(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
    return target.selectionStart !== target.selectionEnd
  }
  return (getSelection()?.toString() ?? '') !== ''
}

const headStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  minHeight: 48,
  pl: 5,
  pr: 3,
  flex: 'none',
  borderBottom: '1px solid rgb(255 255 255 / 0.08)',
} as const
