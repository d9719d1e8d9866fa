/** What the cmdlets about the tenant, its domains, subscriptions, templates and journal say. */
export const tenantWords: Readonly<Record<string, string>> = {
  'Show the tenant': 'Tenant tonen',
  'Gives the settings of the tenant and how it stands.': 'Geeft de instellingen van de tenant en hoe die ervoor staat.',
  'Default domain': 'Standaarddomein',
  'Password policy': 'Wachtwoordbeleid',
  Domains: 'Domeinen',
  Enabled: 'Ingeschakeld',
  'Awaiting activation': 'Wacht op activering',
  'POP3 on': 'POP3 aan',
  Forwarding: 'Stuurt door',
  'Forwarding outside': 'Stuurt door naar buiten',
  'Password expired': 'Wachtwoord verlopen',
  Administrators: 'Beheerders',
  'Without a licence': 'Zonder licentie',
  'Passwords by age': 'Wachtwoorden naar leeftijd',
  Departments: 'Afdelingen',
  'Settings and figures.': 'Instellingen en cijfers.',
  'Change the tenant': 'Tenant wijzigen',
  'Changes name, password policy, address pattern or default domain.':
    'Wijzigt naam, wachtwoordbeleid, adrespatroon of standaarddomein.',
  'A new password policy holds for passwords set from now on; expiry is counted by it at once.':
    'Een nieuw wachtwoordbeleid geldt voor wachtwoorden die vanaf nu worden ingesteld; het verlopen wordt er meteen mee berekend.',
  'The name of the organization.': 'De naam van de organisatie.',
  'BPOS as the original had it, Entra as its successor has it, or NIST as is advised today.':
    'BPOS zoals het origineel het had, Entra zoals de opvolger het heeft, of NIST zoals nu wordt aangeraden.',
  'How an address follows from a name: {first}.{last}, or {f}{last} with initials.':
    'Hoe een adres uit een naam volgt: {first}.{last}, of {f}{last} met een voorletter.',
  'The domain of new addresses, and of names given without one.':
    'Het domein van nieuwe adressen, en van namen die zonder domein worden opgegeven.',
  'Long passwords that do not expire.': 'Lange wachtwoorden die niet verlopen.',
  'a.verstraeten from now on.': 'Vanaf nu a.verstraeten.',
  'Back up the tenant': 'Back-up van de tenant maken',
  'Writes a complete, verified copy of the tenant.': 'Schrijft een volledige, gecontroleerde kopie van de tenant.',
  'The copy is consistent also while others write. It gets its name only when it is whole.':
    'De kopie is ook consistent terwijl anderen schrijven. Ze krijgt haar naam pas als ze compleet is.',
  'Where the copy goes; there must be no file of that name yet.':
    'Waar de kopie komt; er mag nog geen bestand met die naam zijn.',
  'Into the current folder.': 'In de huidige map.',
  'Check the tenant': 'Tenant controleren',
  'Checks file, schema, the chain and the end of the journal, and every object against it.':
    'Controleert bestand, schema, de keten en het einde van het logboek, en elk object aan de hand daarvan.',
  'An object that differs from what the journal tells of it was changed by something other than this program, or by a failing disk. Where the journal ended when this account last wrote to it is noted and signed outside the tenant, so that a journal that was cut short is found out. A clock that was set back is warned of; the journal is sound all the same.':
    'Een object dat afwijkt van wat het logboek erover vertelt, is gewijzigd door iets anders dan dit programma, of door een haperende schijf. Waar het logboek eindigde toen dit account er het laatst in schreef, wordt buiten de tenant genoteerd en ondertekend, zodat een ingekort logboek wordt ontdekt. Voor een klok die is teruggezet, wordt gewaarschuwd; het logboek is daarmee nog in orde.',
  'Accept the end': 'Einde aanvaarden',
  'Takes the end of the journal as it is now for the right one, as after an older copy was put in its place.':
    'Neemt het einde van het logboek zoals het nu is als het juiste, zoals nadat er een oudere kopie is teruggezet.',
  Check: 'Controle',
  'In order': 'In orde',
  'Five checks, each with its result.': 'Vijf controles, elk met het resultaat.',
  'List domains': 'Domeinen weergeven',
  'Lists the domains that addresses may have.': 'Toont de domeinen die adressen mogen hebben.',
  Domain: 'Domein',
  Default: 'Standaard',
  People: 'Personen',
  Added: 'Toegevoegd',
  'All of them, with the people who have an address there.': 'Alle, met de personen die er een adres hebben.',
  'Add a domain': 'Domein toevoegen',
  'Lets addresses have one more domain.': 'Staat een extra domein voor adressen toe.',
  'The name of the domain, such as fernwick.example.': 'De naam van het domein, zoals fernwick.example.',
  'New addresses get this domain from now on.': 'Nieuwe adressen krijgen vanaf nu dit domein.',
  'Adds a second domain.': 'Voegt een tweede domein toe.',
  'Remove a domain': 'Domein verwijderen',
  'Removes a domain at which nobody has an address.': 'Verwijdert een domein waarin niemand een adres heeft.',
  'Asks, then removes the domain.': 'Vraagt het, en verwijdert dan het domein.',
  'Add a subscription': 'Abonnement toevoegen',
  'Adds a subscription that licences are taken from.': 'Voegt een abonnement toe waaruit licenties worden gehaald.',
  'How many people may hold a licence.': 'Hoeveel personen een licentie mogen hebben.',
  'What a licence brings. Without it: Exchange, which brings a mailbox.':
    'Wat een licentie biedt. Zonder: Exchange, dat een postvak geeft.',
  'Forty more licences.': 'Veertig licenties erbij.',
  'Change a subscription': 'Abonnement wijzigen',
  'Changes the name, the services or the seats of a subscription.':
    'Wijzigt de naam, de services of de plaatsen van een abonnement.',
  'There can be no fewer seats than licences in use.': 'Er kunnen niet minder plaatsen zijn dan licenties in gebruik.',
  'Id or name.': 'Id of naam.',
  'New name': 'Nieuwe naam',
  'What a licence brings; Exchange brings a mailbox.': 'Wat een licentie biedt; Exchange geeft een postvak.',
  'More licences than before.': 'Meer licenties dan eerst.',
  'List templates': 'Sjablonen weergeven',
  'Lists the templates for new people, or gives one.': 'Toont de sjablonen voor nieuwe personen, of geeft er een.',
  'Gone names what a template refers to and the tenant no longer has.':
    'Gone noemt waar een sjabloon naar verwijst en wat de tenant niet meer heeft.',
  'Only this one. Without it: all.': 'Alleen dit sjabloon. Zonder: alle.',
  'Account only': 'Alleen account',
  'Opens mailboxes of': 'Opent postvakken van',
  'No longer there': 'Niet meer aanwezig',
  'All of them, by name.': 'Alle, op naam.',
  'Save a template': 'Sjabloon opslaan',
  'Keeps what new people have in common under a name, for all who administer the tenant.':
    'Slaat op wat nieuwe personen gemeen hebben, onder een naam, voor iedereen die de tenant beheert.',
  'Where there is a template of that name only what is given changes, unless -Replace is given; empty text clears a field. Groups, mailboxes and licences are followed when they get another name.':
    'Als er al een sjabloon met die naam is, wijzigt alleen wat is opgegeven, tenzij -Replace is opgegeven; lege tekst maakt een veld leeg. Groepen, postvakken en licenties worden gevolgd als ze een andere naam krijgen.',
  'How the address follows from the name, such as {f}{last}, with a domain after @ where it is not the default one.':
    'Hoe het adres uit de naam volgt, zoals {f}{last}, met een domein na @ als het niet het standaarddomein is.',
  'Whether mail programs may fetch over POP3.': 'Of e-mailprogramma’s met POP3 mogen ophalen.',
  'Whether people get no licence and no mailbox until Enable-MSOnlineUser gives them.':
    'Of personen geen licentie en geen postvak krijgen tot Enable-MSOnlineUser die geeft.',
  'Whose mailboxes they get full access to.': 'Tot wiens postvakken ze volledige toegang krijgen.',
  'The groups that they join.': 'De groepen waar ze lid van worden.',
  'Empties whatever is not given, instead of leaving it as it is.':
    'Maakt leeg wat niet is opgegeven, in plaats van het te laten zoals het is.',
  'Makes a template, or changes these parts of it.': 'Maakt een sjabloon, of wijzigt deze delen ervan.',
  'Changes the city and leaves the rest.': 'Wijzigt de plaats en laat de rest staan.',
  'Remove a template': 'Sjabloon verwijderen',
  'Removes a template; people made by it stay as they are.':
    'Verwijdert een sjabloon; personen die ermee zijn gemaakt, blijven zoals ze zijn.',
  'The template to remove.': 'Het sjabloon dat wordt verwijderd.',
  'Removes one.': 'Verwijdert er een.',
  'Show activity': 'Activiteit tonen',
  'Lists runs, the steps of one run, or all that happened to one object.':
    'Toont uitvoeringen, de stappen van één uitvoering, of alles wat met één object is gebeurd.',
  'Without Run and Identity it lists runs, the latest first. With Run it gives each step of that run with what changed. With Identity it gives all that ever happened to that object, also when it is gone.':
    'Zonder Run en Identity toont het uitvoeringen, de laatste eerst. Met Run geeft het elke stap van die uitvoering met wat er wijzigde. Met Identity geeft het alles wat ooit met dat object is gebeurd, ook als het weg is.',
  'Gives the steps of this run.': 'Geeft de stappen van deze uitvoering.',
  Summary: 'Samenvatting',
  'Gives the run itself instead of its steps.': 'Geeft de uitvoering zelf in plaats van de stappen.',
  'Gives what happened to this object: user name, address, name or id.':
    'Geeft wat er met dit object is gebeurd: gebruikersnaam, adres, naam of id.',
  'Kind of object': 'Soort object',
  'What Identity names; a person unless said.': 'Wat Identity noemt; een persoon, tenzij anders gezegd.',
  'Only runs with this in their command.': 'Alleen uitvoeringen met dit in hun opdracht.',
  'Only runs started there.': 'Alleen uitvoeringen die daar zijn gestart.',
  'Only runs that ended so; those of which some steps failed are found by failed, not by completed.':
    'Alleen uitvoeringen die zo zijn afgelopen; die waarvan sommige stappen zijn mislukt, vindt failed en niet completed.',
  Command: 'Opdracht',
  Changes: 'Wijzigingen',
  Who: 'Wie',
  Steps: 'Stappen',
  Failures: 'Mislukt',
  'Undone by': 'Ongedaan gemaakt door',
  'Partly undone by': 'Deels ongedaan gemaakt door',
  Undoes: 'Maakt ongedaan',
  'All that ever happened to Ann.': 'Alles wat ooit met Ann is gebeurd.',
  Undo: 'Ongedaan maken',
  'Takes a run back, object by object, the latest first.':
    'Maakt een uitvoering ongedaan, object voor object, het laatste eerst.',
  'Objects that somebody changed since stay as they are and are listed with the reason; the others are taken back. What was taken back already is left out, so that a second undo takes back the rest. An undo can itself be undone. Where the run replaced a password the old one never comes back: a new one is generated and shown once. More than 100 objects are asked about first.':
    'Objecten die iemand sindsdien heeft gewijzigd, blijven zoals ze zijn en worden met de reden vermeld; de andere worden teruggebracht. Wat al is teruggebracht, wordt overgeslagen, zodat een tweede keer ongedaan maken de rest terugbrengt. Ongedaan maken kan zelf ongedaan worden gemaakt. Waar de uitvoering een wachtwoord verving, komt het oude nooit terug: er wordt een nieuw gegenereerd en één keer getoond. Bij meer dan 100 objecten wordt het eerst gevraagd.',
  'The run to take back, as Get-TenantJournal names it.':
    'De uitvoering die ongedaan wordt gemaakt, zoals Get-TenantJournal die noemt.',
  Only: 'Alleen',
  'Takes back only these objects of the run, by name or id.':
    'Brengt alleen deze objecten van de uitvoering terug, met naam of id.',
  'All or nothing': 'Alles of niets',
  'Takes nothing back where one object cannot be.': 'Maakt niets ongedaan als dat bij één object niet kan.',
  'What was done': 'Wat er is gedaan',
  'Shows what would come back, and what cannot.': 'Toont wat er terug zou komen, en wat niet kan.',
  'Takes the latest run back.': 'Maakt de laatste uitvoering ongedaan.',
}
