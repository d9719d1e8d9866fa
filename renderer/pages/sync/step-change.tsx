import Box from '@mui/material/Box'
import { fieldLabel, valueLabel } from '../../../shared/texts/fields.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import { PsObject, type Value } from '../../../shared/values.ts'
import { listOf, numberOf, textOf } from '../../engine/properties.ts'
import { formatValue } from '../../look/format.ts'

/** One field of a step, old and new. */
export interface StepField {
  readonly field: string
  readonly before: Value
  readonly after: Value
}

/** Fields that say nothing to whoever reads a plan: they follow from the action. */
const implied: ReadonlySet<string> = new Set(['Synchronized', 'Id'])

/** The fields that a step changes, in the order in which they matter. */
export function fieldsOf(step: PsObject, property = 'Changes'): readonly StepField[] {
  return listOf(step, property)
    .filter(value => value instanceof PsObject)
    .map(change => ({
      field: textOf(change, 'Field'),
      before: change.get('Before') ?? null,
      after: change.get('After') ?? null,
    }))
    .filter(({ field }) => !implied.has(field))
}

/** A field's value in words. */
export function shownValue(field: string, value: Value): string {
  const text = valueLabel(field, value) ?? formatValue(value)
  return text === '' ? syncTexts.nothing : text
}

/** What a step without fields of its own comes to. */
const endings: Readonly<Record<string, string>> = { Disable: syncTexts.endsDisabled, Delete: syncTexts.endsRemoved }

/** Whether the reason says more than the fields: of a wait it says only that it waits. */
function reasonLeads(action: string, status: string): boolean {
  if (status === 'Failed' || status === 'Conflict') return true
  return (action === 'Disable' || action === 'Delete') && status !== 'Waiting'
}

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const

/** What a step changes, on one line: the first field dim → new, and how much more there is; or the reason. */
export function StepChange({ step }: { readonly step: PsObject }) {
  const action = textOf(step, 'Action')
  const reason = textOf(step, 'Reason')
  const [added, removed] = [numberOf(step, 'MembersAdded'), numberOf(step, 'MembersRemoved')]
  const fields = fieldsOf(step)
  const [first, ...others] = fields
  const says = reasonLeads(action, textOf(step, 'Status')) ? reason : fields.length > 0 ? '' : endings[action]
  if (says !== undefined && says !== '') {
    return (
      <Box component="span" title={reason === '' ? says : reason} sx={{ ...cut, color: 'text.primary' }}>
        {says}
      </Box>
    )
  }
  const members = added + removed > 0 ? syncTexts.members(added, removed) : ''
  if (first === undefined) return <span className="num">{members}</span>
  const more = [members, others.length > 0 ? syncTexts.moreFields(others.length) : ''].filter(part => part !== '')
  return (
    <Box component="span" title={fields.map(lineOf).join('\n')} sx={{ display: 'flex', gap: 2, minWidth: 0 }}>
      <Box component="span" sx={{ ...cut, minWidth: 0 }}>
        {`${fieldLabel(first.field)}: `}
        {action !== 'Create' && action !== 'Match' && <>{`${shownValue(first.field, first.before)} → `}</>}
        <Box component="span" sx={{ color: 'text.primary' }}>
          {shownValue(first.field, first.after)}
        </Box>
      </Box>
      {more.length > 0 && (
        <Box component="span" className="num" sx={{ color: 'text.hint', whiteSpace: 'nowrap' }}>
          {more.join(', ')}
        </Box>
      )}
    </Box>
  )
}

function lineOf({ field, before, after }: StepField): string {
  return `${fieldLabel(field)}: ${shownValue(field, before)} → ${shownValue(field, after)}`
}
