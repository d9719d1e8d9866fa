/** What is wanted of a value, or what was given, as a sentence about it names it. */
export const wantedTexts = {
  text: 'text',
  nothing: 'nothing',
  alone: 'to stand alone',
  list: 'a list',
  secret: 'a secret',
  credential: 'a credential',
  date: 'a date',
  object: 'an object',
  number: 'a number',
  wholeNumber: 'a whole number',
  size: 'a size',
  yesOrNo: 'yes or no',
  scriptBlock: 'a script block { }',
  scriptBlocks: 'script blocks',
  hashTable: 'a hash table @{ }',
  value: 'a value',
  noValue: 'no value',
  path: 'the path of a file',
  port: 'a number from 1 to 65535',
  wholeUpTo: (most: number) => `a whole number up to ${most}`,
  characters: (least: number, most: number) => `${least} to ${most} characters`,
  values: (least: number, most: number) => `${least} to ${most} values`,
  passing: 'what its test holds true',
} as const

/** Parts of sentences that say what happened where no sentence of its own does. */
export const detailTexts = {
  readerEnded: 'the reading thread ended',
  /** Names with commas between, and how many more there are. */
  namesAndMore: (names: string, more: number) => `${names} and ${more} more`,
  exitCode: (code: number) => `exit code ${code}`,
  settingsMissing: 'its settings are missing',
  chosenBrowser: 'the browser at CHROME_PATH',
  /** The heading beside a failed row's own cells; no heading that an import recognises. */
  whyNot: 'Why not',
} as const

/** The words of choices, by the value that a line or a file of rows has for each. */
export const choiceTexts = {
  On: 'On',
  Off: 'Off',
  Grant: 'Grant',
  Revoke: 'Revoke',
  Forward: 'Forward',
  Stop: 'Stop',
  characters: 'Characters',
  words: 'Words',
} as const
