import type { Value } from '../values.ts'
import { converted, refused, type Bounds, type Conversion } from './conversion.ts'
import { convertName } from './text.ts'

const longestLocalPart = 64
const longestAddress = 254
const longestDomain = 253

const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domainName = new RegExp(`^(?:${label}\\.)+(?!\\d+$)${label}$`, 'i')
const outsideAscii = /[^\x20-\x7e]/u

/** The part of an address behind its @, in lower case; empty where there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/** An e-mail address in ASCII: a dot-atom of at most 64 characters, an @ and a domain of at least two labels; 254 in all. */
export function convertAddress(bounds: Bounds, raw: Value): Conversion<string> {
  const text = convertName({ ...bounds, max: bounds.max ?? 1024 }, raw)
  if (!text.ok) return text
  const address = text.value
  const foreign = outsideAscii.exec(address)
  if (foreign !== null) return refused(bounds.name, 'AddressNotAscii', { address, character: foreign[0] })
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = address.slice(at + 1)
  if (at < 1 || !localPart.test(local) || !domainName.test(domain))
    return refused(bounds.name, 'AddressMalformed', { address })
  if (local.length > longestLocalPart || address.length > longestAddress)
    return refused(bounds.name, 'AddressTooLong', { address })
  return converted(address)
}

/** What synchronization refuses in an address that is otherwise right: the characters ' & { } [ ]. */
export function checkDirectoryAddress(bounds: Bounds, address: string): Conversion<string> {
  const refusedCharacter = /['&{}[\]]/.exec(address)
  if (refusedCharacter !== null)
    return refused(bounds.name, 'AddressRefusedInDirectory', { address, character: refusedCharacter[0] })
  return convertAddress(bounds, address)
}

/** A domain name of at least two labels, in lower case and ASCII; international names are refused in favour of their xn-- form. */
export function convertDomain(bounds: Bounds, raw: Value): Conversion<string> {
  const text = convertName({ ...bounds, max: bounds.max ?? 1024 }, raw)
  if (!text.ok) return text
  const domain = text.value.toLowerCase()
  if (outsideAscii.test(domain)) return refused(bounds.name, 'DomainNotAscii', { domain })
  if (domain.length > longestDomain || !domainName.test(domain))
    return refused(bounds.name, 'DomainMalformed', { domain })
  return converted(domain)
}
