import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined'
import Box from '@mui/material/Box'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { syncTexts } from '../../../shared/texts/sync.ts'

/** Asks after one object by name, address or DN; Enter explains it. */
export function WhyField({ onAsk }: { readonly onAsk: (identity: string) => void }) {
  const [words, setWords] = useState('')
  return (
    <Box
      component="form"
      role="search"
      onSubmit={event => {
        event.preventDefault()
        if (words.trim() !== '') onAsk(words.trim())
      }}
      sx={{ flex: '0 1 300px', minWidth: 160 }}
    >
      <OutlinedInput
        fullWidth
        value={words}
        placeholder={syncTexts.why}
        onChange={event => setWords(event.target.value)}
        inputProps={{ 'aria-label': syncTexts.why, title: syncTexts.whyHelp }}
        startAdornment={
          <InputAdornment position="start" sx={{ mr: 0 }}>
            <HelpOutlineOutlined sx={{ fontSize: 16 }} />
          </InputAdornment>
        }
      />
    </Box>
  )
}
