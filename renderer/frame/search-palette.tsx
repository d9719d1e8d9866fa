import SearchOutlined from '@mui/icons-material/SearchOutlined'
import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Dialog from '@mui/material/Dialog'
import InputBase from '@mui/material/InputBase'
import Typography from '@mui/material/Typography'
import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Invocation } from '../../shared/engine.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import type { PsObject } from '../../shared/values.ts'
import { textOf } from '../engine/properties.ts'
import { useQuery } from '../engine/use-query.ts'
import { CommandLine } from '../look/command-line.tsx'
import { Empty } from '../look/empty.tsx'
import { Ink } from '../look/ink.tsx'
import { KeyCap } from '../look/key-cap.tsx'
import { rem, unseen } from '../look/measures.ts'
import { useDialog } from '../state/dialog.ts'
import { usePreferences } from '../state/preferences.ts'
import { searchEntries } from './search-entries.ts'
import type { SearchEntry } from './search-entry.ts'
import { aboutEntries, jobWish } from './search-jobs.ts'
import { SearchOption } from './search-option.tsx'
import { foundState } from './use-page-focus.ts'

/** More are asked for than are shown, so that names that begin with the words come first. */
const mostPeople = 40

/** Enough that a handful of different commands is among them. */
const recentRuns: Invocation = { cmdlet: 'Get-TenantJournal', arguments: [['First', 25]] }

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

/**
 * The search over people, pages, saved views, commands and cmdlets: type, choose by arrow keys, Enter opens. The right arrow lists
 * what can be done for the chosen person, Backspace before the first letter goes back.
 */
export function SearchPalette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [about, setAbout] = useState<PsObject>()
  const words = useDeferredValue(text.trim())
  const people = useQuery(peopleLike(words), { keep: true })
  const wished = useQuery(peopleLike(jobWish(words).person), { keep: true })
  const recent = useQuery(recentRuns)
  const views = usePreferences(preferences => preferences.views)
  const entries =
    about === undefined
      ? searchEntries(words, {
          people: words === '' ? [] : people.rows,
          wished: wished.rows,
          recent: recent.rows,
          views,
        })
      : aboutEntries(about, words)
  const navigate = useNavigate()
  const openDialog = useDialog(dialog => dialog.open)
  const listId = useId()
  const titleId = useId()
  const current = entries[Math.min(chosen, entries.length - 1)]
  const asking = people.asking || wished.asking

  const type = (next: string) => {
    setText(next)
    setChosen(0)
  }
  const turnTo = (person: PsObject | undefined) => {
    setAbout(person)
    type('')
  }
  const open = (entry: SearchEntry | undefined) => {
    if (entry === undefined) return
    onClose()
    if (typeof entry.opens === 'string') void navigate(entry.opens, { state: foundState })
    else openDialog(entry.opens)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const atEnd = event.currentTarget.selectionStart === text.length
    if (step !== undefined && entries.length > 0) {
      event.preventDefault()
      setChosen((Math.min(chosen, entries.length - 1) + step + entries.length) % entries.length)
    } else if (event.key === 'Enter') {
      // Focus goes back before the key is up; without this it would press the button that opened the search.
      event.preventDefault()
      open(current)
    } else if (event.key === 'ArrowRight' && atEnd && current?.person !== undefined) {
      event.preventDefault()
      turnTo(current.person)
    } else if (event.key === 'Backspace' && text === '' && about !== undefined) {
      turnTo(undefined)
    }
  }
  const name = about === undefined ? '' : textOf(about, 'DisplayName')
  const label = about === undefined ? frameTexts.search : frameTexts.searchWhatFor(name)

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} slotProps={{ paper: { sx: paperStyle } }} sx={placeStyle}>
      <Box component="h2" id={titleId} sx={unseen}>
        {frameTexts.search}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 5, minHeight: 54, flexShrink: 0 }}>
        <SearchOutlined aria-hidden sx={{ color: 'text.hint', fontSize: 20 }} />
        {about !== undefined && <Chip size="small" label={name} sx={{ maxWidth: 220 }} />}
        <InputBase
          autoFocus
          fullWidth
          value={text}
          placeholder={label}
          onChange={event => type(event.target.value)}
          slotProps={{
            input: {
              onKeyDown,
              role: 'combobox',
              'aria-label': label,
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
        aria-label={label}
        sx={{
          borderTop: '1px solid',
          borderColor: 'line.hair',
          p: 2,
          overflowY: 'auto',
          minHeight: 120,
          ...(entries.length === 0 ? { display: 'none' } : {}),
        }}
      >
        {entries.map((entry, index) => (
          <Box key={entry.key} role="presentation">
            {entries[index - 1]?.group !== entry.group && (
              <Typography variant="overline" component="div" role="presentation" sx={groupStyle}>
                {entry.group}
              </Typography>
            )}
            <SearchOption
              id={optionId(listId, entry)}
              entry={entry}
              search={words}
              chosen={entry === current}
              onOpen={() => open(entry)}
              onPoint={() => setChosen(index)}
            />
          </Box>
        ))}
      </Box>
      {entries.length === 0 && (
        <Box role="status" sx={{ borderTop: '1px solid', borderColor: 'line.hair' }}>
          {asking ? (
            <Typography sx={{ color: 'text.secondary', p: 5, minHeight: 120 }}>{frameTexts.searchWaiting}</Typography>
          ) : (
            <Empty title={frameTexts.searchNothing(words)} text={frameTexts.searchNothingText} />
          )}
        </Box>
      )}
      {current !== undefined && current.line !== '' && (
        <Ink>
          <Box sx={{ display: 'flex', alignItems: 'center', px: 5, minHeight: 40, gap: 3 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <CommandLine text={current.line} oneLine />
            </Box>
            <Typography variant="body2" sx={{ color: 'text.hint', whiteSpace: 'nowrap' }}>
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
