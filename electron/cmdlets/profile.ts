import type { profileParameters } from '../../shared/cmdlets/user-profile.ts'
import type { User } from '../store/types.ts'

type ProfileParameter = (typeof profileParameters)[number]['name']
type ProfileField = (typeof profileFields)[ProfileParameter]

/** The profile as a row keeps it. */
export type Profile = Pick<User, ProfileField>

/** The field of a person that each parameter of the profile gives. */
export const profileFields = {
  FirstName: 'firstName',
  LastName: 'lastName',
  JobTitle: 'jobTitle',
  Department: 'department',
  OfficeNumber: 'officeNumber',
  OfficePhone: 'officePhone',
  MobilePhone: 'mobilePhone',
  FaxNumber: 'faxNumber',
  StreetAddress: 'streetAddress',
  City: 'city',
  StateOrProvince: 'stateOrProvince',
  ZipOrPostalCode: 'zipOrPostalCode',
  CountryOrRegion: 'countryOrRegion',
} as const

const pairs = Object.entries(profileFields) as readonly (readonly [ProfileParameter, ProfileField])[]

type ProfileArguments = { readonly [P in ProfileParameter]?: string | undefined }

/** The profile of somebody new: what was not given, or is empty, is null. */
export function newProfile(args: ProfileArguments): Profile {
  const value = (parameter: ProfileParameter) => args[parameter]?.trim() || null
  return {
    firstName: value('FirstName'),
    lastName: value('LastName'),
    jobTitle: value('JobTitle'),
    department: value('Department'),
    officeNumber: value('OfficeNumber'),
    officePhone: value('OfficePhone'),
    mobilePhone: value('MobilePhone'),
    faxNumber: value('FaxNumber'),
    streetAddress: value('StreetAddress'),
    city: value('City'),
    stateOrProvince: value('StateOrProvince'),
    zipOrPostalCode: value('ZipOrPostalCode'),
    countryOrRegion: value('CountryOrRegion'),
  }
}

/** What differs from the person as they are: the fields to change, and the parameters that say so. */
export function changedProfile(
  user: User,
  args: ProfileArguments,
): { readonly patch: Partial<Profile>; readonly parameters: readonly ProfileParameter[] } {
  const changed = pairs.flatMap(([parameter, field]) => {
    const text = args[parameter]
    if (text === undefined) return []
    const value = text.trim() || null
    return value === user[field] ? [] : [{ parameter, field, value }]
  })
  return {
    patch: Object.fromEntries(changed.map(each => [each.field, each.value])),
    parameters: changed.map(each => each.parameter),
  }
}
