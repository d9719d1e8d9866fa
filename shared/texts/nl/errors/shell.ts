import type { OutsideDoing } from '../../../language/outside-commands.ts'
import type * as en from '../../en/errors/shell.ts'
import type { Sentences } from '../../problem.ts'
import { either } from '../either.ts'

/** What is left out, and the way without it. */
const outside: Readonly<Record<OutsideDoing, { readonly there: string; readonly instead: string }>> = {
  code: {
    there: 'dit voert tekst als opdrachten uit',
    instead: 'Schrijf de opdrachten zelf, of bewaar ze in een scriptblok { … } en roep dat aan met &.',
  },
  files: {
    there: 'hier kan niet door mappen worden gebladerd',
    instead:
      'Noem elk bestand met het pad; Import-Csv, Get-Content en Test-Path lezen, Export-Csv en Set-Content schrijven.',
  },
  jobs: {
    there: 'dit wordt op de achtergrond uitgevoerd',
    instead: 'Voer de opdracht zelf uit; Ctrl+C stopt die, en een pijplijn geeft elk object door zodra het komt.',
  },
  machine: {
    there: 'dit gaat over deze computer, niet over de tenant',
    instead: 'Laat de regel weg, of voer die uit in PowerShell en lever het resultaat aan als CSV-bestand.',
  },
  modules: {
    there: 'hier kan niets worden geladen',
    instead: 'Laat de regel weg; Get-Command toont wat er is.',
  },
  network: {
    there: 'scripts bereiken van hieruit geen netwerk',
    instead: 'Schrijf wat moet worden verzonden met Export-Csv of Set-Content naar een bestand, en verzend dat.',
  },
  program: {
    there: 'dit start een ander programma',
    instead: 'Voer dat programma erbuiten uit, en lever het resultaat aan als bestand.',
  },
  remoting: {
    there: 'dit maakt verbinding met een andere computer of dienst',
    instead: 'Laat de regel weg: de tenant is al geopend.',
  },
  types: {
    there: 'dit laadt of wijzigt typen van .NET',
    instead:
      'Gebruik [pscustomobject]@{ … } voor objecten en functies voor wat ze doen; Get-Help about_Language toont de typen.',
  },
}

export const shellErrors: Sentences<typeof en.shellErrors> = {
  CommandNotFound: {
    message: p => `Er is geen cmdlet "${p.name}".`,
    advice: p => (p.nearest.length === 0 ? 'Get-Command toont ze allemaal.' : `Bedoelde u ${either(p.nearest)}?`),
  },
  CommandOutside: {
    message: p => `"${p.name}" hoort niet bij deze shell: ${outside[p.doing].there}.`,
    advice: p => outside[p.doing].instead,
  },
  Stopped: { message: () => 'De opdracht is gestopt.' },
  PropertyMalformed: {
    message: () => 'Een eigenschap is geen naam, geen scriptblok en geen hashtabel met een expressie.',
    advice: () => "Schrijf het als City, 'C*', { $_.City.ToUpper() } of @{Name='Plaats'; Expression={ $_.City }}.",
  },
  ExpandPropertyNotFound: {
    message: p => `Het object heeft geen eigenschap "${p.name}".`,
    advice: p => (p.known === '' ? 'Get-Member toont wat een object heeft.' : `De eigenschappen zijn ${p.known}.`),
  },
  ComparisonNotSingle: {
    message: p => (p.given === '' ? 'Er is geen vergelijking genoemd.' : `${p.given} zijn samen opgegeven.`),
    advice: () => 'Geef er precies één op, zoals -eq of -like, tussen de eigenschap en de waarde.',
  },
  WrittenError: { message: p => p.message },
  SecureStringNotPlain: {
    message: () => 'Alleen gewone tekst kan een geheim worden.',
    advice: () => 'Voeg -AsPlainText -Force toe, of vraag erom met Read-Host -AsSecureString.',
  },
  JsonMalformed: { message: p => `De tekst is geen JSON: ${p.detail}.` },
  JsonTooDeep: { message: p => `De waarde is meer dan ${p.most} niveaus diep genest.` },
  HelpNotFound: {
    message: p => `Er is geen hulp voor "${p.name}".`,
    advice: p => (p.nearest.length === 0 ? 'Get-Command toont alle cmdlets.' : `Bedoelde u ${either(p.nearest)}?`),
  },
  AliasNotFound: { message: p => `Er is geen alias "${p.name}".` },
  VariableNotFound: { message: p => `Er is geen variabele $${p.name}.` },
  VariableExists: {
    message: p => `Er is al een variabele $${p.name}.`,
    advice: () => 'Gebruik Set-Variable, of voeg -Force toe.',
  },
  MemberExists: {
    message: p => `Het object heeft al een eigenschap "${p.name}".`,
    advice: () => 'Voeg -Force toe om die een andere waarde te geven.',
  },
  MemberNotAddable: {
    message: () => 'Eigenschappen kunnen alleen aan objecten worden toegevoegd.',
    advice: () => 'Maak er eerst een met [pscustomobject]@{ Name = ... }.',
  },
  CredentialArguments: {
    message: () => 'Aanmeldgegevens bestaan uit een gebruikersnaam en een geheim.',
    advice: () => "Geef beide op: -ArgumentList 'ann', (Read-Host 'Wachtwoord' -AsSecureString).",
  },
  TypeNotMakeable: {
    message: p => `"${p.name}" kan hier niet worden gemaakt.`,
    advice: () => 'New-Object maakt PSObject, PSCredential, ArrayList, Hashtable en uitzonderingen voor throw.',
  },
  HistoryLineNotFound: {
    message: p => (p.line === '' ? 'Er is geen eerdere regel.' : `Geen regel is "${p.line}" of begint zo.`),
    advice: () => 'Get-History toont de regels; regels met geheimen worden niet bewaard.',
  },
  TranscriptMissing: { message: () => 'Er wordt geen transcript geschreven.' },
  TranscriptRunning: {
    message: p => `Er wordt al een transcript geschreven: ${p.path}.`,
    advice: () => 'Beëindig het met Stop-Transcript.',
  },
  SecretKeyLength: {
    message: p => `Een sleutel van ${p.length} bytes past niet.`,
    advice: () => 'Geef 16, 24 of 32 getallen van 0 tot en met 255 op.',
  },
  SecretNotDecrypted: {
    message: () => 'De tekst is niet met deze sleutel versleuteld.',
    advice: () => 'Geef de sleutel op en de hele tekst die ConvertFrom-SecureString gaf.',
  },
  CsvColumnsDiffer: {
    message: p => `${p.path} heeft kolommen die bij de objecten ontbreken: ${p.missing}.`,
    advice: () => 'Voeg -Force toe om ze leeg te laten.',
  },
}
