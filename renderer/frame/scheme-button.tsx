import ContrastOutlined from '@mui/icons-material/ContrastOutlined'
import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined'
import LightModeOutlined from '@mui/icons-material/LightModeOutlined'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Tooltip from '@mui/material/Tooltip'
import { useState } from 'react'
import { frameTexts } from '../../shared/texts/frame.ts'
import { schemes, usePreferences } from '../state/preferences.ts'

const icons = { light: LightModeOutlined, dark: DarkModeOutlined, system: ContrastOutlined }

/** Light, dark, or as the system has it. */
export function SchemeButton() {
  const { scheme, choose } = usePreferences()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const Icon = icons[scheme]
  const name = frameTexts.schemeNow(frameTexts.schemes[scheme])
  return (
    <>
      <Tooltip title={name}>
        <IconButton aria-label={name} aria-haspopup="menu" onClick={event => setAnchor(event.currentTarget)}>
          <Icon />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {schemes.map(entry => {
          const EntryIcon = icons[entry]
          return (
            <MenuItem
              key={entry}
              role="menuitemradio"
              aria-checked={entry === scheme}
              selected={entry === scheme}
              onClick={() => {
                choose({ scheme: entry })
                setAnchor(null)
              }}
            >
              <EntryIcon aria-hidden />
              {frameTexts.schemes[entry]}
            </MenuItem>
          )
        })}
      </Menu>
    </>
  )
}
