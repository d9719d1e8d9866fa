import Box from '@mui/material/Box'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { frameTexts } from '../../../shared/texts/frame.ts'
import { languageNames } from '../../../shared/texts/language.ts'
import { settingsTexts } from '../../../shared/texts/settings.ts'
import { rem } from '../../look/measures.ts'
import { languageChoices, schemes, usePreferences } from '../../state/preferences.ts'
import { densities } from '../../state/views.ts'
import { Section } from './section.tsx'

/** How the program looks, for this person. */
export function AppearanceSection() {
  const { scheme, density, language, choose } = usePreferences()
  return (
    <Section name="appearance" title={settingsTexts.appearance} note={settingsTexts.appearanceNote}>
      <Choice
        label={settingsTexts.scheme}
        value={scheme}
        options={schemes.map(value => ({ value, label: frameTexts.schemes[value] }))}
        onChoose={value => choose({ scheme: value })}
      />
      <Choice
        label={settingsTexts.density}
        value={density}
        options={densities.map(value => ({ value, label: settingsTexts.densities[value] }))}
        onChoose={value => choose({ density: value })}
      />
      <Choice
        label={settingsTexts.language}
        value={language}
        options={languageChoices.map(value => ({
          value,
          label: value === 'system' ? settingsTexts.languageOfSystem : languageNames[value],
        }))}
        onChoose={value => choose({ language: value })}
      />
      <Typography sx={{ color: 'text.secondary' }}>{settingsTexts.languageNote}</Typography>
    </Section>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 40 }}>
      <Box id={id} component="span" sx={{ width: 124, flex: 'none', color: 'text.secondary', fontSize: rem(12) }}>
        {label}
      </Box>
      <ToggleButtonGroup
        exclusive
        aria-labelledby={id}
        value={value}
        onChange={(_event, next: Value | null) => {
          if (next !== null) onChoose(next)
        }}
      >
        {options.map(option => (
          <ToggleButton key={option.value} value={option.value}>
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  )
}
