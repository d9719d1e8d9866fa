/** What the cmdlets about CSV and JSON say. */
export const dataWords: Readonly<Record<string, string>> = {
  'Read a CSV file': 'CSV-bestand lezen',
  'Reads a CSV file and gives an object for each row.': 'Leest een CSV-bestand en geeft een object per rij.',
  'All values are text; a missing value is empty. The encoding is recognized: UTF-8, UTF-16 with a mark, else Windows-1252.':
    'Alle waarden zijn tekst; een ontbrekende waarde is leeg. De codering wordt herkend: UTF-8, UTF-16 met een teken aan het begin, anders Windows-1252.',
  'The files to read.': 'De bestanden die worden gelezen.',
  'The one character between the fields; a comma unless said.':
    'Het ene teken tussen de velden; een komma, tenzij anders gezegd.',
  "The country's separator": 'Scheidingsteken van het land',
  'Separates fields as spreadsheets do here: by semicolons where numbers have a decimal comma.':
    'Scheidt velden zoals spreadsheets hier doen: met puntkomma’s waar getallen een decimale komma hebben.',
  'Names of the columns': 'Namen van de kolommen',
  'Names the columns; the first line is then a row like the others.':
    'Geeft de kolommen namen; de eerste regel is dan een rij zoals de andere.',
  'The rows as objects.': 'De rijen als objecten.',
  'Adds a person for each row.': 'Voegt voor elke rij een persoon toe.',
  'Write a CSV file': 'CSV-bestand schrijven',
  'Writes objects into a CSV file, one row each.': 'Schrijft objecten naar een CSV-bestand, elk op één rij.',
  'The first object decides the columns. Dates are written in ISO 8601, in UTC, and a new file is UTF-8 with a mark, so that spreadsheets read accents.':
    'Het eerste object bepaalt de kolommen. Datums worden in ISO 8601 geschreven, in UTC, en een nieuw bestand is UTF-8 met een teken aan het begin, zodat spreadsheets accenten lezen.',
  'Without type line': 'Zonder typeregel',
  'Accepted for the sake of scripts: no line #TYPE is written unless -IncludeTypeInformation asks for it.':
    'Aanvaard omwille van scripts: er wordt geen regel #TYPE geschreven, tenzij -IncludeTypeInformation erom vraagt.',
  'With type line': 'Met typeregel',
  'Writes a first line #TYPE with the type of the first object.':
    'Schrijft een eerste regel #TYPE met het type van het eerste object.',
  'How the text is kept as bytes; UTF-8 with a mark unless said.':
    'Hoe de tekst als bytes wordt opgeslagen; UTF-8 met een teken aan het begin, tenzij anders gezegd.',
  'Adds rows to the file.': 'Voegt rijen toe aan het bestand.',
  'Also with other columns': 'Ook met andere kolommen',
  'Adds rows also where the objects lack columns of the file.':
    'Voegt ook rijen toe als de objecten kolommen van het bestand missen.',
  'Safe for spreadsheets': 'Veilig voor spreadsheets',
  'Puts an apostrophe before texts that a spreadsheet would run as a formula.':
    'Zet een apostrof voor teksten die een spreadsheet als formule zou uitvoeren.',
  'Everybody, as a table for a spreadsheet.': 'Iedereen, als tabel voor een spreadsheet.',
  'Turn into CSV': 'Omzetten naar CSV',
  'Gives objects as lines of CSV.': 'Geeft objecten als regels CSV.',
  'Subscriptions as text.': 'Abonnementen als tekst.',
  'Read CSV text': 'CSV-tekst lezen',
  'Gives an object for each row of CSV text.': 'Geeft een object voor elke rij CSV-tekst.',
  'The lines of the text.': 'De regels van de tekst.',
  'One object with name and city.': 'Eén object met naam en plaats.',
  'Turn into JSON': 'Omzetten naar JSON',
  'Gives objects as JSON text.': 'Geeft objecten als JSON-tekst.',
  'Several objects become a list. What lies deeper than -Depth is written as text. Dates are ISO 8601; secrets are the name of their type.':
    'Meerdere objecten worden een lijst. Wat dieper ligt dan -Depth, wordt als tekst geschreven. Datums zijn ISO 8601; geheimen zijn de naam van hun type.',
  Depth: 'Diepte',
  'How many levels of objects inside objects are written; 2 unless said.':
    'Hoeveel niveaus van objecten in objecten worden geschreven; 2, tenzij anders gezegd.',
  'On one line': 'Op één regel',
  'Leaves out blanks and line ends.': 'Laat spaties en regeleinden weg.',
  'Always a list': 'Altijd een lijst',
  'Writes a list also of a single object.': 'Schrijft ook van één object een lijst.',
  'Subscriptions for another program.': 'Abonnementen voor een ander programma.',
  'Read JSON text': 'JSON-tekst lezen',
  'Gives the objects that JSON text describes.': 'Geeft de objecten die JSON-tekst beschrijft.',
  'The text, whole or in lines.': 'De tekst, in zijn geheel of in regels.',
  'As hash tables': 'Als hashtabellen',
  'Gives hash tables instead of objects.': 'Geeft hashtabellen in plaats van objecten.',
  'An object with a name.': 'Een object met een naam.',
}
