import BookmarkAddOutlined from '@mui/icons-material/BookmarkAddOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { useId, useState } from 'react'
import { longestTemplateName } from '../../../shared/cmdlets/tenant-template.ts'
import type { ErrorRecord } from '../../../shared/errors.ts'
import { convert } from '../../../shared/kinds.ts'
import { templateTexts } from '../../../shared/texts/templates.ts'
import type { PsObject } from '../../../shared/values.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { recordOf } from '../../engine/live-query.ts'
import { textOf, textsOf } from '../../engine/properties.ts'
import { run } from '../../engine/run.ts'
import { useQuery } from '../../engine/use-query.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { Problem } from '../../look/problem.tsx'
import type { FormPartProps } from '../form-parts.ts'
import { NamePopover } from '../name-popover.tsx'
import { changesBy, savingCommand } from './template-fields.ts'

const none = ''

/** Fills the form by one of the tenant's templates, and keeps a filled form as one. */
export function TemplateChooser({ form }: FormPartProps) {
  const { rows } = useQuery({ cmdlet: 'Get-TenantTemplate', arguments: [] })
  const [chosen, setChosen] = useState<PsObject>()
  const id = useId()
  const gone = chosen === undefined ? [] : textsOf(chosen, 'Gone')
  const name = chosen === undefined ? none : textOf(chosen, 'Name')

  const choose = (wanted: string) => {
    const template = rows.find(row => textOf(row, 'Name') === wanted)
    form.changeAll(changesBy(form.values, template, chosen))
    const pattern = template === undefined ? '' : textOf(template, 'AddressPattern')
    form.follow(pattern === '' ? undefined : pattern)
    setChosen(template)
  }
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
        <Box component="label" htmlFor={id} sx={{ typography: 'subtitle2' }}>
          {templateTexts.template}
        </Box>
        <Select
          displayEmpty
          value={rows.some(row => textOf(row, 'Name') === name) ? name : none}
          onChange={({ target }) => choose(target.value)}
          SelectDisplayProps={{ id, 'aria-describedby': `${id}-help` }}
          inputProps={{ 'aria-label': templateTexts.template }}
          sx={{ width: 240 }}
        >
          <MenuItem value={none}>
            <Box component="span" sx={{ color: 'text.hint' }}>
              {rows.length === 0 ? templateTexts.noneYet : templateTexts.none}
            </Box>
          </MenuItem>
          {rows.map(row => (
            <MenuItem key={textOf(row, 'Name')} value={textOf(row, 'Name')}>
              {textOf(row, 'Name')}
            </MenuItem>
          ))}
        </Select>
        <Box id={`${id}-help`} sx={{ flex: 1, minWidth: 0, typography: 'body2', color: 'text.secondary' }}>
          {templateTexts.help}
        </Box>
        <SaveTemplate form={form} name={name} taken={rows.map(row => textOf(row, 'Name'))} />
      </Box>
      {gone.length > 0 && (
        <Box role="status" sx={{ mt: 2, color: 'tone.warn.text', typography: 'body2' }}>
          {templateTexts.leftOut(gone)}
        </Box>
      )}
    </Box>
  )
}

interface SaveTemplateProps extends FormPartProps {
  /** The template that the form was filled by, which is the likeliest to be saved anew. */
  readonly name: string
  readonly taken: readonly string[]
}

function SaveTemplate({ form, name, taken }: SaveTemplateProps) {
  const { engine, session } = useConnection()
  const { tenant } = useTenant()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [problem, setProblem] = useState<ErrorRecord>()
  const [saved, setSaved] = useState<string>()

  const save = async (kept: string) => {
    setAnchor(null)
    const usual = tenant === undefined ? '' : textOf(tenant, 'AddressPattern')
    const command = savingCommand(kept, form.values, form.pattern, usual)
    const { errors } = await run(engine, { session, command: { pipelines: [[command]] }, confirmed: true })
    setProblem(errors[0])
    setSaved(errors.length === 0 ? kept : undefined)
  }
  return (
    <>
      <Box role="status" sx={{ typography: 'body2', color: 'text.secondary' }}>
        {saved !== undefined && templateTexts.saved(saved)}
      </Box>
      <Button
        size="small"
        variant="outlined"
        startIcon={<BookmarkAddOutlined />}
        aria-haspopup="dialog"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {templateTexts.save}
      </Button>
      <NamePopover
        anchor={anchor}
        title={templateTexts.saveTitle}
        help={templateTexts.saveHelp}
        action={templateTexts.saveAction}
        start={name}
        longest={longestTemplateName}
        problemOf={problemOf}
        noteOf={text => (taken.some(each => sameName(each, text)) ? templateTexts.replaces : undefined)}
        onKeep={kept => {
          save(kept).catch((thrown: unknown) => setProblem(recordOf(thrown)))
        }}
        onClose={() => setAnchor(null)}
      />
      {problem !== undefined && (
        <Box sx={{ flexBasis: '100%' }}>
          <Problem error={problem} />
        </Box>
      )}
    </>
  )
}

const sameName = (one: string, other: string) =>
  one.localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0

/** Why nothing can be saved under the name, by the very check that the engine makes. */
function problemOf(name: string): string | undefined {
  const converted = convert({ name: 'Name', kind: 'template', max: longestTemplateName }, name)
  return converted.ok ? undefined : converted.problem.message
}
