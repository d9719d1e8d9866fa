import { fail } from '../../shared/errors.ts'
import { snapIns } from '../../shared/cmdlet.ts'
import type { ParseResult } from '../../shared/language/parser.ts'

/** The version of PowerShell whose language this is: what `#Requires -Version` may ask for and $PSVersionTable says. */
export const languageVersion = [5, 1] as const

const requirement = /^#requires\s+(.*)$/is
const option = /[-\u2013-\u2015](\w+)\s*([^-\u2013-\u2015\s][^\s]*(?:\s*,\s*\S+)*)?/g

/** Fails where a comment `#Requires` of the script asks for a later language, a snap-in or a module that there is none of. */
export function checkRequirements(text: string, { tokens }: Pick<ParseResult, 'tokens'>): void {
  for (const { kind, start, end } of tokens) {
    const asked = kind === 'comment' ? requirement.exec(text.slice(start, end))?.[1] : undefined
    for (const [, name = '', value = ''] of asked?.matchAll(option) ?? []) checkOne(name.toLowerCase(), value)
  }
}

function checkOne(name: string, value: string): void {
  if (name === 'version') checkVersion(value)
  if (name !== 'pssnapin' && name !== 'modules') return
  for (const wanted of value.split(',').map(part => part.trim().replace(/^(['"])(.*)\1$/, '$2'))) {
    const known = snapIns.some(each => each.toLowerCase() === wanted.toLowerCase())
    if (!known) fail('SnapInNotFound', { name: wanted, known: snapIns.join(', ') }, { target: wanted })
  }
}

function checkVersion(asked: string): void {
  const [major = 0, minor = 0] = asked.split('.').map(Number)
  const [ownMajor, ownMinor] = languageVersion
  if (major < ownMajor || (major === ownMajor && minor <= ownMinor)) return
  fail('VersionTooLow', { asked, own: languageVersion.join('.') })
}
