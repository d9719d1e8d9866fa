import SearchOutlined from '@mui/icons-material/SearchOutlined'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import InputBase from '@mui/material/InputBase'
import Typography from '@mui/material/Typography'
import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Invocation } from '../../shared/engine.ts'
import { frameTexts } from '../../shared/texts/en/frame.ts'
import { useQuery } from '../engine/use-query.ts'
import { CommandLine } from '../look/command-line.tsx'
import { Ink } from '../look/ink.tsx'
import { KeyCap } from '../look/key-cap.tsx'
import { mono, rem, unseen } from '../look/measures.ts'
import { PersonMark } from '../look/person-mark.tsx'
import { useDialog } from '../state/dialog.ts'
import { jobWish, searchEntries, type SearchEntry } from './search-entries.ts'

/** More are asked for than are shown, so that names that begin with the words come first. */
const mostPeople = 40

function peopleLike(words: string): Invocation | undefined {
  if (words === '') return undefined
  return {
    cmdlet: 'Get-MSOnlineUser',
    arguments: [
      ['Search', words],
      ['First', mostPeople],
    ],
  }
}

/** The search over people, pages and cmdlets: type, choose by arrow keys, Enter opens. */
export function SearchPalette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const words = useDeferredValue(text.trim())
  const people = useQuery(peopleLike(words), { keep: true })
  const wished = useQuery(peopleLike(jobWish(words).person), { keep: true })
  const entries = searchEntries(words, words === '' ? [] : people.rows, wished.rows)
  const navigate = useNavigate()
  const openDialog = useDialog(dialog => dialog.open)
  const listId = useId()
  const titleId = useId()
  const current = entries[Math.min(chosen, entries.length - 1)]

  const open = (entry: SearchEntry | undefined) => {
    if (entry === undefined) return
    onClose()
    if (typeof entry.opens === 'string') void navigate(entry.opens)
    else openDialog(entry.opens)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && entries.length > 0) {
      event.preventDefault()
      setChosen((Math.min(chosen, entries.length - 1) + step + entries.length) % entries.length)
    } else if (event.key === 'Enter') {
      // Focus goes back before the key is up; without this it would press the button that opened the search.
      event.preventDefault()
      open(current)
    }
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} slotProps={{ paper: { sx: paperStyle } }} sx={placeStyle}>
      <Box component="h2" id={titleId} sx={unseen}>
        {frameTexts.search}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 5, minHeight: 54 }}>
        <SearchOutlined aria-hidden sx={{ color: 'text.hint', fontSize: 20 }} />
        <InputBase
          autoFocus
          fullWidth
          value={text}
          onChange={event => {
            setText(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': frameTexts.search,
              'aria-expanded': entries.length > 0,
              'aria-controls': listId,
              'aria-autocomplete': 'list',
              'aria-activedescendant': current === undefined ? undefined : optionId(listId, current),
            },
          }}
          sx={{ fontSize: rem(16), '& input:focus-visible': { outline: 'none' } }}
        />
        <Box sx={{ color: 'text.hint' }}>
          <KeyCap>Esc</KeyCap>
        </Box>
      </Box>
      <Box
        id={listId}
        role="listbox"
        aria-label={frameTexts.search}
        sx={{ borderTop: '1px solid', borderColor: 'line.hair', p: 2, overflowY: 'auto', minHeight: 120 }}
      >
        {entries.map((entry, index) => (
          <Box key={entry.key} role="presentation">
            {entries[index - 1]?.group !== entry.group && (
              <Typography variant="overline" component="div" role="presentation" sx={groupStyle}>
                {entry.group}
              </Typography>
            )}
            <Option
              id={optionId(listId, entry)}
              entry={entry}
              chosen={entry === current}
              onOpen={() => open(entry)}
              onPoint={() => setChosen(index)}
            />
          </Box>
        ))}
        {entries.length === 0 && (
          <Typography role="status" sx={{ color: 'text.secondary', p: 3 }}>
            {people.asking ? frameTexts.searchWaiting : frameTexts.searchNothing(words)}
          </Typography>
        )}
      </Box>
      {current !== undefined && current.line !== '' && (
        <Ink>
          <Box sx={{ display: 'flex', alignItems: 'center', px: 5, minHeight: 40, gap: 3 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <CommandLine text={current.line} oneLine />
            </Box>
            <Typography variant="body2" sx={{ color: 'text.hint' }}>
              {frameTexts.whatEnterDoes}
            </Typography>
          </Box>
        </Ink>
      )}
    </Dialog>
  )
}

const paperStyle = { width: 640, maxWidth: 'calc(100% - 48px)', mt: '88px', mb: 'auto', overflow: 'hidden' } as const
const placeStyle = { '& .MuiDialog-container': { alignItems: 'flex-start' } } as const
const groupStyle = { px: 2.5, pt: 2, pb: 1, color: 'text.hint' } as const

function optionId(listId: string, entry: SearchEntry): string {
  return `${listId}-${entry.key.replaceAll(/[^\w-]/g, '_')}`
}

interface OptionProps {
  readonly id: string
  readonly entry: SearchEntry
  readonly chosen: boolean
  readonly onOpen: () => void
  readonly onPoint: () => void
}

function Option({ id, entry, chosen, onOpen, onPoint }: OptionProps) {
  const Icon = entry.icon
  return (
    <Box
      id={id}
      role="option"
      aria-selected={chosen}
      ref={(element: HTMLElement | null) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      onClick={onOpen}
      onPointerMove={onPoint}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        minHeight: 38,
        px: 2.5,
        borderRadius: '6px',
        cursor: 'pointer',
        backgroundColor: chosen ? 'action.selected' : 'transparent',
        '& svg': { fontSize: 18, color: 'text.hint', mx: '3px' },
      }}
    >
      {Icon === undefined ? <PersonMark name={entry.title} /> : <Icon aria-hidden />}
      <Typography variant="subtitle1" component="span" noWrap>
        {entry.title}
      </Typography>
      {entry.group === frameTexts.searchCmdlets ? (
        <Box component="span" sx={{ ml: 'auto', fontFamily: mono, fontSize: rem(12), color: 'primary.main' }}>
          {entry.note}
        </Box>
      ) : (
        <Typography component="span" noWrap sx={{ color: 'text.secondary' }}>
          {entry.note}
        </Typography>
      )}
    </Box>
  )
}
