import type * as en from '../en/templates.ts'
import type { Translated } from '../language.ts'

export const goneText: typeof en.goneText = ({ kind, name }) => {
  const words = { subscription: 'de licentie', mailbox: 'het postvak', group: 'de groep' } as const
  return `${words[kind]} ${name}`
}

export const templateTexts: Translated<typeof en.templateTexts> = {
  template: 'Sjabloon',
  templates: 'Sjablonen',
  add: 'Een sjabloon toevoegen',
  teach: 'Nog geen. Een ingevuld formulier voor een nieuwe persoon kan als sjabloon worden bewaard.',
  accountOnly: 'alleen account',
  groups: n => (n === 1 ? 'één groep' : `${String(n)} groepen`),
  mailboxes: n => (n === 1 ? 'opent één postvak' : `opent ${String(n)} postvakken`),
  gone: gone => `Niet meer aanwezig: ${gone.join(', ')}`,
  none: 'Geen',
  noneYet: 'Nog geen',
  help: 'Vult in wat nog leeg is.',
  leftOut: gone =>
    `Weggelaten, omdat het niet meer aanwezig is: ${gone.join(', ')}. Bewaar het sjabloon opnieuw om het te vergeten.`,
  save: 'Als sjabloon bewaren',
  saveTitle: 'Als sjabloon bewaren',
  saveHelp: 'Iedereen die deze tenant beheert, kan het kiezen. Namen, mobiel nummer en wachtwoord worden niet bewaard.',
  saveAction: 'Bewaren',
  saved: name => `Bewaard als ${name}.`,
  replaces: 'Er is al een sjabloon met die naam; dat wordt vervangen. Ongedaan maken in Activiteit brengt het terug.',
}
