import SearchOutlined from '@mui/icons-material/SearchOutlined'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { memo, useEffect, useRef, useState } from 'react'

interface SearchFieldProps {
  /** Says what is searched; also the field's name. */
  readonly label: string
  /** The words of the page's address. */
  readonly value: string
  readonly onSearch: (words: string) => void
}

/** Words that narrow a list. The address follows a moment after the keys, so the field keeps what is typed by itself. */
export const SearchField = memo(function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  // Words on their way into the address; any other words that arrive there come from elsewhere and are shown.
  const sent = useRef<string[]>([])
  useEffect(() => {
    const at = sent.current.indexOf(value)
    if (at >= 0) sent.current.splice(0, at + 1)
    else setTyped(value)
  }, [value])
  useEffect(() => {
    if (value === typed) sent.current = []
  }, [value, typed])
  return (
    <OutlinedInput
      type="search"
      value={typed}
      placeholder={label}
      onChange={event => {
        const words = event.target.value
        sent.current.push(words)
        setTyped(words)
        onSearch(words)
      }}
      inputProps={{ 'aria-label': label }}
      startAdornment={
        <InputAdornment position="start" sx={{ mr: 0 }}>
          <SearchOutlined sx={{ fontSize: 16 }} />
        </InputAdornment>
      }
      // It gives way before anything beside it takes another line.
      sx={{ flex: '1000 1 120px', maxWidth: 320 }}
    />
  )
})
