/** What the cmdlets about commands, help, snap-ins, history, completion and transcripts say. */
export const helpWords: Readonly<Record<string, string>> = {
  'List cmdlets': 'Cmdlets weergeven',
  'Lists cmdlets, functions and aliases by name, verb, noun or snap-in.':
    'Toont cmdlets, functies en aliassen op naam, werkwoord, zelfstandig naamwoord of snap-in.',
  'Names, with wildcards. A name without any has to be there.':
    'Namen, met jokertekens. Een naam zonder jokertekens moet er zijn.',
  Verb: 'Werkwoord',
  'Verbs, with wildcards.': 'Werkwoorden, met jokertekens.',
  Noun: 'Zelfstandig naamwoord',
  'Nouns, with wildcards.': 'Zelfstandige naamwoorden, met jokertekens.',
  'Only cmdlets of these snap-ins; wildcards are allowed.':
    'Alleen cmdlets van deze snap-ins; jokertekens zijn toegestaan.',
  'Only commands of this kind; without it cmdlets and functions are listed.':
    'Alleen opdrachten van deze soort; zonder worden cmdlets en functies getoond.',
  'Only how it is written': 'Alleen de schrijfwijze',
  'Gives the syntax as text.': 'Geeft de syntaxis als tekst.',
  'What it does': 'Wat het doet',
  Syntax: 'Syntaxis',
  'All cmdlets about mail permissions.': 'Alle cmdlets voor e-mailmachtigingen.',
  'The cmdlets of the original snap-in.': 'De cmdlets van de oorspronkelijke snap-in.',
  'List aliases': 'Aliassen weergeven',
  'Lists the short names of cmdlets.': 'Toont de korte namen van cmdlets.',
  Alias: 'Alias',
  'Aliases, with wildcards. One without any has to be there.':
    'Aliassen, met jokertekens. Een alias zonder jokertekens moet er zijn.',
  'Only aliases of these cmdlets; wildcards are allowed.':
    'Alleen aliassen van deze cmdlets; jokertekens zijn toegestaan.',
  'Short names of the cmdlets about objects.': 'Korte namen van de cmdlets voor objecten.',
  'Show the history': 'Geschiedenis tonen',
  'Lists the lines that were run in this session.': 'Toont de regels die in deze sessie zijn uitgevoerd.',
  'Secrets are never kept: lines that hold one are left out.':
    'Geheimen worden nooit bewaard: regels met een geheim worden weggelaten.',
  'Only the lines of these numbers.': 'Alleen de regels met deze nummers.',
  'Gives at most this many, the latest.': 'Geeft er hoogstens zoveel, de laatste.',
  'The last ten lines.': 'De laatste tien regels.',
  'Run a line again': 'Regel opnieuw uitvoeren',
  'Runs a line of this session again, and shows it first.':
    'Voert een regel van deze sessie opnieuw uit, en toont die eerst.',
  'Lines that hold a secret are not kept, so they cannot be run again.':
    'Regels met een geheim worden niet bewaard en kunnen dus niet opnieuw worden uitgevoerd.',
  'The number of a line in Get-History, or how it begins. Without it: the line before.':
    'Het nummer van een regel in Get-History, of hoe die begint. Zonder: de vorige regel.',
  'Runs the third line again.': 'Voert de derde regel opnieuw uit.',
  'Runs the latest line that begins so.': 'Voert de laatste regel uit die zo begint.',
  'Show help': 'Hulp tonen',
  'Explains a cmdlet: what it does, how it is written, its parameters and examples.':
    'Legt een cmdlet uit: wat die doet, hoe die wordt geschreven, de parameters en voorbeelden.',
  'A name with wildcards, or a word that occurs in several names, lists the cmdlets it fits. about_* lists the pages on the language, on all cmdlets and on what differs from PowerShell.':
    'Een naam met jokertekens, of een woord dat in meerdere namen voorkomt, toont de cmdlets die passen. about_* toont de pagina’s over de taal, over alle cmdlets en over wat van PowerShell afwijkt.',
  'The name or alias of a cmdlet, with wildcards.': 'De naam of alias van een cmdlet, met jokertekens.',
  'Shows parameters, output, examples and where the facts come from.':
    'Toont parameters, uitvoer, voorbeelden en waar de feiten vandaan komen.',
  'In detail': 'Uitgebreid',
  'Shows parameters and examples.': 'Toont parameters en voorbeelden.',
  'Only examples': 'Alleen voorbeelden',
  'Shows only the examples.': 'Toont alleen de voorbeelden.',
  'Only a parameter': 'Alleen een parameter',
  'Shows only the parameters of these names; wildcards are allowed.':
    'Toont alleen de parameters met deze namen; jokertekens zijn toegestaan.',
  'How a person is added.': 'Hoe een persoon wordt toegevoegd.',
  'How commands and scripts are written.': 'Hoe opdrachten en scripts worden geschreven.',
  'Which cmdlets there are about mail permissions.': 'Welke cmdlets er zijn voor e-mailmachtigingen.',
  'Load a snap-in': 'Snap-in laden',
  'Notes that a snap-in is loaded.': 'Noteert dat een snap-in is geladen.',
  'Every cmdlet is there from the start; scripts that load their snap-in first run as they are.':
    'Elke cmdlet is er vanaf het begin; scripts die eerst hun snap-in laden, werken zoals ze zijn.',
  'Names of snap-ins, with wildcards.': 'Namen van snap-ins, met jokertekens.',
  'Gives the snap-ins that were loaded.': 'Geeft de snap-ins die zijn geladen.',
  'The first line of many scripts.': 'De eerste regel van veel scripts.',
  'List snap-ins': 'Snap-ins weergeven',
  'Lists the snap-ins that are loaded.': 'Toont de snap-ins die zijn geladen.',
  'All there are': 'Alle die er zijn',
  'Lists the ones that could be loaded as well.': 'Toont ook de snap-ins die geladen kunnen worden.',
  Loaded: 'Geladen',
  Cmdlets: 'Cmdlets',
  'What it is for': 'Waarvoor het is',
  'What is loaded.': 'Wat er is geladen.',
  'Start a transcript': 'Transcript starten',
  'Writes what is typed and shown from now on into a file.':
    'Schrijft vanaf nu wat wordt getypt en getoond naar een bestand.',
  'It goes on over all lines of the session until Stop-Transcript. Passwords are left out: a generated one is masked, and a line that holds a secret is not written.':
    'Het loopt door over alle regels van de sessie tot Stop-Transcript. Wachtwoorden worden weggelaten: een gegenereerd wachtwoord wordt gemaskeerd, en een regel met een geheim wordt niet geschreven.',
  'The file to write. Without it: one named after the moment, in the folder of the session.':
    'Het bestand dat wordt geschreven. Zonder: een bestand met het tijdstip als naam, in de map van de sessie.',
  'Accepted for the sake of scripts: a file is replaced unless -NoClobber forbids it.':
    'Aanvaard omwille van scripts: een bestand wordt vervangen, tenzij -NoClobber dat verbiedt.',
  'Goes on in the file of today.': 'Gaat verder in het bestand van vandaag.',
  'Stop the transcript': 'Transcript stoppen',
  'Ends the transcript of the session.': 'Beëindigt het transcript van de sessie.',
  'Nothing more is written down.': 'Er wordt niets meer opgeschreven.',
  'Complete a line': 'Regel aanvullen',
  'Gives what could stand at a place of a command line: commands, parameters, values, people.':
    'Geeft wat er op een plek van een opdrachtregel kan staan: opdrachten, parameters, waarden, personen.',
  'The text so far.': 'De tekst tot nu toe.',
  Place: 'Positie',
  'How many characters stand before the cursor; at the end unless said.':
    'Hoeveel tekens er vóór de cursor staan; aan het einde, tenzij anders gezegd.',
  Length: 'Lengte',
  Suggestions: 'Suggesties',
  'The cmdlets that begin so.': 'De cmdlets die zo beginnen.',
}
