import { textOf } from './properties.ts'
import { usePerson } from './use-person.ts'

/** The display name of whoever in the tenant owns an address; the address itself for all others, and until it is known. */
export function usePersonName(address: string): string {
  const person = usePerson(address)
  const name = person === undefined ? '' : textOf(person, 'DisplayName')
  return name === '' ? address : name
}
