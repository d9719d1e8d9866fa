import type * as en from '../../en/errors/tenant.ts'
import type { Sentences } from '../../problem.ts'
import { number } from '../counts.ts'
import { entityText } from '../entities.ts'
import { undoObstacleText } from '../undo.ts'

export const tenantErrors: Sentences<typeof en.tenantErrors> = {
  UserNotFound: {
    message: p => `Er is geen gebruiker "${p.identity}".`,
    advice: () =>
      'Geef een gebruikersnaam, adres, weergavenaam of id op; Get-MSOnlineUser -Search vindt personen op een deel van hun naam.',
  },
  UserNotUnique: {
    message: p => `"${p.identity}" is de weergavenaam van meer dan één persoon: ${p.owners}.`,
    advice: () => 'Noem de persoon met het adres.',
  },
  ObjectNotFound: { message: p => `Er is geen ${entityText(p.kind)} "${p.identity}".` },
  SubscriptionNotFound: {
    message: p => `Er is geen abonnement "${p.identity}".`,
    advice: p =>
      p.subscriptions === ''
        ? 'De tenant heeft er nog geen; Add-TenantSubscription voegt er een toe.'
        : `De tenant heeft ${p.subscriptions}; Get-MSOnlineSubscription vertelt er meer over.`,
  },
  DomainNotFound: {
    message: p => `Het domein ${p.domain} hoort niet bij deze tenant. De domeinen zijn ${p.domains}.`,
  },
  AddressInUse: {
    message: p =>
      `Het adres ${p.address} is van ${{ user: '', group: 'de groep ', contact: 'de contactpersoon ' }[p.entity ?? 'user']}${p.owner}.`,
    advice: p =>
      p.entity === 'contact' || p.entity === 'group'
        ? `Kies een ander adres: geen cmdlet neemt er een van een ${p.entity === 'group' ? 'groep' : 'contactpersoon'} af. Wat een directory bracht, wordt daar gewijzigd, en de uitvoering die het bracht kan ongedaan worden gemaakt.`
        : 'Kies een ander adres, of neem het de eigenaar eerst af met Remove-MSOnlineUserAddress.',
  },
  DomainNotInTenant: {
    message: p => `Het domein ${p.domain} hoort niet bij deze tenant. De domeinen zijn ${p.domains}.`,
    advice: () => 'Gebruik een van deze, of voeg het domein toe met Add-TenantDomain.',
  },
  NoLicenceFree: {
    message: p =>
      `${p.subscription} heeft geen licentie meer vrij: ${number(p.used)} van ${number(p.seats)} zijn in gebruik.`,
    advice: () =>
      'Verwijder een persoon, geef een licentie vrij met Disable-MSOnlineUser -ReleaseLicence, of verhoog het aantal plaatsen met Set-TenantSubscription.',
  },
  DirectoryMastered: {
    message: p => `${p.user} komt uit een directory, en daar staat de waarde van ${p.parameters}.`,
    advice: () =>
      'Wijzig die in de directory en synchroniseer. Licentie, wachtwoord, POP3, doorsturen en machtigingen worden hier gewijzigd.',
  },
  LocationNeeded: {
    message: p => `${p.user} heeft nog geen locatie.`,
    advice: () => 'Geef met -UserLocation het land op waar de diensten worden gebruikt, zoals BE.',
  },
  SubscriptionNeeded: {
    message: p =>
      p.subscriptions === ''
        ? 'De tenant heeft geen abonnement om een licentie van te nemen.'
        : `Er is niet opgegeven welke licentie ${p.user} krijgt; er zijn ${p.subscriptions}.`,
    advice: p =>
      p.subscriptions === '' ? 'Voeg er een toe met Add-TenantSubscription.' : 'Noem er een met -SubscriptionIDs.',
  },
  MailServiceNeeded: {
    message: p => `Bij geen van de licenties van ${p.user} hoort een postvak, dus een grootte ervan is niet mogelijk.`,
    advice: () => 'Voeg aan -SubscriptionIDs een abonnement met de dienst Exchange toe.',
  },
  MailboxNeeded: {
    message: p => `${p.user} heeft geen postvak.`,
    advice: () => 'Activeer de persoon eerst met Enable-MSOnlineUser.',
  },
  PasswordNotSaid: {
    message: () => 'Er is niets te doen: er is geen wachtwoord opgegeven, en ook niet of het moet worden gewijzigd.',
    advice: () => 'Geef -Password, -GeneratePassword of -ChangePasswordOnNextLogon op.',
  },
  PasswordSaidTwice: { message: () => '-Password en -GeneratePassword sluiten elkaar uit.' },
  PasswordMissing: {
    message: p => `${p.user} heeft nog geen wachtwoord dat kan worden gewijzigd.`,
    advice: () => 'Geef er een op met -Password of -GeneratePassword.',
  },
  OnlyMailboxOfOthers: {
    message: p => `Alle e-mail van ${p.people} gaat alleen naar ${p.user}.`,
    advice: () =>
      'Leid die eerst om met Set- of Remove-MSOnlineAlternateRecipient, of voeg -Force toe: dan blijft die in hun eigen postvakken.',
  },
  PermissionNotSaid: {
    message: p => `Er is geen recht genoemd; er zijn ${p.rights}.`,
    advice: () => 'Noem er ten minste een.',
  },
  PermissionOnOneself: { message: p => `${p.user} heeft alle rechten op het eigen postvak.` },
  ForwardingLoop: {
    message: p => `E-mail zou in een kring gaan: ${p.chain}.`,
    advice: () => 'Kies een andere ontvanger, of beëindig eerst het doorsturen op een van de andere plaatsen.',
  },
  RecipientNotFound: {
    message: p => `Er is geen persoon, groep of contactpersoon "${p.identity}", en het is geen adres van buiten.`,
    advice: () => 'Geef een gebruikersnaam, adres of weergavenaam op, of een volledig adres buiten de tenant.',
  },
  RecipientNotUnique: {
    message: p => `"${p.identity}" is meer dan één keer een weergavenaam: ${p.owners}.`,
    advice: () => 'Noem de ontvanger met het adres.',
  },
  AddressIsPrimary: {
    message: p => `${p.address} is de gebruikersnaam van ${p.user} en kan niet worden verwijderd.`,
    advice: () => 'Geef de persoon eerst een andere gebruikersnaam met Update-MSOnlineUserAddresses.',
  },
  AddressNotOwned: { message: p => `${p.user} heeft geen ander adres ${p.address}.` },
  DomainInUse: {
    message: p =>
      `${p.domain} kan niet worden verwijderd: ${p.users === 1 ? 'één persoon heeft' : `${number(p.users)} personen hebben`} er een adres.`,
    advice: () =>
      'Geef hun een andere gebruikersnaam met Update-MSOnlineUserAddresses en neem eerst het oude adres weg.',
  },
  DomainIsDefault: {
    message: p => `${p.domain} is het standaarddomein.`,
    advice: () => 'Kies eerst een ander standaarddomein met Set-Tenant -DefaultDomain.',
  },
  DomainExists: { message: p => `De tenant heeft het domein ${p.domain} al.` },
  SubscriptionExists: { message: p => `Er is al een abonnement "${p.name}".` },
  SeatsInUse: {
    message: p =>
      `Van ${p.subscription} zijn ${number(p.used)} licenties in gebruik; ${number(p.seats)} plaatsen is te weinig.`,
    advice: () => 'Geef eerst licenties vrij met Disable-MSOnlineUser -ReleaseLicence.',
  },
  AddressPatternMalformed: {
    message: p => `"${p.pattern}" is geen patroon voor adressen.`,
    advice: () =>
      'Gebruik {first}, {last}, {f} en {l} met punten, streepjes of lage streepjes ertussen, zoals {first}.{last}.',
  },
  TemplateNotFound: {
    message: p => `Er is geen sjabloon "${p.name}".`,
    advice: p =>
      p.templates === ''
        ? 'De tenant heeft er nog geen; Set-TenantTemplate maakt er een.'
        : `De sjablonen zijn ${p.templates}.`,
  },
  TemplateStale: {
    message: p => `Het sjabloon "${p.name}" noemt wat er niet meer is: ${p.gone}.`,
    advice: () => 'Sla het opnieuw op zonder dat, via Instellingen of met Set-TenantTemplate.',
  },
  TemplateMakesNoAddress: {
    message: p => `Het sjabloon "${p.name}" kan van deze naam geen adres maken.`,
    advice: () =>
      'Geef -FirstName en -LastName op met letters die in een adres mogen, of het adres zelf met -Identity.',
  },
  RunNotFound: {
    message: p => `Er is geen uitvoering "${p.run}".`,
    advice: () => 'Get-TenantJournal toont de uitvoeringen met hun id.',
  },
  RunNotOver: {
    message: p => `De uitvoering "${p.run}" is nog bezig.`,
    advice: () =>
      'Maak de uitvoering ongedaan als ze klaar is, of stop haar eerst. Een script kan zichzelf niet ongedaan maken; noem een eerdere uitvoering.',
  },
  NothingToUndo: { message: p => `Van de uitvoering ${p.run} is niets ongedaan te maken.` },
  UndoBlocked: { message: p => `${p.object} blijft ongewijzigd: ${undoObstacleText(p.obstacle)}.` },
  UndoRefused: {
    message: p =>
      `Bij ${number(p.blocked)} van de ${number(p.total)} objecten kan het niet ongedaan worden gemaakt; daarom is niets ongedaan gemaakt.`,
    advice: () => 'Laat -AllOrNothing weg om de andere wel ongedaan te maken.',
  },
}
