import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import OutlinedInput from '@mui/material/OutlinedInput'
import Select from '@mui/material/Select'
import { useEffect, useId, useRef, useState } from 'react'
import { cellParts, joinParts } from '../../../shared/import/cell-parts.ts'
import type { JobField } from '../../../shared/jobs/job.ts'
import type { Kind } from '../../../shared/kinds.ts'
import { formTexts } from '../../../shared/texts/form.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { choiceText, textsIn } from '../../form/fields/choice-fields.tsx'
import { widgets } from '../../form/fields/widgets.ts'
import { rem } from '../../look/measures.ts'
import { change } from './import-actions.ts'
import { withEntry } from './import-model.ts'
import { useImport } from './import-store.ts'

interface DefaultFieldProps {
  readonly field: JobField
  /** Whether the check led here for it. */
  readonly wanted: boolean
}

/** What holds for all rows of one field, as a cell would have it. */
export function DefaultField({ field: { name, parameter }, wanted }: DefaultFieldProps) {
  const connection = useConnection()
  const defaults = useImport(({ settings }) => settings.defaults)
  const [text, setText] = useState(defaults[name] ?? '')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wanted) box.current?.querySelector<HTMLElement>('input, [role=combobox]')?.focus()
  }, [wanted])
  const keep = (value: string) => {
    setText(value)
    void change(connection, { defaults: withEntry(defaults, name, value.trim() === '' ? undefined : value) })
  }
  return (
    <div ref={box}>
      {found.has(parameter.kind) ? (
        <Found parameter={parameter} text={text} onText={keep} />
      ) : (
        <Plain parameter={parameter} text={text} onText={keep} />
      )}
    </div>
  )
}

/** What is found among what the tenant has, or the countries, as forms do. */
const found: ReadonlySet<Kind> = new Set(['subscription', 'template', 'group', 'domain', 'country'])

interface EntryProps {
  readonly parameter: JobField['parameter']
  readonly text: string
  readonly onText: (text: string) => void
}

function Found({ parameter, text, onText }: EntryProps) {
  const Widget = widgets[parameter.kind]
  const value = parameter.many === true ? cellParts(text) : text
  return (
    <Widget
      field={{ key: parameter.name, parameter: { ...parameter, help: '' }, note: '', required: false }}
      value={text === '' ? undefined : value}
      onChange={next => onText(joinParts(textsIn(next)))}
      problem={undefined}
      person={{}}
    />
  )
}

function Plain({ parameter, text, onText }: EntryProps) {
  const id = useId()
  const choices = choicesOf(parameter)
  return (
    <>
      <Box component="label" htmlFor={id} sx={labelStyle}>
        {parameter.label}
      </Box>
      {choices === undefined ? (
        <OutlinedInput id={id} fullWidth value={text} onChange={event => onText(event.target.value)} />
      ) : (
        <Select
          fullWidth
          displayEmpty
          value={text}
          onChange={({ target }) => onText(target.value)}
          SelectDisplayProps={{ id }}
          inputProps={{ 'aria-label': parameter.label }}
        >
          <MenuItem value="">—</MenuItem>
          {[...choices].map(([choice, words]) => (
            <MenuItem key={choice} value={choice}>
              {words}
            </MenuItem>
          ))}
        </Select>
      )}
    </>
  )
}

/** What can be chosen where a field has few values, as a file has it, with the words for each. */
function choicesOf(parameter: JobField['parameter']): ReadonlyMap<string, string> | undefined {
  const { kind, choices = [] } = parameter
  if (kind === 'choice') return new Map(choices.map(choice => [choice, choiceText(parameter, choice)]))
  if (kind !== 'switch' && kind !== 'boolean') return undefined
  return new Map([
    ['Yes', formTexts.yes],
    ['No', formTexts.no],
  ])
}

const labelStyle = { display: 'block', fontSize: rem(12), lineHeight: rem(18), fontWeight: 550, mb: '5px' } as const
