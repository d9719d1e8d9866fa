import { consequenceTexts } from '../../../shared/texts/consequences.ts'
import { textsOf } from '../../engine/properties.ts'
import { usePerson } from '../../engine/use-person.ts'
import { useSubscriptions, type Seats } from '../../engine/use-subscriptions.ts'
import { textsIn } from '../fields/choice-fields.tsx'
import type { FormPartProps } from '../form-parts.ts'
import { Bad } from '../form-sentence.tsx'

/** What a new person takes of the seats that are left. */
export function NewSeatsConsequence({ form }: FormPartProps) {
  if (form.values['AccountOnly'] === true) return consequenceTexts.accountOnly
  return <SeatsTaken form={form} held={[]} />
}

/** What enabling takes of them: nothing of what the person holds already. */
export function SeatsConsequence({ form }: FormPartProps) {
  const person = usePerson(textsIn(form.values['Identity'])[0] ?? '')
  return <SeatsTaken form={form} held={person === undefined ? [] : textsOf(person, 'Subscriptions')} />
}

interface SeatsTakenProps extends FormPartProps {
  /** Names of the licences that are held already. */
  readonly held: readonly string[]
}

function SeatsTaken({ form, held }: SeatsTakenProps) {
  const subscriptions = useSubscriptions()
  const said = textsIn(form.values['SubscriptionIDs'])
  const wanted = subscriptions.filter(({ id, name }) => said.includes(name) || said.includes(id))
  const taken = wanted.filter(({ name }) => !held.includes(name))
  if (wanted.length > 0 && taken.length === 0) {
    return consequenceTexts.keepsLicence({ licences: wanted.map(({ name }) => name) })
  }
  return taken.map(seats => <Taken key={seats.id} seats={seats} people={form.plan.source?.count} />)
}

interface TakenProps {
  readonly seats: Seats
  /** How many people a selection has; nothing for one person. */
  readonly people: number | undefined
}

function Taken({ seats: { name: licence, seats, left }, people }: TakenProps) {
  if (left === 0) return <Bad>{consequenceTexts.noneLeft({ seats, licence })}</Bad>
  if (people === undefined) return <>{consequenceTexts.takes({ taken: 1, left, licence })} </>
  if (people > left) return <Bad>{consequenceTexts.tooFew({ wanted: people, left, licence })}</Bad>
  return <>{consequenceTexts.takesUpTo({ taken: people, left, licence })} </>
}
