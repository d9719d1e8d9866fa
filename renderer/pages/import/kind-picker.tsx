import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { importKinds } from '../../../shared/import/kinds.ts'
import { importTexts } from '../../../shared/texts/import.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { mono, rem } from '../../look/measures.ts'
import { change } from './import-actions.ts'
import { useImport } from './import-store.ts'

/** What each row of the file is. */
export function KindPicker() {
  const connection = useConnection()
  const kind = useImport(({ settings }) => settings.kind)
  const id = useId()
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
      <Typography id={id} variant="subtitle2" component="span">
        {importTexts.kind}
      </Typography>
      <Select
        value={kind}
        onChange={({ target }) => void change(connection, { kind: target.value })}
        SelectDisplayProps={{ 'aria-labelledby': id }}
        inputProps={{ 'aria-labelledby': id }}
        renderValue={chosen => importTexts.kinds[chosen].name}
        sx={{ minWidth: 180 }}
      >
        {importKinds.map(each => (
          <MenuItem key={each} value={each}>
            {importTexts.kinds[each].name}
            <Box component="span" sx={{ ml: 'auto', pl: 4, fontFamily: mono, fontSize: rem(11), color: 'text.hint' }}>
              {each}
            </Box>
          </MenuItem>
        ))}
      </Select>
      <Typography sx={{ color: 'text.secondary' }}>{importTexts.kinds[kind].text}</Typography>
    </Box>
  )
}
