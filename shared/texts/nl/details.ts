import type * as en from '../en/details.ts'
import type { Translated } from '../language.ts'

export const wantedTexts: Translated<typeof en.wantedTexts> = {
  text: 'tekst',
  nothing: 'niets',
  alone: 'dat er geen andere optie naast staat',
  list: 'een lijst',
  secret: 'een geheim',
  credential: 'aanmeldgegevens',
  date: 'een datum',
  object: 'een object',
  number: 'een getal',
  wholeNumber: 'een geheel getal',
  size: 'een grootte',
  yesOrNo: 'ja of nee',
  scriptBlock: 'een scriptblok { }',
  scriptBlocks: 'scriptblokken',
  hashTable: 'een hashtabel @{ }',
  value: 'een waarde',
  noValue: 'geen waarde',
  path: 'het pad van een bestand',
  port: 'een getal van 1 tot en met 65535',
  wholeUpTo: most => `een geheel getal tot en met ${most}`,
  characters: (least, most) => `${least} tot ${most} tekens`,
  values: (least, most) => `${least} tot ${most} waarden`,
  passing: 'wat de eigen test als waar beoordeelt',
}

export const detailTexts: Translated<typeof en.detailTexts> = {
  readerEnded: 'de leesthread is beëindigd',
  namesAndMore: (names, more) => `${names} en nog ${more}`,
  exitCode: code => `afsluitcode ${code}`,
  settingsMissing: 'de instellingen ontbreken',
  chosenBrowser: 'de browser in CHROME_PATH',
  whyNot: 'Waarom niet',
}

export const choiceTexts: Translated<typeof en.choiceTexts> = {
  On: 'Aan',
  Off: 'Uit',
  Grant: 'Verlenen',
  Revoke: 'Intrekken',
  Forward: 'Doorsturen',
  Stop: 'Stoppen',
  characters: 'Tekens',
  words: 'Woorden',
}
