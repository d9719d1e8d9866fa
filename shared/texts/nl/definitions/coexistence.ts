/** What the cmdlets about the directory and its synchronization say. */
export const coexistenceWords: Readonly<Record<string, string>> = {
  'Synchronize now': 'Nu synchroniseren',
  'Brings the people, contacts and groups of the directory to the tenant.':
    'Brengt de personen, contactpersonen en groepen van de directory naar de tenant.',
  'Reads the directory to its end, makes a plan and applies that plan and nothing else. Whoever has gone from the directory is disabled and, after a time of grace, removed. Beyond the limits of the configuration the run stops before its first change and waits for approval. Gives one object about the run, whatever became of it, under -WhatIf too; Get-CoexistencePlan lists the steps.':
    'Leest de directory helemaal uit, maakt een plan en voert dat plan uit en niets anders. Wie uit de directory is verdwenen, wordt uitgeschakeld en na een respijttijd verwijderd. Boven de limieten van de configuratie stopt de uitvoering vóór de eerste wijziging en wacht op goedkeuring. Geeft één object over de uitvoering, hoe die ook afliep, ook met -WhatIf; Get-CoexistencePlan toont de stappen.',
  'Read everything': 'Alles lezen',
  'Reads the whole directory instead of only what changed since the last time.':
    'Leest de hele directory in plaats van alleen wat sinds de vorige keer is gewijzigd.',
  'Synchronizes what changed since the last time.': 'Synchroniseert wat sinds de vorige keer is gewijzigd.',
  'Reads the whole directory again.': 'Leest de hele directory opnieuw.',
  'Show the directory': 'Directory tonen',
  'Shows which directory is synchronized, and how.': 'Toont welke directory wordt gesynchroniseerd, en hoe.',
  'Gives nothing where no directory is set up yet.': 'Geeft niets als er nog geen directory is ingesteld.',
  Server: 'Server',
  Base: 'Basis',
  Account: 'Account',
  'Password kept': 'Wachtwoord bewaard',
  Encryption: 'Versleuteling',
  'Kind of directory': 'Soort directory',
  'Name in the certificate': 'Naam in het certificaat',
  'Certificate authority': 'Certificeringsinstantie',
  'Pinned certificate': 'Vastgelegd certificaat',
  'Kinds of objects': 'Soorten objecten',
  'Only these units': 'Alleen deze eenheden',
  'Not these units': 'Niet deze eenheden',
  'Rules of your own': 'Eigen regels',
  'All rules': 'Alle regels',
  'Protected groups': 'Beschermde groepen',
  'Most removals': 'Limiet voor verwijderen',
  'Most disabled': 'Limiet voor uitschakelen',
  'Most, in percent': 'Limiet in procenten',
  'Days of grace': 'Respijttijd in dagen',
  'Joining waits for approval': 'Koppelen wacht op goedkeuring',
  'The directory, its scope, its rules and its limits.': 'De directory, met bereik, regels en limieten.',
  'Set up the directory': 'Directory instellen',
  'Says which directory is synchronized, and how.': 'Bepaalt welke directory wordt gesynchroniseerd, en hoe.',
  'What is not given stays as it is. -Server also takes the file: URL of an LDIF file; such a file proves that somebody is gone only where it ends with the count of its entries, as ldapsearch -L writes it. Limits count what happened in 24 hours. A rule such as JobTitle=personalTitle,title fills a property from the first of the attributes that has a value, in place of the usual rule; JobTitle= leaves it empty. After a change of server, base or filter everything is read anew, and whoever is no longer in scope waits for approval before they are disabled.':
    'Wat niet is opgegeven, blijft zoals het is. -Server neemt ook de URL (file:) van een LDIF-bestand aan; zo’n bestand bewijst alleen dat iemand weg is als het eindigt met het aantal objecten, zoals ldapsearch -L het schrijft. De limieten tellen wat er in 24 uur is gebeurd. Een regel zoals JobTitle=personalTitle,title vult een eigenschap met het eerste van de attributen dat een waarde heeft, in plaats van de gebruikelijke regel; JobTitle= laat de eigenschap leeg. Na een wijziging van server, basis of filter wordt alles opnieuw gelezen, en wie niet meer binnen het bereik valt, wacht op goedkeuring voordat het account wordt uitgeschakeld.',
  'Address: ldaps://HOST or ldaps://HOST:PORT; ldap://HOST uses StartTLS.':
    'Adres: ldaps://HOST of ldaps://HOST:PORT; ldap://HOST gebruikt StartTLS.',
  'Everything below this name is read, such as DC=fernwick,DC=example.':
    'Alles onder deze naam wordt gelezen, zoals DC=fernwick,DC=example.',
  'Or an LDIF file': 'Of een LDIF-bestand',
  'In place of a server; each run reads it anew. A browser hands over a copy.':
    'In plaats van een server; elke uitvoering leest het opnieuw. Een browser geeft een kopie.',
  'A DN, a user principal name or DOMAIN\\name. Empty text reads without an account.':
    'Een DN, een user principal name of DOMAIN\\naam. Lege tekst leest zonder account.',
  'Kept for you on this computer, never in the tenant. Another server, account or trust asks again.':
    'Voor u bewaard op deze computer, nooit in de tenant. Bij een andere server, een ander account of ander vertrouwen wordt er opnieuw om gevraagd.',
  'A PEM file with the authority to trust instead of those of the system. Empty text trusts those again.':
    'Een PEM-bestand met de certificeringsinstantie die wordt vertrouwd in plaats van die van het systeem. Lege tekst vertrouwt die van het systeem weer.',
  'SHA-256 fingerprint of the one certificate to trust, in hexadecimal. Empty text takes it away.':
    'SHA-256-vingerafdruk van het enige certificaat dat wordt vertrouwd, hexadecimaal. Lege tekst neemt die weg.',
  'Where it differs from the host that is dialled.': 'Waar die verschilt van de host waarmee wordt verbonden.',
  'Follows from the address unless said; none is accepted for a directory on this computer only.':
    'Volgt uit het adres, tenzij anders gezegd; zonder versleuteling mag alleen bij een directory op deze computer.',
  'Found out from the server unless said.': 'Blijkt uit de server, tenzij anders gezegd.',
  'Only what fits this LDAP filter, such as (department=Sales). Empty text takes it away.':
    'Alleen wat aan dit LDAP-filter voldoet, zoals (department=Sales). Lege tekst neemt het weg.',
  'What is synchronized; all three unless said.': 'Wat wordt gesynchroniseerd; alle drie, tenzij anders gezegd.',
  'Organizational units, by DN, below which objects are synchronized; empty text means all.':
    'Organisatie-eenheden, met hun DN, waaronder objecten worden gesynchroniseerd; lege tekst betekent alle.',
  'Organizational units, by DN, that are left out; the nearest unit that is named decides.':
    'Organisatie-eenheden, met hun DN, die worden overgeslagen; de dichtstbijzijnde genoemde eenheid beslist.',
  'PROPERTY=attribute,attribute in place of the usual rule for that property; empty text means the usual ones.':
    'PROPERTY=attribuut,attribuut in plaats van de gebruikelijke regel voor die eigenschap; lege tekst betekent de gebruikelijke.',
  'Groups of the directory, by DN, whose members are never disabled or removed. They may lie outside base and filter; while one is not found, nobody is disabled or removed.':
    'Groepen van de directory, met hun DN, waarvan de leden nooit worden uitgeschakeld of verwijderd. Ze mogen buiten basis en filter liggen; zolang er een niet wordt gevonden, wordt niemand uitgeschakeld of verwijderd.',
  'Removals beyond which approval is needed. Usually 500.':
    'Aantal verwijderde accounts waarboven goedkeuring nodig is. Standaard 500.',
  'Disabled accounts beyond which approval is needed. Usually 500.':
    'Aantal uitgeschakelde accounts waarboven goedkeuring nodig is. Standaard 500.',
  'Members leaving groups, over all groups, beyond which approval is needed. Usually 500.':
    'Aantal leden dat groepen verlaat, over alle groepen samen, waarboven goedkeuring nodig is. Standaard 500.',
  'The share of all beyond which approval is needed, where that is less than a number; never less than 10. Usually 5.':
    'Het deel van het geheel waarboven goedkeuring nodig is, waar dat minder is dan een aantal; nooit minder dan 10. Standaard 5.',
  'Between disabling and removal of whoever has gone from the directory. Usually 30.':
    'Tussen het uitschakelen en het verwijderen van wie uit de directory is verdwenen. Standaard 30.',
  'Whether an account that is there already is joined to the directory only after approval. Usually yes.':
    'Of een account dat er al is pas na goedkeuring aan de directory wordt gekoppeld. Standaard ja.',
  Directory: 'Directory',
  'A server and the name in it below which everything is read, or a file.':
    'Een server en de naam daarin waaronder alles wordt gelezen, of een bestand.',
  'One that may read, and nothing else.': 'Een dat mag lezen, en niets anders.',
  Connection: 'Verbinding',
  'Found out from the server. A certificate of your own authority is named here; it is always checked.':
    'Blijkt uit de server. Een certificaat van uw eigen instantie wordt hier genoemd; het wordt altijd gecontroleerd.',
  'Who comes here. Whoever leaves the scope later waits for your approval.':
    'Wie hierheen komt. Wie later buiten het bereik valt, wacht op uw goedkeuring.',
  Safety: 'Veiligheid',
  'What a run may take away in 24 hours; beyond that it stops before its first change and asks.':
    'Wat een uitvoering in 24 uur mag wegnemen; daarboven stopt die vóór de eerste wijziging en vraagt het.',
  'Attribute flow': 'Attribuutstroom',
  'What fills a property here, where the usual attribute is not the one.':
    'Wat hier een eigenschap vult waar het gebruikelijke attribuut niet het juiste is.',
  'Active Directory over TLS; the password is asked for when it is first needed.':
    'Active Directory via TLS; om het wachtwoord wordt gevraagd zodra het nodig is.',
  'Another directory, with a rule of your own.': 'Een andere directory, met een eigen regel.',
  'Test the directory': 'Directory testen',
  'Tries step by step whether the directory can be read, and names the step that fails.':
    'Probeert stap voor stap of de directory kan worden gelezen, en noemt de stap die mislukt.',
  'The steps are name, connection, certificate, bind, base, rights and controls. What is given here is tried in place of what is set up; nothing is kept.':
    'De stappen zijn naam, verbinding, certificaat, bind, basis, rechten en controls. Wat hier is opgegeven, wordt geprobeerd in plaats van wat is ingesteld; er wordt niets bewaard.',
  'Tries the directory that is set up.': 'Probeert de directory die is ingesteld.',
  'Show synchronizations': 'Synchronisaties tonen',
  'Each has its counts, why it ended as it did, and under Problems the objects that it could not bring to what the directory says, with the reason: of the latest hundred runs, at most a thousand objects each.':
    'Elke uitvoering heeft haar aantallen, de reden waarom zij zo is geëindigd, en onder Problems de objecten die zij niet kon brengen tot wat de directory zegt, met de reden: van de laatste honderd uitvoeringen, hoogstens duizend objecten elk.',
  'What the latest run could not do, object by object.': 'Wat de laatste uitvoering niet kon doen, object voor object.',
  'Lists the runs of synchronization, the latest first.':
    'Toont de uitvoeringen van de synchronisatie, de laatste eerst.',
  'Gives only this run.': 'Geeft alleen deze uitvoering.',
  'Show the plan': 'Plan tonen',
  'Lists the steps of the latest plan with old and new values, and what became of them.':
    'Toont de stappen van het laatste plan met oude en nieuwe waarden, en hoe het ermee afliep.',
  'A plan is made by each synchronization, and by its preview with -WhatIf.':
    'Elke synchronisatie maakt een plan, en ook het voorbeeld ervan met -WhatIf.',
  Action: 'Actie',
  'Only steps that do this.': 'Alleen stappen die dit doen.',
  'Only steps that stand so.': 'Alleen stappen met deze status.',
  'Only objects with this in their name or DN.': 'Alleen objecten met dit in hun naam of DN.',
  'Old and new values': 'Oude en nieuwe waarden',
  'Members added': 'Toegevoegde leden',
  Approved: 'Goedgekeurd',
  'Held until released': 'Vastgehouden tot vrijgegeven',
  DN: 'DN',
  Anchor: 'Anker',
  'Id in the tenant': 'Id in de tenant',
  'Every step of the latest plan.': 'Elke stap van het laatste plan.',
  'What waits for approval.': 'Wat op goedkeuring wacht.',
  'Approve or hold': 'Goedkeuren of vasthouden',
  'Lets single steps of the plan through, or keeps synchronization off single objects.':
    'Laat afzonderlijke stappen van het plan door, of houdt synchronisatie weg van afzonderlijke objecten.',
  'An approval is for one object and one action with the values that the plan shows, and holds for 24 hours. The next synchronization plans afresh, lets through what was approved if it is still proposed unchanged, and says which approvals no longer apply. What is protected, held or in conflict cannot be approved. With -Hold nothing is done to the object until -Release.':
    'Een goedkeuring geldt voor één object en één actie met de waarden die het plan toont, en blijft 24 uur geldig. De volgende synchronisatie maakt een nieuw plan, laat door wat is goedgekeurd als het nog ongewijzigd wordt voorgesteld, en zegt welke goedkeuringen niet meer gelden. Wat beschermd, vastgehouden of in conflict is, kan niet worden goedgekeurd. Met -Hold gebeurt er niets met het object tot -Release.',
  'Anchor, DN, address or name in the directory, or the id in the tenant.':
    'Anker, DN, adres of naam in de directory, of de id in de tenant.',
  'What is approved; what the plan proposes for the object unless said.':
    'Wat wordt goedgekeurd; wat het plan voor het object voorstelt, tenzij anders gezegd.',
  Withdraw: 'Intrekken',
  'Takes the approval back.': 'Trekt de goedkeuring in.',
  Hold: 'Vasthouden',
  'Keeps synchronization off the object.': 'Houdt synchronisatie weg van het object.',
  Release: 'Vrijgeven',
  'Lets synchronization at the object again.': 'Laat synchronisatie weer bij het object toe.',
  'Lets one step through.': 'Laat één stap door.',
  'Lets three steps through.': 'Laat drie stappen door.',
  'Keeps synchronization off Tom.': 'Houdt synchronisatie weg van Tom.',
  'Explain an object': 'Object verklaren',
  'Tells why an object of the directory is in the tenant or not: what was read, decided and done.':
    'Vertelt waarom een object van de directory wel of niet in de tenant staat: wat is gelezen, besloten en gedaan.',
  'All that are not synchronized': 'Al wat niet wordt gesynchroniseerd',
  'Lists all that the directory has and that are not synchronized, by name, each with its reason.':
    'Toont op naam al wat de directory heeft en wat niet wordt gesynchroniseerd, elk met de reden.',
  'Why it is synchronized or not': 'Waarom wel of niet gesynchroniseerd',
  'What comes next': 'Wat er nu volgt',
  'Last result': 'Laatste resultaat',
  When: 'Wanneer',
  'Object of the tenant': 'Object van de tenant',
  'Gone since': 'Verdwenen sinds',
  'Disabled since': 'Uitgeschakeld sinds',
  'Removed after': 'Te verwijderen na',
  Flow: 'Stroom',
  'Values in the directory': 'Waarden in de directory',
  'Explains Ann.': 'Verklaart Ann.',
  'How many are not synchronized, for each reason.': 'Hoeveel er niet worden gesynchroniseerd, per reden.',
  'Show the schedule': 'Schema tonen',
  'Shows when this computer synchronizes the tenant for you.':
    'Toont wanneer deze computer de tenant voor u synchroniseert.',
  On: 'Aan',
  'Every (minutes)': 'Interval (minuten)',
  'Next run': 'Volgende uitvoering',
  'Last started': 'Laatst gestart',
  'The schedule of this tenant on this computer.': 'Het schema van deze tenant op deze computer.',
  'Schedule synchronization': 'Synchronisatie plannen',
  'Says when this computer synchronizes the tenant for you.':
    'Bepaalt wanneer deze computer de tenant voor u synchroniseert.',
  'The schedule is yours, for this file on this computer, and is not kept in the tenant: nobody else who opens the file synchronizes by it. It runs while the program has the tenant open in a window or browser; runs that were missed are made up for once. Elsewhere cron serves: tenant-desk sync --tenant FILE.':
    'Het schema is van u, voor dit bestand op deze computer, en staat niet in de tenant: niemand anders die het bestand opent, synchroniseert ermee. Het werkt zolang het programma de tenant open heeft in een venster of browser; gemiste uitvoeringen worden één keer ingehaald. Elders kan cron het doen: tenant-desk sync --tenant FILE.',
  'Whether it runs by itself.': 'Of het vanzelf wordt uitgevoerd.',
  'From one start to the next; 180 unless said.': 'Van de ene start tot de volgende; 180, tenzij anders gezegd.',
  'Every three hours.': 'Elke drie uur.',
  'Every hour.': 'Elk uur.',
}
