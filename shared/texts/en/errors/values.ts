import { problem } from '../../problem.ts'

/** What can be wrong with one value of one parameter or cell. */
export const valueErrors = {
  ValueEmpty: problem('InvalidArgument', (p: { parameter: string }) => `${p.parameter} is empty.`),
  ValueTypeMismatch: problem(
    'InvalidType',
    (p: { parameter: string; expected: string; given: string }) =>
      `${p.parameter} takes ${p.expected}, not ${p.given}.`,
  ),
  ValueNotSingle: problem(
    'InvalidType',
    (p: { parameter: string; count: number }) => `${p.parameter} takes one value and was given ${p.count}.`,
  ),
  TextTooLong: problem(
    'InvalidData',
    (p: { parameter: string; length: number; most: number }) =>
      `${p.parameter} has ${p.length} characters; it may have ${p.most}.`,
  ),
  TextTooShort: problem(
    'InvalidData',
    (p: { parameter: string; least: number }) => `${p.parameter} needs at least ${p.least} characters.`,
  ),
  TextHasControlCharacters: problem(
    'InvalidData',
    (p: { parameter: string; code: string; at: number }) =>
      `${p.parameter} holds an invisible control character (${p.code}) at place ${p.at}.`,
    () => 'Take it out; it often comes along when text is copied from a document or a terminal.',
  ),
  TextNotReadable: problem(
    'InvalidData',
    (p: { parameter: string; at: number }) =>
      `${p.parameter} holds a character that could not be read at place ${p.at}.`,
    () => 'The file was probably saved in another encoding. Save it as UTF-8.',
  ),
  AddressMalformed: problem(
    'InvalidData',
    (p: { address: string }) => `"${p.address}" is not an e-mail address.`,
    () => 'An address reads like ann@fernwick.example: a name, one @ and a domain.',
  ),
  AddressTooLong: problem(
    'InvalidData',
    (p: { address: string }) => `The address "${p.address}" is too long.`,
    () => 'Before the @ there is room for 64 characters, and for 254 in all.',
  ),
  AddressNotAscii: problem(
    'InvalidData',
    (p: { address: string; character: string }) => `The address "${p.address}" holds "${p.character}".`,
    () => 'Addresses have plain letters without accents. The display name may have any.',
  ),
  AddressRefusedInDirectory: problem(
    'InvalidData',
    (p: { address: string; character: string }) =>
      `The address "${p.address}" holds "${p.character}", which directories may not send.`,
    () => "The characters ' & { } [ ] cannot be synchronized. Change the address in the directory.",
  ),
  DomainMalformed: problem(
    'InvalidData',
    (p: { domain: string }) => `"${p.domain}" is not a domain name.`,
    () => 'A domain reads like fernwick.example: letters, figures and hyphens between dots.',
  ),
  DomainNotAscii: problem(
    'InvalidData',
    (p: { domain: string }) => `The domain "${p.domain}" has letters outside A to Z.`,
    () => 'Give it in the form that begins with xn--, as it is registered.',
  ),
  SizeMalformed: problem(
    'InvalidData',
    (p: { parameter: string; given: string }) => `${p.parameter}: "${p.given}" is not a size.`,
    () => 'Write 5GB or 500MB; a plain number such as 5 means gigabytes.',
  ),
  SizeOutOfRange: problem(
    'InvalidArgument',
    (p: { parameter: string; given: string; least: string; most: string }) =>
      `${p.parameter}: ${p.given} is not between ${p.least} and ${p.most}.`,
  ),
  BooleanMalformed: problem(
    'InvalidData',
    (p: { parameter: string; given: string }) => `${p.parameter}: "${p.given}" is neither yes nor no.`,
    () => 'Use $true or $false; True, False, Yes, No, 1 and 0 are understood too.',
  ),
  NumberMalformed: problem(
    'InvalidData',
    (p: { parameter: string; given: string }) => `${p.parameter}: "${p.given}" is not a whole number.`,
  ),
  NumberOutOfRange: problem(
    'InvalidArgument',
    (p: { parameter: string; given: number; least: number; most: number }) => {
      if (p.most === Number.MAX_SAFE_INTEGER) return `${p.parameter}: ${p.given} is less than ${p.least}.`
      return `${p.parameter}: ${p.given} is not between ${p.least} and ${p.most}.`
    },
  ),
  DateMalformed: problem(
    'InvalidData',
    (p: { parameter: string; given: string }) => `${p.parameter}: "${p.given}" is not a date.`,
    () => 'Write 2026-11-30 or 11/30/2026 (month first), with a time behind it where needed.',
  ),
  CountryUnknown: problem(
    'InvalidData',
    (p: { given: string; code: string }) => `"${p.given}" is not a two-letter country code.`,
    (p: { code: string }) =>
      p.code === '' ? 'Use the code of ISO 3166, such as BE for Belgium.' : `It is written ${p.code}.`,
  ),
  ChoiceUnknown: problem(
    'InvalidArgument',
    (p: { parameter: string; given: string; choices: string }) => `${p.parameter} cannot be "${p.given}".`,
    (p: { choices: string }) => `It is one of ${p.choices}.`,
  ),
} as const
