import type * as en from '../en/templates.ts'
import type { Translated } from '../language.ts'
import { number } from './counts.ts'

export const goneText: typeof en.goneText = ({ kind, name }) => {
  const words = { subscription: 'de licentie', mailbox: 'het postvak', group: 'de groep' } as const
  return `${words[kind]} ${name}`
}

export const templateTexts: Translated<typeof en.templateTexts> = {
  template: 'Sjabloon',
  templates: 'Sjablonen',
  add: 'Een sjabloon toevoegen',
  teach: 'Nog geen. Een ingevuld formulier voor een nieuwe persoon kan als sjabloon worden opgeslagen.',
  accountOnly: 'alleen account',
  groups: n => (n === 1 ? 'één groep' : `${number(n)} groepen`),
  mailboxes: n => (n === 1 ? 'opent één postvak' : `opent ${number(n)} postvakken`),
  gone: gone => `Niet meer aanwezig: ${gone.join(', ')}`,
  none: 'Geen',
  noneYet: 'Nog geen',
  help: 'Vult in wat nog leeg is.',
  leftOut: gone =>
    `Weggelaten, omdat het niet meer aanwezig is: ${gone.join(', ')}. Sla het sjabloon opnieuw op om het te vergeten.`,
  save: 'Als sjabloon opslaan',
  saveTitle: 'Als sjabloon opslaan',
  saveHelp: 'Iedereen die deze tenant beheert, kan het kiezen. Namen, mobiel nummer en wachtwoord blijven erbuiten.',
  saveAction: 'Opslaan',
  saved: name => `Opgeslagen als ${name}.`,
  replaces: 'Er is al een sjabloon met die naam; dat wordt vervangen. Ongedaan maken in Activiteit brengt het terug.',
}
