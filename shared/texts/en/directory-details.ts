/** What is wrong with a filter (RFC 4515), as the sentence about it tells it. */
export const filterFaults = {
  more: 'something follows the filter',
  expected: (sign: string) => `"${sign}" expected`,
  deep: 'it is nested too deep',
  attribute: 'the name of an attribute expected',
  rule: 'a matching rule expected',
  star: '"*" has no place here',
  stars: '"**" has no meaning',
  escape: 'a character that must be written with \\',
  digits: 'two hexadecimal digits expected after \\',
  unknownRule: 'a file knows no such matching rule',
} as const

/** What is wrong with an answer of a directory, as the sentence about it tells it. */
export const answerFaults = {
  tag: (tag: string) => `tag ${tag} expected`,
  length: 'a length is not valid',
  longer: 'a value is longer than what holds it',
  number: 'a number is not valid',
  truth: 'a truth value is not valid',
  uuid: 'an entryUUID is not 16 bytes long',
  message: 'a message does not begin as one',
  messageLength: 'the length of a message is not valid',
  kind: (tag: string) => `an answer of the unknown kind ${tag}`,
} as const

/** What is wrong with a line of an LDIF file (RFC 2849), as the sentence about it tells it. */
export const ldifFaults = {
  tooLong: 'it is longer than 16 MB',
  continuation: 'it continues a line, but there is none before it',
  start: 'it does not begin with the name of an attribute and a colon',
  pointer: 'it points to a file or address for its value, which is not read',
  base64: 'its value is not valid base64',
  noName: 'a record must begin with "dn:"',
  noAttributes: 'the entry has a name but no attributes',
  change: 'it says a change to make; what is wanted is a file of entries as they are',
  secondName: 'a second "dn:"; an empty line must part two records',
  version: 'it names a version of LDIF that is not 1',
  badName: (name: string) => `"${name}" is not a distinguished name`,
} as const

/** Parts of other sentences about a directory. */
export const directoryDetails = {
  /** A result code that none of the known ones is: what it means, and what to do. */
  unknownResult: (code: number): readonly [reason: string, advice: string] => [
    `it gave the result ${code}, which is not explained here.`,
    'Look the number up in the documentation of the directory.',
  ],
  thisFilter: 'this filter',
  synchronization: 'the synchronization',
  noCertificate: 'no certificate',
} as const
