import TuneOutlined from '@mui/icons-material/TuneOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type RefObject,
} from 'react'
import { parse } from '../../shared/language/parser.ts'
import { withoutPrompts } from '../../shared/language/prompts.ts'
import { takenAwayBy } from '../../shared/shell/taken-away.ts'
import { shellTexts } from '../../shared/texts/shell.ts'
import { useConnection } from '../engine/connection-context.ts'
import { useDialog } from '../state/dialog.ts'
import { useShellDraft } from '../state/shell-draft.ts'
import { CodeField } from './code-field.tsx'
import { formOf } from './form-of-line.ts'
import { lineKeys } from './line-keys.ts'
import { PastedBrake } from './pasted-brake.tsx'
import { Prompt } from './prompt.tsx'
import { notRecalling, recalled } from './recall.ts'
import { runInShell } from './shell-runs.ts'
import { useShell } from './shell-store.ts'
import { optionId, SuggestionList } from './suggestion-list.tsx'
import { useOffers } from './use-offers.ts'

/** The widest list over the line, in pixels. */
const listWidth = 560

interface ShellLineProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Where commands are typed: colours, completion, history, several lines, and what can be done with the line. */
export function ShellLine({ field }: ShellLineProps) {
  const connection = useConnection()
  const { text, puts, type } = useShellDraft()
  const busy = useShell(shell => shell.running) !== undefined
  const searches = useShell(shell => shell.searches)
  const openDialog = useDialog(dialog => dialog.open)
  const [recall, setRecall] = useState(notRecalling)
  const [pasted, setPasted] = useState(false)
  const [held, setHeld] = useState<{ readonly lines: readonly string[]; readonly whatIf: boolean }>()
  const [left, setLeft] = useState(0)
  const cursor = useRef<number>(undefined)
  const frame = useRef<HTMLDivElement>(null)
  const listId = useId()

  /** Replaces the text, the cursor where it is said. */
  const replace = (next: string, at = next.length) => {
    cursor.current = at
    type(next)
  }
  const control = useOffers(text, taken => replace(taken.text, taken.cursor))
  const { offered } = control
  const searchNow = useEffectEvent(() => control.search(text))
  const searched = useRef(searches)
  useEffect(() => {
    if (searched.current === searches) return
    searched.current = searches
    field.current?.focus()
    searchNow()
  }, [searches, field])
  useLayoutEffect(() => {
    const at = cursor.current
    cursor.current = undefined
    if (at !== undefined) field.current?.setSelectionRange(at, at)
  })
  const seen = useRef<number>(undefined)
  useLayoutEffect(() => {
    const { current } = field
    if (current === null || seen.current === puts) return
    seen.current = puts
    current.focus()
    current.setSelectionRange(current.value.length, current.value.length)
  }, [puts, field])

  const code = useMemo(() => withoutPrompts(text), [text])
  const error = useMemo(() => parse(text).errors[0], [text])
  const wrong = error !== undefined && !error.incomplete && error.start < text.trimEnd().length ? error : undefined
  const form = useMemo(() => formOf(code), [code])
  const empty = code.trim() === ''

  const run = (whatIf: boolean) => {
    setHeld(undefined)
    setPasted(false)
    setRecall(notRecalling)
    type('')
    field.current?.focus()
    void runInShell(connection, { text: code, whatIf })
  }
  /** Runs the text, unless it was pasted and would take something away: that is listed first. */
  const start = (whatIf = false) => {
    if (busy || empty) return
    control.close()
    const lines = pasted && code.includes('\n') && !whatIf ? takenAwayBy(code) : []
    if (lines.length === 0) run(whatIf)
    else setHeld({ lines, whatIf })
  }
  const step = (by: 1 | -1) => {
    const next = recalled(useShell.getState().history, recall, by, text)
    if (next === undefined) return
    setRecall(next.recall)
    replace(next.text)
  }
  const onChange = (next: string, at: number) => {
    type(next)
    setHeld(undefined)
    setRecall(notRecalling)
    if (next.trim() === '') setPasted(false)
    control.refresh({ text: next, cursor: at })
  }
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData.getData('text/plain').trim().includes('\n')) setPasted(true)
  }

  return (
    <>
      {held !== undefined && (
        <PastedBrake
          lines={held.lines}
          onRun={() => run(held.whatIf)}
          onBack={() => {
            setHeld(undefined)
            field.current?.focus()
          }}
        />
      )}
      <Box ref={frame} sx={{ position: 'relative', mx: 4, flex: 'none' }}>
        {offered !== undefined && (
          <SuggestionList
            id={listId}
            label={offered.from === 'history' ? shellTexts.historyList : shellTexts.suggestions}
            offers={offered.offers}
            chosen={offered.chosen}
            left={offered.from === 'history' ? 0 : left}
            onTake={index => {
              control.take(index)
              field.current?.focus()
            }}
          />
        )}
        <Box sx={frameStyle} onClick={() => field.current?.focus()}>
          <Box sx={{ py: '14px' }}>
            <Prompt />
          </Box>
          <Box sx={{ flex: 1, minWidth: 0, maxHeight: '34vh', overflowY: 'auto', py: '14px' }}>
            <CodeField
              text={text}
              field={field}
              wrong={wrong}
              mark={offered?.from === 'completion' ? offered.start : undefined}
              onMark={offset => setLeft(listLeft(offset, field.current, frame.current))}
              role="combobox"
              aria-label={shellTexts.input}
              aria-autocomplete="list"
              aria-haspopup="listbox"
              aria-expanded={offered !== undefined}
              aria-controls={offered === undefined ? undefined : listId}
              aria-activedescendant={offered === undefined ? undefined : optionId(listId, offered.chosen)}
              autoCapitalize="off"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              autoFocus
              onChange={event => onChange(event.target.value, event.target.selectionStart)}
              onPaste={onPaste}
              onBlur={control.close}
              onKeyDown={event => lineKeys(event, { text, empty, error, control, start, step, busy })}
            />
          </Box>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', py: 2, alignSelf: 'flex-end' }}>
            <Tooltip title={form === undefined ? shellTexts.openAsFormNot : shellTexts.openAsForm}>
              <span>
                <IconButton
                  size="small"
                  aria-label={shellTexts.openAsForm}
                  disabled={form === undefined}
                  onClick={() => form !== undefined && openDialog(form)}
                >
                  <TuneOutlined />
                </IconButton>
              </span>
            </Tooltip>
            <Button variant="outlined" disabled={busy || empty} onClick={() => start(true)}>
              {shellTexts.whatIf}
            </Button>
            <Button variant="contained" disabled={busy || empty} onClick={() => start()}>
              {shellTexts.run}
            </Button>
          </Box>
        </Box>
      </Box>
    </>
  )
}

/** Where the list begins: over the place in the text where its offers would stand, as far as there is room. */
function listLeft(mark: number, field: HTMLElement | null, frame: HTMLElement | null): number {
  if (field === null || frame === null) return 0
  const left = field.getBoundingClientRect().left - frame.getBoundingClientRect().left + mark
  return Math.max(0, Math.min(left, frame.clientWidth - listWidth))
}

const frameStyle = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 2,
  minHeight: 48,
  pl: 3.5,
  pr: 2,
  borderRadius: '10px',
  border: '1px solid',
  borderColor: 'line.control',
  backgroundColor: 'rgb(0 0 0 / 0.25)',
  cursor: 'text',
  '&:focus-within': { borderColor: 'primary.main' },
  '& button': { cursor: 'pointer' },
} as const
