import type * as en from '../en/hosts.ts'
import type { Translated } from '../language.ts'

export const hostsTexts: Translated<typeof en.hostsTexts> = {
  launchTitle: 'Tenant Desk',
  launching: 'Tenant Desk wordt geopend …',
  scriptNeeded: 'Tenant Desk heeft JavaScript nodig, en dat is in deze browser uitgeschakeld.',
  addressUsed: 'Dit adres is al gebruikt',
  addressExpired: 'Dit adres is verlopen',
  addressUnknown: 'Dit adres is niet geldig',
  signedOut: 'Deze pagina is niet vanuit Tenant Desk geopend',
  eachOnce: 'Elk adres opent Tenant Desk één keer, binnen tien minuten, zodat niemand anders het na u kan gebruiken.',
  wayOut:
    'Ga naar de terminal waarin Tenant Desk draait en druk op Enter: dan verschijnt er een nieuw adres. Start het programma opnieuw als het niet meer draait.',
  refused: p => `Geweigerd (${p.status}).`,
  address: p => `Tenant Desk is geopend op ${p.address}`,
  sampleUsed: p => `Er is geen --tenant opgegeven: dit is de voorbeeldtenant, ${p.path}`,
  usage: 'Gebruik: tenant-desk web [--tenant BESTAND] [--port N] [--no-open]',
  windowUsage: 'Gebruik: tenant-desk [--tenant BESTAND] [--download]',
  refusalsLost: p => `Wat geweigerd wordt, wordt niet meer opgeschreven: ${p.detail}.`,
  engineRestarted: p => `De engine is onverwacht beëindigd (${p.detail}) en opnieuw gestart.`,
  inBrowserInstead: p => `${p.reason} In plaats daarvan wordt een app-venster van ${p.browser} geopend.`,
  addressInstead: p => `${p.reason} Open het adres hieronder in een browser.`,
  noBrowser: 'Ook een browser voor een app-venster is niet gevonden.',
  noDisplay: 'Er is geen beeldscherm voor een venster.',
  notDownloaded: p => `Electron ${p.version} is niet gedownload (${p.detail}).`,
  notAgain: p =>
    `Electron ${p.version} is niet gedownload; dat is de afgelopen dag al geprobeerd ("tenant-desk --download" probeert het opnieuw).`,
  noPackage: 'Electron is niet geïnstalleerd.',
  noKeyring: 'deze computer biedt geen sleutelhanger die het kan verzegelen',
  tookTooLong: 'het downloaden duurde te lang',
}
