import type * as en from '../../en/errors/host.ts'
import type { Sentences } from '../../problem.ts'
import { number } from '../counts.ts'

export const hostErrors: Sentences<typeof en.hostErrors> = {
  InternalError: {
    message: p => `Er is een fout in het programma zelf opgetreden: ${p.detail}.`,
    advice: () => 'Wat daarvoor is gedaan, is bewaard en staat onder Activiteit. Meld de zin hierboven.',
  },
  MessageRefused: {
    message: p => `Een bericht is geweigerd en er is niets gedaan: ${p.detail}`,
    advice: () => 'Laad de pagina opnieuw. Komt dit terug, start het programma dan opnieuw.',
  },
  MessageTooLong: {
    message: p => `Een bericht van meer dan ${number(p.limit)} tekens is geweigerd en er is niets gedaan.`,
    advice: () => 'Splits een lang script of een lange lijst in delen, of voer het uit in de terminal.',
  },
  ResultTooLarge: {
    message: () => 'Eén resultaat is te groot om hier te tonen en is weggelaten.',
    advice: () => 'Selecteer minder eigenschappen, of schrijf het resultaat naar een bestand.',
  },
  PageOutdated: {
    message: () => 'Deze pagina hoort bij een andere versie van het programma.',
    advice: () => 'Laad de pagina opnieuw.',
  },
  RunAlreadyKnown: { message: p => `Er is al een uitvoering met de id ${p.run}.` },
  RunWatchedElsewhere: {
    message: p => `De uitvoering ${p.run} wordt in een ander venster gevolgd.`,
    advice: () => 'Ze kan hier worden gestopt; de resultaten staan onder Activiteit.',
  },
  RunNotRunning: {
    message: p => `De uitvoering ${p.run} is niet meer bezig.`,
    advice: () => 'Wat ze heeft gedaan, staat onder Activiteit.',
  },
  SessionTaken: { message: () => 'Deze sessie hoort bij een ander venster.' },
  TooManyRuns: {
    message: p => `Per venster worden niet meer dan ${p.limit} opdrachten tegelijk uitgevoerd.`,
    advice: () => 'Wacht tot er een klaar is, of stop er een.',
  },
  ConnectionLost: {
    message: () => 'De verbinding met het programma is verbroken terwijl de opdracht werd uitgevoerd.',
    advice: () => 'Een opdracht die schrijft, gaat door: kijk onder Activiteit hoe het is afgelopen.',
  },
  EngineRestarted: {
    message: () => 'De engine is onverwacht gestopt en opnieuw gestart; de opdracht is afgebroken.',
    advice: () =>
      'Wat de opdracht al had gedaan, is bewaard. Kijk onder Activiteit; daar kan het ongedaan worden gemaakt.',
  },
  PortTaken: {
    message: p => `Poort ${p.port} is bij een ander programma in gebruik.`,
    advice: () => 'Kies een andere met --port, of laat --port weg om een vrije te nemen.',
  },
  PortForbidden: {
    message: p => `Poort ${p.port} mag niet door dit account worden gebruikt.`,
    advice: () => 'Kies er een vanaf 1024, of laat --port weg.',
  },
  HostRefused: {
    message: () => 'Tenant Desk luistert nooit buiten deze computer; daarom is --host geweigerd.',
    advice: () => 'Gebruik een extern bureaublad om van elders te werken, of stuur de poort door met ssh.',
  },
  OptionUnknown: { message: p => `De optie "${p.option}" bestaat hier niet.`, advice: p => p.usage },
  OptionValue: { message: p => `De optie ${p.option} vereist ${p.wanted}.`, advice: p => p.usage },
  CommandUnknown: { message: p => `De opdracht "${p.word}" bestaat niet.`, advice: p => p.usage },
  OutputNotWritten: {
    message: p => `De standaarduitvoer kon niet worden geschreven (${p.detail}); daarom is de opdracht gestopt.`,
    advice: () => 'Wat daarvoor is gedaan, is bewaard. Kijk naar de schijf of het programma dat de uitvoer ontvangt.',
  },
  PageNotBuilt: {
    message: p => `De pagina kon niet worden gebouwd: ${p.detail}`,
    advice: () => 'Voer "npm ci" uit en start opnieuw.',
  },
  PreferencesTooLarge: {
    message: () => 'De voorkeuren zijn groter dan 256 KiB en zijn niet opgeslagen.',
    advice: () => 'Verwijder weergaven die niet meer nodig zijn.',
  },
  NotOffered: {
    message: p => `"${p.service}" is hier niet beschikbaar.`,
    advice: () => 'Gebruik het venster, of de terminal met --tenant.',
  },
  AddressNotOpened: {
    message: p => `Het adres ${p.address} is niet geopend.`,
    advice: () => 'Alleen adressen met https en mailto worden buiten het programma geopend.',
  },
  TabUnknown: {
    message: () => 'Dit tabblad is niet vanuit Tenant Desk geopend.',
    advice: () => 'Druk op Enter in de terminal waar Tenant Desk draait, en open het adres dat daar verschijnt.',
  },
  HostSilent: {
    message: () => 'Tenant Desk antwoordt hier niet, of kent dit tabblad niet meer.',
    advice: () =>
      'Druk op Enter in de terminal waar Tenant Desk draait, en open het adres dat daar verschijnt; of start het opnieuw.',
  },
}
