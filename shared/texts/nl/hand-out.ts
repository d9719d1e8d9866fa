import type * as en from '../en/hand-out.ts'
import type { Translated } from '../language.ts'
import { count, number } from './counts.ts'

export const handOutTexts: Translated<typeof en.handOutTexts> = {
  lead: 'Nergens bewaard. Overhandig ze voordat dit wordt gesloten.',
  print: n => (n === 1 ? 'Een pagina afdrukken' : `${number(n)} pagina’s afdrukken`),
  printText: 'Een pagina per persoon, met verder niets erop.',
  signIn: 'Aanmeldadres',
  signInHelp: 'Staat op elke pagina; wordt voor deze tenant op deze computer bewaard.',
  seal: 'Verzegelen in een bestand',
  sealText: 'Eén bestand in de indeling age, voor wie de wachtwoorden overhandigt.',
  showList: 'Lijst tonen',
  hideList: 'Lijst verbergen',
  passphrase: 'Wachtwoordzin',
  passphraseHelp: 'Alleen hier getoond en nergens bewaard. Geef deze langs een andere weg door dan het bestand.',
  passphraseWeak: (least, different) => `Minstens ${number(least)} tekens, waarvan ${number(different)} verschillende.`,
  another: 'Andere wachtwoordzin',
  copyPassphrase: 'Wachtwoordzin kopiëren',
  sealNow: n => `${count(n, 'wachtwoord', 'wachtwoorden')} verzegelen`,
  sealing: 'Verzegelen…',
  cancel: 'Annuleren',
  stop: 'Stoppen',
  sealed: file => `Opgeslagen als ${file}. Wie de wachtwoordzin heeft, opent het met elk age-programma.`,
  sealFailed: reason => `Er is geen bestand gemaakt: ${reason}`,
  fileName: (tenant, day) => `${tenant} wachtwoorden ${day}.csv.age`,
  columns: { name: 'Naam', address: 'Adres', password: 'Wachtwoord' },
  page: {
    title: 'Uw account',
    name: 'Naam',
    address: 'Adres',
    password: 'Wachtwoord',
    signIn: 'Aanmelden op',
    change: 'Kies bij de eerste aanmelding een eigen wachtwoord, en vernietig daarna deze pagina.',
  },
}
