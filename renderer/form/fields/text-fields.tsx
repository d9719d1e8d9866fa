import OutlinedInput from '@mui/material/OutlinedInput'
import { formTexts } from '../../../shared/texts/form.ts'
import { Hashtable, isList, ScriptBlock, type Value } from '../../../shared/values.ts'
import { formatValue } from '../../look/format.ts'
import { mono } from '../../look/measures.ts'
import type { FieldProps } from './field-props.ts'
import { describedBy, FieldShell } from './field-shell.tsx'

/** A value as a person would type it; lists one a line. */
export function typedText(value: Value | undefined): string {
  if (value === undefined || value === null) return ''
  if (isList(value)) return value.map(typedText).join('\n')
  return typeof value === 'number' && !Number.isFinite(value)
    ? 'Unlimited'
    : typeof value === 'number'
      ? String(value)
      : formatValue(value)
}

/** Text on one line; of a parameter that takes several, one a line. */
export function TextField({ field, value, onChange, problem }: FieldProps) {
  const many = field.parameter.many === true
  const change = (text: string) => {
    if (!many) return onChange(text === '' ? undefined : text)
    const lines = text.split('\n')
    onChange(text === '' ? undefined : lines)
  }
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <OutlinedInput
          fullWidth
          value={typedText(value)}
          onChange={event => change(event.target.value)}
          error={problem !== undefined}
          required={field.required}
          multiline={many}
          {...(many ? { minRows: 2, maxRows: 6 } : {})}
          inputProps={describedBy(ids, problem)}
          sx={many ? { py: 1, px: 2 } : {}}
        />
      )}
    </FieldShell>
  )
}

/** The inside of a script block. */
export function ScriptField({ field, value, onChange, problem }: FieldProps) {
  const text = value instanceof ScriptBlock ? value.text : typedText(value)
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <OutlinedInput
          fullWidth
          multiline
          minRows={2}
          maxRows={8}
          value={text}
          onChange={event => onChange(event.target.value === '' ? undefined : new ScriptBlock(event.target.value))}
          error={problem !== undefined}
          required={field.required}
          placeholder={formTexts.scriptHint}
          inputProps={{ ...describedBy(ids, problem), spellCheck: false }}
          sx={{ fontFamily: mono, py: 1, px: 2 }}
        />
      )}
    </FieldShell>
  )
}

function tableText(table: Hashtable): string {
  return Array.from(table.entries(), ({ key, value }) => `${typedText(key)} = ${typedText(value)}`).join('\n')
}

function tableOf(text: string): Hashtable {
  const table = new Hashtable()
  for (const line of text.split('\n')) {
    const at = line.indexOf('=')
    const key = (at < 0 ? line : line.slice(0, at)).trim()
    if (key !== '') table.set(key, at < 0 ? '' : line.slice(at + 1).trim())
  }
  return table
}

/** The entries of a hash table, one a line. */
export function HashtableField({ field, value, onChange, problem }: FieldProps) {
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <OutlinedInput
          fullWidth
          multiline
          minRows={2}
          maxRows={8}
          defaultValue={value instanceof Hashtable ? tableText(value) : ''}
          onChange={event => onChange(event.target.value.trim() === '' ? undefined : tableOf(event.target.value))}
          error={problem !== undefined}
          required={field.required}
          placeholder={formTexts.entriesHint}
          inputProps={{ ...describedBy(ids, problem), spellCheck: false }}
          sx={{ fontFamily: mono, py: 1, px: 2 }}
        />
      )}
    </FieldShell>
  )
}

/** A number of bytes with its unit. */
export function SizeField(props: FieldProps) {
  const { field, value, onChange, problem } = props
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <OutlinedInput
          fullWidth
          value={typedText(value)}
          onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
          error={problem !== undefined}
          required={field.required}
          inputProps={describedBy(ids, problem)}
        />
      )}
    </FieldShell>
  )
}

/** A whole number; sent as a number where it is one, so that the line shows it bare. */
export function NumberField({ field, value, onChange, problem }: FieldProps) {
  const change = (text: string) => onChange(text === '' ? undefined : /^\d{1,15}$/.test(text) ? Number(text) : text)
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <OutlinedInput
          fullWidth
          value={typedText(value)}
          onChange={event => change(event.target.value)}
          error={problem !== undefined}
          required={field.required}
          inputProps={{ ...describedBy(ids, problem), inputMode: 'numeric' }}
        />
      )}
    </FieldShell>
  )
}

/** A day. */
export function DateField({ field, value, onChange, problem }: FieldProps) {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : typedText(value)
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <OutlinedInput
          fullWidth
          type="date"
          value={text}
          onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
          error={problem !== undefined}
          required={field.required}
          inputProps={describedBy(ids, problem)}
        />
      )}
    </FieldShell>
  )
}
