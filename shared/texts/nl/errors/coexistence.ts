import type * as en from '../../en/errors/coexistence.ts'
import type { Sentences } from '../../problem.ts'
import { directoryProblems } from '../directory.ts'

export const coexistenceErrors: Sentences<typeof en.coexistenceErrors> = {
  CoexistenceNotConfigured: {
    message: () => 'Er is nog geen directory ingesteld.',
    advice: () =>
      'Set-CoexistenceConfiguration -Server ldaps://HOST -BaseDN DN stelt er een in; Test-CoexistenceConfiguration probeert die.',
  },
  CoexistenceIncomplete: {
    message: p => `Er is nog geen directory ingesteld; daarom is ${p.missing} nodig.`,
    advice: () => 'Geef -Server ldaps://HOST en -BaseDN DN samen op.',
  },
  CoexistenceServerMalformed: {
    message: p => `"${p.server}" is geen adres van een directory.`,
    advice: () =>
      'Geef ldaps://HOST, ldaps://HOST:PORT, ldap://HOST voor StartTLS of de URL (file:) van een LDIF-bestand op.',
  },
  CoexistenceServerExcess: {
    message: p => `Het adres van ${p.host} bevat meer dan een host en een poort.`,
    advice: () =>
      'Geef alleen ldaps://HOST of ldaps://HOST:PORT op: het account met -BindAccount, het wachtwoord daarvan met -Password, dat nooit in de tenant wordt bewaard, en de basis met -BaseDN.',
  },
  CoexistenceNameMalformed: {
    message: p => `"${p.name}", opgegeven met -${p.parameter}, is geen DN.`,
    advice: () => 'Schrijf elk deel met het attribuut ervoor, zoals OU=People,DC=example,DC=com.',
  },
  CoexistenceFilterMalformed: {
    message: p => directoryProblems.badFilter(p).message,
    advice: p => directoryProblems.badFilter(p).advice,
  },
  CoexistenceAuthorityMalformed: {
    message: () => 'Het bestand bij -CertificateAuthority bevat geen PEM-certificaat.',
    advice: () => 'Geef het bestand op dat begint met -----BEGIN CERTIFICATE-----.',
  },
  CoexistencePinMalformed: {
    message: p => `"${p.pin}", opgegeven met -PinnedCertificate, is geen SHA-256-vingerafdruk.`,
    advice: () =>
      'Die heeft 64 hexadecimale cijfers, met of zonder dubbele punten. Test-CoexistenceConfiguration noemt de vingerafdruk van de server als die afwijkt.',
  },
  CoexistenceSecretMissing: {
    message: p => directoryProblems.emptySecret(p).message,
    advice: p => directoryProblems.emptySecret(p).advice,
  },
  CoexistenceTwoSources: {
    message: p => `Een server en het bestand ${p.file} zijn samen opgegeven.`,
    advice: () => 'Geef -Server of -LdifFile op.',
  },
  CoexistencePlainRefused: {
    message: p => `De verbinding met ${p.server} zou niet versleuteld zijn.`,
    advice: () =>
      'Gebruik ldaps:// of StartTLS; alleen een directory op deze computer mag onversleuteld worden gelezen.',
  },
  CoexistenceRuleMalformed: {
    message: p => `"${p.rule}" is geen regel voor attributen.`,
    advice: p => `Schrijf de regel als PROPERTY=attribuut,attribuut, met een van ${p.targets}.`,
  },
  CoexistenceUnavailable: { message: p => `Dit programma kan ${p.server} niet lezen.` },
  CoexistenceUnreachable: { message: p => p.message, advice: p => p.advice },
  CoexistenceHeld: {
    message: p => `De synchronisatie wacht op goedkeuring. ${p.reason}`,
    advice: () => 'Get-CoexistencePlan -Status Waiting toont de stappen; Approve-CoexistencePlan laat door wat klopt.',
  },
  CoexistenceBusy: {
    message: () => 'Er is al een synchronisatie van deze tenant bezig.',
    advice: () => 'Wacht tot die klaar is.',
  },
  CoexistenceStale: {
    message: p => `${p.object} blijft ongewijzigd: ${p.field} is in de tenant gewijzigd nadat het plan was gemaakt.`,
    advice: () => 'De volgende synchronisatie maakt een nieuw plan.',
  },
  CoexistenceObjectNotFound: {
    message: p => `De directory gaf geen object "${p.identity}".`,
    advice: () =>
      'Noem het met anker, DN, adres of naam. Wat nooit is gelezen, bijvoorbeeld onder een andere basis, is niet bekend.',
  },
  CoexistenceObjectNotUnique: {
    message: p => `Meer dan één object heet "${p.identity}": ${p.anchors}.`,
    advice: () => 'Noem het met een van deze ankers.',
  },
  CoexistenceStepNotFound: {
    message: p => `Het plan stelt voor "${p.identity}" geen ${p.action === 'step' ? 'stap' : `stap ${p.action}`} voor.`,
    advice: () => 'Get-CoexistencePlan toont de stappen van het laatste plan.',
  },
  CoexistenceStepCannotApply: {
    message: p => `Een goedkeuring van "${p.identity}" zou niets doorlaten. ${p.reason}`,
    advice: () => 'Get-CoexistenceObject vertelt wat er eerst moet veranderen.',
  },
  CoexistenceNotHeld: { message: p => `"${p.identity}" wordt niet vastgehouden.` },
  CoexistenceSecretNotKept: {
    message: p => `Het wachtwoord van ${p.account} kan hier niet worden bewaard: ${p.detail}.`,
    advice: () => 'Elke uitvoering vraagt erom, of haalt het uit de omgevingsvariabele TENANT_DESK_BIND_PASSWORD.',
  },
}
