/** What the cmdlets about imports, exports and backups say. */
export const fileWords: Readonly<Record<string, string>> = {
  'Import a file': 'Bestand importeren',
  'Does one job for each row of a CSV file.': 'Doet één taak voor elke rij van een CSV-bestand.',
  'Encoding, separator and columns are recognised, also those of the templates of the original tools and of our own exports. Each row is one object: all of it is done, or none. Every row has its outcome, kept with its effect, so that an import that was stopped or killed goes on where it stopped when the same command runs again; the same file again changes nothing. Passwords of the file are never kept. With WhatIf the same code runs on a private copy of the tenant.':
    'Codering, scheidingsteken en kolommen worden herkend, ook die van de sjablonen van de oorspronkelijke hulpmiddelen en van onze eigen exports. Elke rij is één object: alles ervan gebeurt, of niets. Van elke rij wordt de afloop samen met het effect bewaard, zodat een import die is gestopt of afgebroken verdergaat waar die stopte als dezelfde opdracht opnieuw wordt uitgevoerd; hetzelfde bestand nog een keer wijzigt niets. Wachtwoorden uit het bestand worden nooit bewaard. Met WhatIf werkt dezelfde code op een eigen kopie van de tenant.',
  'The CSV file.': 'Het CSV-bestand.',
  'Provision makes people or brings those who are there up to date; the others are the jobs of the same names.':
    'Provision maakt personen of werkt wie er al is bij; de andere zijn de taken met die namen.',
  "Says which column gives what, as in @{ 'Login' = 'Identity' }; an empty text leaves a column out. The rest is recognised.":
    "Zegt welke kolom wat geeft, zoals in @{ 'Login' = 'Identity' }; een lege tekst slaat een kolom over. De rest wordt herkend.",
  'How the file was saved; recognised unless said.': 'Hoe het bestand is opgeslagen; herkend, tenzij anders gezegd.',
  'The one character between the cells; recognised unless said.':
    'Het ene teken tussen de cellen; herkend, tenzij anders gezegd.',
  'For all rows': 'Voor alle rijen',
  "Says what holds where a cell is empty, as in @{ UserLocation = 'BE' }.":
    "Zegt wat geldt waar een cel leeg is, zoals in @{ UserLocation = 'BE' }.",
  Corrections: 'Correcties',
  "Replaces cells by line and heading, as in @{ '7:Email Address' = 'ann@fernwick.example' }; the file stays as it is.":
    "Vervangt cellen op regel en kop, zoals in @{ '7:Email Address' = 'ann@fernwick.example' }; het bestand blijft zoals het is.",
  'Generate passwords': 'Wachtwoorden genereren',
  'Generates a password for each row that needs one and has none, and shows it once.':
    'Genereert een wachtwoord voor elke rij die er een nodig heeft en er geen heeft, en toont het één keer.',
  'Shows what each row would do, and what is wrong with it.': 'Toont wat elke rij zou doen, en wat eraan mankeert.',
  'Provisions everybody in the file, in Belgium where no row says otherwise.':
    'Richt iedereen in het bestand in, in België waar een rij niet anders zegt.',
  'Show the columns of a file': 'Kolommen van een bestand tonen',
  'Shows how a CSV file would be read: what each column gives, with the first cells.':
    'Toont hoe een CSV-bestand zou worden gelezen: wat elke kolom geeft, met de eerste cellen.',
  Gives: 'Geeft',
  'First cells': 'Eerste cellen',
  'What each column would give.': 'Wat elke kolom zou geven.',
  'Go on with an import': 'Import hervatten',
  'Goes on with an import exactly where it stopped.': 'Gaat verder met een import, precies waar die stopte.',
  'The file is read again and has to be the same; passwords are in it and nowhere else.':
    'Het bestand wordt opnieuw gelezen en moet hetzelfde zijn; wachtwoorden staan daarin en nergens anders.',
  Import: 'Import',
  'The import, as Get-TenantImport names it.': 'De import, zoals Get-TenantImport die noemt.',
  'Where the file lies now; where it lay unless said.':
    'Waar het bestand nu staat; waar het stond, tenzij anders gezegd.',
  'Goes on with whatever was left.': 'Gaat verder met wat er nog te doen was.',
  'Show imports': 'Imports tonen',
  'Lists imports with their totals, the latest first, or gives one.':
    'Toont imports met hun totalen, de laatste eerst, of geeft er een.',
  'Only this one, by its id.': 'Alleen deze, met zijn id.',
  'Unfinished only': 'Alleen onvoltooide',
  'Only imports that have rows without an outcome and are not under way.':
    'Alleen imports met rijen zonder afloop die nu niet bezig zijn.',
  'The latest five imports.': 'De laatste vijf imports.',
  'Show the rows of an import': 'Rijen van een import tonen',
  'Gives the outcome of each row of an import, with the reason where it failed.':
    'Geeft de afloop van elke rij van een import, met de reden waar die mislukte.',
  'Only rows that came out so.': 'Alleen rijen met deze afloop.',
  'Way out': 'Uitweg',
  Error: 'Fout',
  'Id of the object': 'Id van het object',
  'What failed, and why.': 'Wat er mislukte, en waarom.',
  'Write the results of an import': 'Resultaten van een import schrijven',
  'Writes the outcome of every row of an import into a CSV file, or the failed rows as they were.':
    'Schrijft de afloop van elke rij van een import naar een CSV-bestand, of de mislukte rijen zoals ze waren.',
  'The failed rows have the headings of their file and can be corrected and imported again; what they had for passwords is empty.':
    'De mislukte rijen hebben de koppen van hun bestand en kunnen worden verbeterd en opnieuw geïmporteerd; hun wachtwoorden zijn leeggelaten.',
  'The file to write; one of that name is replaced. Without it the lines are given as text.':
    'Het bestand dat wordt geschreven; een bestand met die naam wordt vervangen. Zonder worden de regels als tekst gegeven.',
  'Failed rows only': 'Alleen mislukte rijen',
  'Writes the failed rows with their own cells, and why they failed.':
    'Schrijft de mislukte rijen met hun eigen cellen, en waarom ze mislukten.',
  'The rows to correct and import again.': 'De rijen om te verbeteren en opnieuw te importeren.',
  'Export everything': 'Alles exporteren',
  'Writes all there is as CSV files: users, groups, contacts, permissions, licences, domains, templates and the journal of runs.':
    'Schrijft alles als CSV-bestanden: gebruikers, groepen, contactpersonen, machtigingen, licenties, domeinen, sjablonen en het logboek van uitvoeringen.',
  'Each file begins with the name of the tenant and the day. Texts that a spreadsheet would run as a formula begin with an apostrophe, which Import takes away again. Passwords are in no file.':
    'De naam van elk bestand begint met de naam van de tenant en de dag. Teksten die een spreadsheet als formule zou uitvoeren, beginnen met een apostrof, die Import weer weghaalt. Er staan in geen enkel bestand wachtwoorden.',
  'The folder that the files go into; the current one unless said.':
    'De map waarin de bestanden komen; de huidige, tenzij anders gezegd.',
  'Replaces files of the same names.': 'Vervangt bestanden met dezelfde namen.',
  'Eight files in the current folder.': 'Acht bestanden in de huidige map.',
  Backups: 'Back-ups',
  'Lists the backups that the program made by itself, the newest first.':
    'Toont de back-ups die het programma vanzelf heeft gemaakt, de nieuwste eerst.',
  'In window and browser the first change of a day is followed by a backup, as soon as nobody writes for five seconds. Seven days and four weeks are kept.':
    'In venster en browser volgt op de eerste wijziging van een dag een back-up, zodra er vijf seconden niemand schrijft. Zeven dagen en vier weken worden bewaard.',
  Taken: 'Gemaakt',
  'What there is to go back to.': 'Waarnaar kan worden teruggegaan.',
  'Whether the newest one restores.': 'Of de nieuwste kan worden teruggezet.',
  'Restore a backup': 'Back-up terugzetten',
  'Makes a tenant of a backup, under a name of its own.': 'Maakt van een back-up een tenant, onder een eigen naam.',
  'The backup is checked as Test-TenantBackup does before anything is written. The tenant that is open stays as it is and open; open the restored one beside it, compare, and go on with the one that is right.':
    'De back-up wordt gecontroleerd zoals Test-TenantBackup dat doet voordat er iets wordt geschreven. De tenant die open is, blijft open en zoals die is; open de teruggezette ernaast, vergelijk, en ga verder met de juiste.',
  Backup: 'Back-up',
  'A file that Backup-Tenant wrote.': 'Een bestand dat Backup-Tenant heeft geschreven.',
  'New tenant': 'Nieuwe tenant',
  'Where the restored tenant goes; there must be no file of that name yet.':
    'Waar de teruggezette tenant komt; er mag nog geen bestand met die naam zijn.',
  'The backup as a tenant of its own.': 'De back-up als zelfstandige tenant.',
  'Try a backup': 'Back-up proberen',
  'Restores a backup to a private copy, checks all of it, and says how much newer the tenant is.':
    'Zet een back-up terug in een eigen kopie, controleert alles ervan, en zegt hoeveel nieuwer de tenant is.',
  'The copy is opened as a restored tenant would be, every page, entry and object of it is read, and it is removed again. The backup and the tenant stay as they are.':
    'De kopie wordt geopend zoals een teruggezette tenant, elke pagina, elke post en elk object ervan wordt gelezen, en daarna wordt de kopie verwijderd. De back-up en de tenant blijven zoals ze zijn.',
  Restores: 'Terug te zetten',
  'Newest entry': 'Nieuwste post',
  'Entries since': 'Posten sindsdien',
  'Of this tenant': 'Van deze tenant',
  'Whether it restores, and what has happened since.': 'Of die kan worden teruggezet, en wat er sindsdien is gebeurd.',
}
