import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { consequenceTexts } from '../../../shared/texts/consequences.ts'
import { textOf } from '../../engine/properties.ts'
import { usePerson } from '../../engine/use-person.ts'
import { useQuery } from '../../engine/use-query.ts'
import { textsIn } from '../fields/choice-fields.tsx'
import { PersonField } from '../fields/object-fields.tsx'
import { useDialog } from '../../state/dialog.ts'
import type { FormPartProps } from '../form-parts.ts'
import type { FormField } from '../form-plan.ts'
import { CopyChip } from './copy-chip.tsx'
import { isCopied, mailboxesOf, offersOf, withCopies, withoutCopies, withToggled } from './copy-offers.ts'

const mostMailboxes = 20

const colleague: FormField = {
  key: 'LikePerson',
  parameter: { name: 'LikePerson', kind: 'person', label: consequenceTexts.like, help: consequenceTexts.likeHelp },
  note: '',
  required: false,
}

/** The colleague whom the dialog was opened with. */
function askedColleague(): string | undefined {
  const { request } = useDialog.getState()
  return request !== undefined && 'job' in request ? request.like : undefined
}

/** Copies department, title, location, licence, opened mailboxes and groups from a colleague; what was said before stays. */
export function LikePerson({ form }: FormPartProps) {
  const [chosen, setChosen] = useState(askedColleague)
  const copied = useRef<string>(undefined)
  const person = usePerson(chosen ?? '')
  const grants = useQuery(
    chosen === undefined
      ? undefined
      : {
          cmdlet: 'Get-MSOnlineMailPermission',
          arguments: [
            ['TrustedUser', chosen],
            ['First', mostMailboxes],
          ],
        },
  )
  const groups = useQuery(
    chosen === undefined ? undefined : { cmdlet: 'Get-MSOnlineDistributionGroup', arguments: [['Member', chosen]] },
  )
  const known = person !== undefined && grants.status === 'ready' && groups.status === 'ready'
  const offers = known
    ? offersOf(
        person,
        mailboxesOf(grants.rows),
        groups.rows.map(group => textOf(group, 'Identity')),
      )
    : []
  const copyAll = useEffectEvent(() => form.changeAll(withCopies(form.values, offers)))
  useEffect(() => {
    if (!known || copied.current === chosen) return
    copied.current = chosen
    copyAll()
  }, [known, chosen])

  const choose = (identity: string | undefined) => {
    form.changeAll(withoutCopies(form.values, offers))
    copied.current = undefined
    setChosen(identity)
  }
  return (
    <Box sx={{ minWidth: 0 }}>
      <PersonField
        field={colleague}
        value={chosen}
        onChange={value => choose(textsIn(value)[0])}
        problem={undefined}
        person={{}}
      />
      {offers.length > 0 && (
        <Box
          role="group"
          aria-label={consequenceTexts.likeHelp}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2 }}
        >
          {offers.map(offer => (
            <CopyChip
              key={`${offer.word} ${offer.text}`}
              offer={offer}
              on={isCopied(form.values, offer)}
              onToggle={() => form.changeAll(withToggled(form.values, offer))}
            />
          ))}
        </Box>
      )}
      {known && offers.length === 0 && (
        <Typography sx={{ color: 'text.secondary', mt: 2 }}>
          {consequenceTexts.likeNothing({ name: textOf(person, 'DisplayName') })}
        </Typography>
      )}
    </Box>
  )
}
