import type { Invocation } from '../../../shared/engine.ts'
import { formTexts } from '../../../shared/texts/form.ts'
import type { PsObject } from '../../../shared/values.ts'
import { dateOf, numberOf, textOf } from '../../engine/properties.ts'
import { formatMoment } from '../../look/format.ts'
import type { FieldProps } from './field-props.ts'
import { ObjectPicker, type Pick } from './object-picker.tsx'
import { TextField } from './text-fields.tsx'

const mostPicks = 20

function search(cmdlet: string, words: string): Invocation {
  return { cmdlet, arguments: [...(words === '' ? [] : [['Search', words] as const]), ['First', mostPicks]] }
}

function personPick(person: PsObject): Pick {
  const notes = [textOf(person, 'Identity'), textOf(person, 'Department')].filter(note => note !== '')
  return { value: textOf(person, 'Identity'), name: textOf(person, 'DisplayName'), note: notes.join(', '), mark: true }
}

/** A person of the tenant, or several. */
export function PersonField(props: FieldProps) {
  return (
    <ObjectPicker
      {...props}
      ask={words => search('Get-MSOnlineUser', words)}
      pickOf={personPick}
      nothing={formTexts.nobodyFound}
      placeholder={formTexts.personSearch}
    />
  )
}

function recipientPick(recipient: PsObject): Pick {
  const type = formTexts.recipientTypes[textOf(recipient, 'RecipientType')]
  const pick = personPick(recipient)
  return type === undefined ? pick : { ...pick, note: `${type}, ${pick.note}` }
}

/** Somebody who can be sent mail: a person, a group or a contact of the tenant, or an outside address. */
export function RecipientField(props: FieldProps) {
  return (
    <ObjectPicker
      {...props}
      // Before anything is typed: some people, as a start. Of recipients it has to be said who is meant.
      ask={words => search(words === '' ? 'Get-MSOnlineUser' : 'Get-MSOnlineRecipient', words)}
      pickOf={recipientPick}
      nothing={formTexts.nobodyFound}
      placeholder={formTexts.recipientSearch}
    />
  )
}

/** A distribution group. */
export function GroupField(props: FieldProps) {
  return (
    <ObjectPicker
      {...props}
      ask={words => search('Get-MSOnlineDistributionGroup', words)}
      pickOf={group => ({
        value: textOf(group, 'Identity'),
        name: textOf(group, 'DisplayName'),
        note: textOf(group, 'Identity'),
        mark: true,
      })}
    />
  )
}

/** A licence, with how many seats it has left. */
export function SubscriptionField(props: FieldProps) {
  return (
    <ObjectPicker
      {...props}
      ask={() => ({ cmdlet: 'Get-MSOnlineSubscription', arguments: [] })}
      pickOf={subscription => ({
        value: textOf(subscription, 'Name'),
        name: textOf(subscription, 'Name'),
        note: formTexts.seatsLeft(numberOf(subscription, 'Seats') - numberOf(subscription, 'Used')),
        mark: false,
      })}
      list
    />
  )
}

/** A template for new people; a new one is named. */
export function TemplateField(props: FieldProps) {
  if (props.field.parameter.fresh === true) return <TextField {...props} />
  return (
    <ObjectPicker
      {...props}
      ask={() => ({ cmdlet: 'Get-TenantTemplate', arguments: [] })}
      pickOf={template => ({
        value: textOf(template, 'Name'),
        name: textOf(template, 'Name'),
        note: textOf(template, 'Department'),
        mark: false,
      })}
      list
    />
  )
}

/** A run of the journal, by what it ran. */
export function RunField(props: FieldProps) {
  return (
    <ObjectPicker
      {...props}
      ask={words => search('Get-TenantJournal', words)}
      pickOf={run => {
        const at = dateOf(run, 'Started')
        return {
          value: textOf(run, 'Run'),
          name: textOf(run, 'Command'),
          note: at === undefined ? '' : formatMoment(at),
          mark: false,
        }
      }}
    />
  )
}

/** A domain of the tenant; a new one is typed. */
export function DomainField(props: FieldProps) {
  if (props.field.parameter.fresh === true) return <TextField {...props} />
  return (
    <ObjectPicker
      {...props}
      ask={() => ({ cmdlet: 'Get-TenantDomain', arguments: [] })}
      pickOf={domain => ({ value: textOf(domain, 'Name'), name: textOf(domain, 'Name'), note: '', mark: false })}
      list
    />
  )
}
