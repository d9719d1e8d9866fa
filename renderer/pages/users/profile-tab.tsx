import Button from '@mui/material/Button'
import { getMSOnlineUser } from '../../../shared/cmdlets/msonline-user.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import type { PsObject } from '../../../shared/values.ts'
import { dateOf, textOf } from '../../engine/properties.ts'
import { formatMoment } from '../../look/format.ts'
import { useDialog } from '../../state/dialog.ts'
import { Fact, FactList, Facts } from './facts.tsx'

const groups = {
  name: ['FirstName', 'LastName', 'DisplayName'],
  work: ['JobTitle', 'Department', 'OfficeNumber'],
  phone: ['OfficePhone', 'MobilePhone', 'FaxNumber'],
  post: ['StreetAddress', 'ZipOrPostalCode', 'City', 'StateOrProvince', 'CountryOrRegion'],
} as const

const labels = new Map<string, string>(getMSOnlineUser.output.properties.map(({ name, label }) => [name, label]))
const groupNames = ['name', 'work', 'phone', 'post'] as const

/** What is known about a person. */
export function ProfileTab({ person }: { readonly person: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const created = dateOf(person, 'WhenCreated')
  const changed = dateOf(person, 'WhenChanged')
  return (
    <>
      {groupNames.map((group, index) => (
        <Facts
          key={group}
          title={usersTexts.profile[group]}
          action={
            index === 0 && (
              <Button size="small" variant="text" color="primary" onClick={() => openDialog({ job: 'edit', person })}>
                {usersTexts.change}
              </Button>
            )
          }
        >
          <FactList>
            {groups[group].map(name => (
              <Fact key={name} name={labels.get(name) ?? name}>
                {textOf(person, name)}
              </Fact>
            ))}
          </FactList>
        </Facts>
      ))}
      <Facts title={usersTexts.profile.account}>
        <FactList>
          <Fact name={usersTexts.created}>{created === undefined ? '' : formatMoment(created)}</Fact>
          <Fact name={usersTexts.changed}>{changed === undefined ? '' : formatMoment(changed)}</Fact>
        </FactList>
      </Facts>
    </>
  )
}
