import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import Switch from '@mui/material/Switch'
import TextFieldBase from '@mui/material/TextField'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useId } from 'react'
import { countries, type Country } from '../../../shared/kinds/country.ts'
import { formTexts } from '../../../shared/texts/form.ts'
import { isList, type Value } from '../../../shared/values.ts'
import { mono, rem } from '../../look/measures.ts'
import type { FieldProps } from './field-props.ts'
import { FieldHelp, FieldLabel, FieldShell } from './field-shell.tsx'

/** The texts of a value that is one or several. */
export function textsIn(value: Value | undefined): readonly string[] {
  if (value === undefined || value === null || value === '') return []
  return (isList(value) ? value : [value]).filter(item => typeof item === 'string')
}

/** A choice in the words of its form. */
export function choiceText({ choiceWords }: FieldProps['field']['parameter'], choice: string): string {
  return choiceWords?.[choice] ?? choice
}

/** One of the definition's choices, or several. */
export function ChoiceField(props: FieldProps) {
  const { field, value, onChange, problem } = props
  const choices = field.parameter.choices ?? []
  if (field.parameter.many === true) return <ManyChoices {...props} />
  if (choices.length <= fewChoices) return <FewChoices {...props} />
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <Select
          fullWidth
          displayEmpty
          value={textsIn(value)[0] ?? ''}
          onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
          error={problem !== undefined}
          SelectDisplayProps={{ id: ids.input, 'aria-describedby': ids.help }}
          inputProps={{ 'aria-label': field.parameter.label }}
        >
          <MenuItem value="">
            <Box component="span" sx={{ color: 'text.hint' }}>
              {formTexts.unsaid}
            </Box>
          </MenuItem>
          {choices.map(choice => (
            <MenuItem key={choice} value={choice}>
              {choiceText(field.parameter, choice)}
            </MenuItem>
          ))}
        </Select>
      )}
    </FieldShell>
  )
}

/** So many choices stand side by side; more are a menu. */
const fewChoices = 3

const unsaid = ''

function FewChoices({ field, value, onChange, problem }: FieldProps) {
  const id = useId()
  return (
    <Box>
      <FieldLabel field={field} id={id} />
      <ToggleButtonGroup
        exclusive
        value={textsIn(value)[0] ?? unsaid}
        aria-labelledby={id}
        onChange={(_event, chosen: string | null) => {
          if (chosen !== null) onChange(chosen === unsaid ? undefined : chosen)
        }}
      >
        {!field.required && <ToggleButton value={unsaid}>{formTexts.unsaid}</ToggleButton>}
        {field.parameter.choices?.map(choice => (
          <ToggleButton key={choice} value={choice}>
            {choiceText(field.parameter, choice)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <FieldHelp id={`${id}-help`} problem={problem}>
        {field.parameter.help}
      </FieldHelp>
    </Box>
  )
}

function ManyChoices({ field, value, onChange, problem }: FieldProps) {
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <Autocomplete
          multiple
          disableCloseOnSelect
          id={ids.input}
          options={[...(field.parameter.choices ?? [])]}
          getOptionLabel={choice => choiceText(field.parameter, choice)}
          value={[...textsIn(value)]}
          onChange={(_event, chosen) => onChange(chosen.length === 0 ? undefined : chosen)}
          renderInput={params => <TextFieldBase {...params} error={problem !== undefined} />}
        />
      )}
    </FieldShell>
  )
}

/** Countries by part of their name or by their two letters; the letters typed exactly come first. */
function matchingCountries(all: readonly Country[], { inputValue }: { readonly inputValue: string }): Country[] {
  const typed = inputValue.trim().toUpperCase()
  const exact = all.filter(({ code }) => code === typed)
  return [...exact, ...all.filter(({ code, name }) => code !== typed && name.toUpperCase().includes(typed))]
}

/** A country by its name; the two letters follow. */
export function CountryField({ field, value, onChange, problem }: FieldProps) {
  const code = textsIn(value)[0]?.toUpperCase()
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <Autocomplete
          id={ids.input}
          autoHighlight
          options={countries}
          filterOptions={matchingCountries}
          value={countries.find(country => country.code === code) ?? null}
          onChange={(_event, country) => onChange(country?.code)}
          getOptionLabel={country => country.name}
          getOptionKey={country => country.code}
          isOptionEqualToValue={(option, chosen) => option.code === chosen.code}
          renderOption={({ key, ...option }, country) => (
            <Box component="li" key={key} {...option} sx={{ display: 'flex', gap: 2 }}>
              {country.name}
              <Box
                component="span"
                sx={{ ml: 'auto !important', fontFamily: mono, fontSize: rem(12), color: 'text.hint' }}
              >
                {country.code}
              </Box>
            </Box>
          )}
          renderInput={params => <TextFieldBase {...params} error={problem !== undefined} required={field.required} />}
        />
      )}
    </FieldShell>
  )
}

/** On or off: a switch before its words. */
export function SwitchField({ field, value, onChange, problem }: FieldProps) {
  const id = useId()
  return (
    <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start' }}>
      <Switch
        checked={value === true}
        onChange={event => onChange(event.target.checked ? true : undefined)}
        slotProps={{ input: { id, 'aria-describedby': `${id}-help` } }}
        sx={{ mt: '1px' }}
      />
      <Box sx={{ flex: 1, minWidth: 0, '& > div:first-of-type': { mb: 0 } }}>
        <FieldLabel field={field} htmlFor={id} />
        <FieldHelp id={`${id}-help`} problem={problem}>
          {field.parameter.help}
        </FieldHelp>
      </Box>
    </Box>
  )
}

/** Yes, no, or not said at all: the three things that a truth value of a cmdlet can be. */
export function BooleanField({ field, value, onChange, problem }: FieldProps) {
  const id = useId()
  const said = value === true || value === 'True' ? 'yes' : value === false || value === 'False' ? 'no' : 'unsaid'
  const values = { yes: true, no: false, unsaid: undefined } as const
  return (
    <Box>
      <FieldLabel field={field} id={id} />
      <ToggleButtonGroup
        exclusive
        value={said}
        aria-labelledby={id}
        onChange={(_event, chosen: keyof typeof values | null) => {
          if (chosen !== null) onChange(values[chosen])
        }}
      >
        {!field.required && <ToggleButton value="unsaid">{formTexts.unsaid}</ToggleButton>}
        <ToggleButton value="yes">{formTexts.yes}</ToggleButton>
        <ToggleButton value="no">{formTexts.no}</ToggleButton>
      </ToggleButtonGroup>
      <FieldHelp id={`${id}-help`} problem={problem}>
        {field.parameter.help}
      </FieldHelp>
    </Box>
  )
}
