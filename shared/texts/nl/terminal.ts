import type * as en from '../en/terminal.ts'
import type { Translated } from '../language.ts'
import { count, number } from './counts.ts'
import { lookTexts } from './look.ts'

export const terminalTexts: Translated<typeof en.terminalTexts> = {
  usage: `Gebruik:
  tenant-desk [--tenant BESTAND]                     het venster
  tenant-desk web [--tenant BESTAND] [--port N] [--no-open]
                                                     hetzelfde in een browser op deze computer
  tenant-desk shell [--tenant BESTAND] [OPTIES]      de opdrachtshell
  tenant-desk sync --tenant BESTAND [--full] [--what-if]
                                                     synchroniseert de directory één keer, voor cron
  tenant-desk new BESTAND --domain NAAM [--seats N] [--sample N] [--seed N]
                                                     maakt een tenant
  tenant-desk new BESTAND --from BACK-UP             maakt een tenant van een back-up
  tenant-desk new BESTAND --salvage BESCHADIGD       maakt een tenant van wat er van een beschadigde te lezen is

Opties van de shell:
  -Command TEKST         voert de tekst uit en eindigt
  -File SCRIPT ARGS…     voert het script uit met de argumenten ervan en eindigt
  -                      voert uit wat op de standaardinvoer binnenkomt
  -NonInteractive        vraagt niets: elke vraag is een fout
  -NoLogo                begint zonder begroeting
  -NoProfile, -ExecutionPolicy X
                         worden aanvaard en doen niets

Afsluitcodes: 0 zonder fouten, 1 met fouten, 2 kon niet starten, 130 gestopt.`,
  shellUsage:
    'Gebruik: tenant-desk shell [--tenant BESTAND] [-NonInteractive] [-NoLogo] [-Command TEKST | -File SCRIPT ARGS… | -]',
  syncUsage: 'Gebruik: tenant-desk sync --tenant BESTAND [--full] [--what-if]',
  newUsage:
    'Gebruik: tenant-desk new BESTAND --domain NAAM [--seats N] [--sample N] [--seed N]\n         tenant-desk new BESTAND --from BACK-UP\n         tenant-desk new BESTAND --salvage BESCHADIGD',
  didYouMean: p => `Bedoelde u ${p.nearest}?`,
  greeting: p =>
    `Tenant Desk ${p.version}. Get-Command toont de cmdlets, Get-Help NAAM legt er een uit, exit sluit af.`,
  sampleUsed: p => `Er is geen --tenant opgegeven: dit is de voorbeeldtenant, ${p.path}`,
  made: p =>
    p.people === 0
      ? `${p.path} is klaar, met het domein ${p.domain}.`
      : `${p.path} is klaar, met het domein ${p.domain} en ${count(p.people, 'persoon', 'personen')}.`,
  restored: p => `${p.path} is klaar, met ${count(p.people, 'persoon', 'personen')} uit de back-up.`,
  making: p => `${number(p.made)} van ${count(p.of, 'persoon', 'personen')}`,
  makingWhat: p => `${p.path} wordt gemaakt`,
  warning: p => `WAARSCHUWING: ${p.text}`,
  verbose: p => `UITGEBREID: ${p.text}`,
  debug: p => `FOUTOPSPORING: ${p.text}`,
  create: p => `zou ${lookTexts.entity(p.entity)} ${p.name} toevoegen`,
  change: p => `zou ${lookTexts.entity(p.entity)} ${p.name} wijzigen`,
  remove: p => `zou ${lookTexts.entity(p.entity)} ${p.name} verwijderen`,
  field: p => `${p.field}: ${p.value}`,
  changed: p => `${p.field}: ${p.before} → ${p.after}`,
  listChanged: p =>
    `${p.field}: ${[...p.gone.map(each => `- ${each}`), ...p.came.map(each => `+ ${each}`)].join(', ')}`,
  empty: '(leeg)',
  secret: p => `Wachtwoord van ${p.target}: ${p.password}`,
  total: p => `Totaal aantal: ${number(p.count)}`,
  at: p => `op regel ${p.line}, kolom ${p.column}`,
  target: p => `(${p.target})`,
  row: p => `(${p.cell === undefined ? '' : `${p.cell}, `}rij ${p.row} van het bestand)`,
  doneBefore: p =>
    `Daarvoor ${p.changed === 1 ? 'is 1 object' : `zijn ${number(p.changed)} objecten`} gewijzigd. Om dit ongedaan te maken: Undo-TenantChange ${p.run}`,
  choices: p =>
    `[J] Ja  [A] Ja op alles  [N] Nee  [L] Nee op alles  (Enter is "${p.standing === 'yes' ? 'J' : 'N'}"): `,
  answers: {
    yes: 'j,ja,y,yes',
    yesToAll: 'a,ja op alles,yes to all',
    no: 'n,nee,no',
    noToAll: 'l,nee op alles,no to all',
  },
  pathCaption: p => (p.access === 'read' ? 'Mag dit bestand worden gelezen?' : 'Mag dit bestand worden geschreven?'),
  userName: 'Gebruikersnaam: ',
  password: p => `Wachtwoord van ${p.userName}: `,
  stopped: 'Gestopt.',
  leaveHint: '(Druk nogmaals op Ctrl+C, of typ exit, om af te sluiten.)',
  pasted: p =>
    p.count === 1
      ? 'Deze regel van de geplakte tekst neemt iets weg of schakelt iets uit:'
      : `Deze ${number(p.count)} regels van de geplakte tekst nemen iets weg of schakelen iets uit:`,
  runPasted: 'De geplakte tekst uitvoeren? [j/N] ',
  progress: p => [p.activity, p.bar, p.status, p.left].filter(part => part !== '').join(' '),
  secondsLeft: p => `nog ${number(p.seconds)} s`,
}
