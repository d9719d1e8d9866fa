import type * as en from '../../en/errors/store.ts'
import type { Sentences } from '../../problem.ts'
import { entityText } from '../entities.ts'

export const storeErrors: Sentences<typeof en.storeErrors> = {
  TenantNotFound: {
    message: p => `Er is geen tenant ${p.path}.`,
    advice: () => 'Controleer de naam en de map, of maak een nieuwe tenant met: tenant-desk new BESTAND --domain NAAM.',
  },
  TenantExists: {
    message: p => `Er is al een bestand ${p.path}.`,
    advice: () => 'Kies een andere naam; een bestand dat er al is, wordt nooit overschreven.',
  },
  TenantForeign: {
    message: p => `${p.path} is geen tenant van Tenant Desk: ${p.detail}.`,
    advice: () => 'Er is niets gewijzigd. Kies een bestand dat Tenant Desk heeft gemaakt.',
  },
  TenantNewer: {
    message: p =>
      `${p.path} is het laatst gebruikt door een nieuwere Tenant Desk: de indeling is ${p.version} en dit programma kent die tot en met ${p.known}.`,
    advice: () =>
      'Er is niets gewijzigd. Installeer de nieuwere Tenant Desk, of open een back-up van vóór die nieuwere versie.',
  },
  TenantDamaged: {
    message: p => `De tenant ${p.path} is beschadigd: ${p.detail}.`,
    advice: () =>
      'Er is niets gewijzigd. Open de nieuwste back-up, of maak een kopie van het bestand voordat iets anders wordt geprobeerd.',
  },
  TenantUnreadable: {
    message: p => `De tenant ${p.path} kan niet worden geopend: ${p.detail}.`,
    advice: () => 'Controleer of u het bestand en de map mag lezen en schrijven.',
  },
  TenantNotMade: {
    message: p => `De tenant ${p.path} kan niet worden gemaakt: ${p.detail}.`,
    advice: () => 'Kies een map waarin u mag schrijven.',
  },
  TenantReadOnly: {
    message: p => `De tenant ${p.path} kan alleen worden gelezen: in het bestand of de map mag niet worden geschreven.`,
    advice: () => 'Vraag het recht om daar te schrijven, of kopieer het bestand naar een eigen map en open de kopie.',
  },
  TenantBusy: {
    message: p => `Een ander programma schrijft naar ${p.path} en was niet op tijd klaar.`,
    advice: () => 'Er is niets gewijzigd. Wacht tot de uitvoering daar klaar is, of stop die, en probeer het opnieuw.',
  },
  TenantOnNetwork: {
    message: p =>
      `${p.path} ligt in een netwerkmap (${p.system}), waar meerdere schrijvers een tenant kunnen vernielen.`,
    advice: () =>
      'Bewaar de tenant op een schijf van deze computer, en stuur kopieën naar de netwerkmap met Backup-Tenant.',
  },
  TenantDiskFailed: {
    message: p => `De schijf gaf een fout terwijl ${p.path} in gebruik was: ${p.detail}.`,
    advice: () => 'Wat als gedaan is gemeld, is bewaard. Controleer de schijf en open daarna de tenant opnieuw.',
  },
  TenantVersionOfSqlite: {
    message: p =>
      `Deze Node bevat SQLite ${p.version}; ${p.least} of nieuwer is nodig om een tenant veilig te bewaren.`,
    advice: () => 'Installeer de nieuwste Node 24.',
  },
  DiskFull: {
    message: p => `Er is geen ruimte meer op de schijf van ${p.path}.`,
    advice: () => 'Wat als gedaan is gemeld, is bewaard. Maak ruimte en voer daarna de rest opnieuw uit.',
  },
  BackupUnsound: {
    message: p => `De back-up ${p.path} is niet teruggezet: ${p.detail}.`,
    advice: () => 'Er is niets geschreven. Probeer een oudere back-up.',
  },
  BackupInUse: {
    message: p => `Het bestand ${p.path} is ergens geopend, en een deel ervan staat nog niet in het bestand.`,
    advice: () => 'Sluit het daar eerst. Van een tenant die in gebruik is, maakt Backup-Tenant een volledige kopie.',
  },
  BackupFailed: {
    message: p => `De back-up ${p.path} kon niet worden gemaakt: ${p.detail}.`,
    advice: () => 'Er is geen bestand achtergebleven. Kies een map waarin u mag schrijven en die ruimte heeft.',
  },
  AlreadyThere: { message: p => `Er is al een ${entityText(p.kind)} "${p.name}".` },
  ReferenceMissing: {
    message: p => `"${p.name}" (${entityText(p.kind)}) verwijst naar een object dat er niet is.`,
  },
  StillReferred: {
    message: p => `Naar "${p.name}" (${entityText(p.kind)}) wordt nog door een ander object verwezen.`,
    advice: () => 'Verwijder eerst wat ernaar verwijst.',
  },
}
