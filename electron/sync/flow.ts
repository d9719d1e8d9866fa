import { profileParameters } from '../../shared/cmdlets/user-profile.ts'
import { checkDirectoryAddress } from '../../shared/kinds/address.ts'
import type { Conversion } from '../../shared/kinds/conversion.ts'
import { convertText } from '../../shared/kinds/text.ts'
import type { Coexistence, DirectoryClass, Fault, SourceValues, User, Wanted } from '../store/types.ts'
import { shownValue } from './shown-value.ts'

type ProfileParameter = (typeof profileParameters)[number]['name']

/** What a rule can fill. */
export type FlowTarget = 'Address' | 'Addresses' | 'DisplayName' | 'Disabled' | 'Members' | ProfileParameter

/** The first of the attributes that has a value fills the target; lists take from all of them. */
export interface FlowRule {
  readonly target: FlowTarget
  readonly sources: readonly string[]
}

/** The parameters of a person's profile, with the field that each of them is: its name without the capital. */
const profileTargets = profileParameters.map(({ name, max }) => ({
  name,
  max,
  field: `${name.charAt(0).toLowerCase()}${name.slice(1)}` as keyof User,
}))
const otherTargets = ['Address', 'Addresses', 'DisplayName', 'Disabled', 'Members'] as const

/** Every target, in the order in which rules are shown. */
export const flowTargets: readonly FlowTarget[] = [...otherTargets, ...profileTargets.map(({ name }) => name)]

/** The rules for Active Directory; proxyAddresses marks the primary address by SMTP: in capitals. */
export const activeDirectoryFlow: readonly string[] = [
  'Address=proxyAddresses,mail',
  'Addresses=proxyAddresses',
  'DisplayName=displayName',
  'Disabled=userAccountControl',
  'Members=member',
  'FirstName=givenName',
  'LastName=sn',
  'JobTitle=title',
  'Department=department',
  'OfficeNumber=physicalDeliveryOfficeName',
  'OfficePhone=telephoneNumber',
  'MobilePhone=mobile',
  'FaxNumber=facsimileTelephoneNumber',
  'StreetAddress=streetAddress',
  'City=l',
  'StateOrProvince=st',
  'ZipOrPostalCode=postalCode',
  'CountryOrRegion=co,c',
]

/** The rules for directories of inetOrgPerson entries, such as OpenLDAP. */
export const inetOrgPersonFlow: readonly string[] = [
  'Address=mail',
  'Addresses=mail,mailAlternateAddress,mailLocalAddress',
  'DisplayName=displayName,cn',
  'Disabled=nsAccountLock,loginDisabled,pwdAccountLockedTime',
  'Members=member,uniqueMember',
  'FirstName=givenName',
  'LastName=sn',
  'JobTitle=title',
  'Department=departmentNumber,ou',
  'OfficeNumber=roomNumber,physicalDeliveryOfficeName',
  'OfficePhone=telephoneNumber',
  'MobilePhone=mobile',
  'FaxNumber=facsimileTelephoneNumber',
  'StreetAddress=street,postalAddress',
  'City=l',
  'StateOrProvince=st',
  'ZipOrPostalCode=postalCode',
  'CountryOrRegion=c,co',
]

/** The rule of a text such as `JobTitle=title,personalTitle`; undefined where it is none. No attribute leaves the target empty. */
export function parseRule(text: string): FlowRule | undefined {
  const [left = '', right, ...more] = text.split('=')
  const target = flowTargets.find(known => known.toLowerCase() === left.trim().toLowerCase())
  if (target === undefined || right === undefined || more.length > 0) return undefined
  const sources = right
    .split(',')
    .map(source => source.trim())
    .filter(source => source !== '')
  return sources.every(source => /^[a-z][\w-]*$/i.test(source)) ? { target, sources } : undefined
}

/** Rules by target, ready to be applied. */
export type Flow = ReadonlyMap<FlowTarget, readonly string[]>

/** The usual rules with those of the configuration in their place. */
export function flowOf(usual: readonly string[], own: readonly string[]): Flow {
  const rules = [...usual, ...own].flatMap(text => parseRule(text) ?? [])
  return new Map(rules.map(({ target, sources }) => [target, sources.map(source => source.toLowerCase())]))
}

/** Every rule that holds, as text: those for Active Directory's classes first, where they differ from the others. */
export function effectiveRules({ flow, directoryKind }: Coexistence): readonly string[] {
  const texts = (usual: readonly string[]) =>
    [...flowOf(usual, flow)].map(([target, sources]) => `${target}=${sources.join(',')}`)
  if (directoryKind === 'activeDirectory') return texts(activeDirectoryFlow)
  return directoryKind === 'auto'
    ? [...new Set([...texts(activeDirectoryFlow), ...texts(inetOrgPersonFlow)])]
    : texts(inetOrgPersonFlow)
}

/** Texts of a target, in the order of rule and values. */
function textsOf(source: SourceValues, flow: Flow, target: FlowTarget): readonly string[] {
  return (flow.get(target) ?? []).flatMap(name => source[name] ?? [])
}

/** SMTP addresses of the value of proxyAddresses; other kinds of addresses give nothing. */
function proxyAddress(value: string): { readonly address: string; readonly primary: boolean } | undefined {
  const [, kind = '', address = ''] = /^([a-z0-9]+):(.*)$/is.exec(value) ?? []
  return kind.toLowerCase() === 'smtp' ? { address, primary: kind === 'SMTP' } : undefined
}

function primaryAddress(source: SourceValues, flow: Flow): string | undefined {
  for (const name of flow.get('Address') ?? []) {
    const values = source[name] ?? []
    const found =
      name === 'proxyaddresses' ? values.map(proxyAddress).find(each => each?.primary === true)?.address : values[0]
    if (found !== undefined && found.trim() !== '') return found.trim()
  }
  return undefined
}

function otherAddresses(source: SourceValues, flow: Flow, primary: string): readonly string[] {
  const found = new Map<string, string>()
  for (const name of flow.get('Addresses') ?? []) {
    for (const value of source[name] ?? []) {
      const address = (name === 'proxyaddresses' ? proxyAddress(value)?.address : value)?.trim() ?? ''
      if (address !== '') found.set(address.toLowerCase(), address)
    }
  }
  found.delete(primary.toLowerCase())
  return [...found.values()].toSorted()
}

/** The first text that the flow finds for the target. */
function firstText(target: FlowTarget, source: SourceValues, flow: Flow): string | undefined {
  for (const name of flow.get(target) ?? []) {
    for (const value of source[name] ?? []) {
      const text = value.trim()
      if (text !== '') return text
    }
  }
  return undefined
}

/** What the flow takes for the target: addresses alone, the first text that there is, and all that disables. */
export function takenFor(target: FlowTarget, source: SourceValues, flow: Flow): readonly string[] {
  if (target === 'Addresses') return otherAddresses(source, flow, primaryAddress(source, flow) ?? '')
  if (target === 'Disabled' || target === 'Members')
    return textsOf(source, flow, target)
      .map(text => text.trim())
      .filter(text => text !== '')
  const taken = target === 'Address' ? primaryAddress(source, flow) : firstText(target, source, flow)
  return taken === undefined ? [] : [taken]
}

const accountDisabled = 2

/** Values of attributes that say in their own way that nobody may sign in; of all others `TRUE` does. */
const disabling: Readonly<Record<string, (value: string) => boolean>> = {
  useraccountcontrol: value => (Number(value) & accountDisabled) !== 0,
  // This time locks for good (draft-behera-ldap-password-policy); any other is a lock that ends by itself.
  pwdaccountlockedtime: value => value === '000001010000Z',
}

function isDisabled(source: SourceValues, flow: Flow): boolean {
  return (flow.get('Disabled') ?? []).some(name => {
    const [value = ''] = source[name] ?? []
    return disabling[name]?.(value) ?? /^(true|yes|1)$/i.test(value)
  })
}

/** Whether the directory marks the object as one of its administrators, whatever the scope makes of it. */
export function isAdministrator(source: SourceValues): boolean {
  return /^(true|1)$/i.test(source['admincount']?.[0] ?? '')
}

const securityGroup = 0x8000_0000

/** Whether the flow gives the object an address at all. */
export function hasAddress(source: SourceValues, flow: Flow): boolean {
  return primaryAddress(source, flow) !== undefined
}

/** What the flow makes of an object, and what of it cannot be taken over. */
export function applyFlow(
  kind: DirectoryClass,
  source: SourceValues,
  flow: Flow,
): { readonly wanted: Wanted; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  function checked(target: FlowTarget, value: string, conversion: Conversion<string>): string {
    if (conversion.ok) return conversion.value
    faults.push({ target, shown: shownValue(value), sentence: conversion.problem.message })
    return value
  }
  const addressOf = (target: FlowTarget, value: string) =>
    checked(target, value, checkDirectoryAddress({ name: target }, value))
  const textOf = (target: FlowTarget, max: number): string | null => {
    const value = firstText(target, source, flow)
    return value === undefined ? null : checked(target, value, convertText({ name: target, max }, value))
  }

  const address = addressOf('Address', primaryAddress(source, flow) ?? '')
  const profile: Record<string, string | null> = {}
  if (kind === 'user') for (const { name, max, field } of profileTargets) profile[field] = textOf(name, max)
  const wanted: Wanted = {
    address,
    addresses: kind === 'user' ? otherAddresses(source, flow, address).map(each => addressOf('Addresses', each)) : [],
    displayName: textOf('DisplayName', 256) ?? address,
    profile,
    disabled: kind === 'user' && isDisabled(source, flow),
    groupType: (Number(source['grouptype']?.[0] ?? 0) & securityGroup) === 0 ? 'Distribution' : 'Security',
  }
  return { wanted, faults }
}

/** Names of members as the directory wrote them. */
export function membersOf(source: SourceValues, flow: Flow): readonly string[] {
  return textsOf(source, flow, 'Members')
}
