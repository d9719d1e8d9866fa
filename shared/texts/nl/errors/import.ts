import type * as en from '../../en/errors/import.ts'
import type { Sentences } from '../../problem.ts'

export const importErrors: Sentences<typeof en.importErrors> = {
  ImportUnderWay: {
    message: p => `${p.path} wordt al geïmporteerd.`,
    advice: () => 'Wacht tot dat klaar is, of stop het eerst. Deze import heeft niets gewijzigd.',
  },
  FileHandedLost: {
    message: p => `De pagina waarin ${p.file} open was, is er niet meer.`,
    advice: () => 'Open Importeren opnieuw en kies hetzelfde bestand: de import gaat verder waar die is gestopt.',
  },
  ImportNotFound: {
    message: p => `Er is geen import ${p.import}.`,
    advice: () => 'Get-TenantImport toont ze.',
  },
  ImportOver: {
    message: p => `De import van ${p.path} is klaar: elke rij heeft een uitkomst.`,
    advice: () => 'Get-TenantImportRow toont ze; Export-TenantImportResult -FailedOnly schrijft de mislukte rijen weg.',
  },
  ImportFileChanged: {
    message: p => `${p.path} is niet meer het bestand waarmee de import is begonnen.`,
    advice: () =>
      'Zet het bestand terug zoals het was, of importeer dit als nieuw bestand: wat al is gedaan, blijft zoals het is.',
  },
  ImportFileEmpty: {
    message: p => `${p.path} heeft geen rijen.`,
    advice: () => 'De eerste regel bevat de kolomkoppen, elke regel daarna één rij.',
  },
  ImportNotText: {
    message: p => `${p.path} is geen tabel van tekst.`,
    advice: () => 'Sla het op als CSV: kies "CSV UTF-8" in een spreadsheet.',
  },
  ImportColumnMissing: {
    message: p => `Geen kolom geeft ${p.field} (${p.label.toLowerCase()}). De kolommen zijn ${p.columns}.`,
    advice: p => `Geef aan welke kolom het is, bijvoorbeeld met -Mapping @{ 'Kop' = '${p.field}' }.`,
  },
  ImportColumnUnknown: {
    message: p => `Het bestand heeft geen kolom "${p.column}". De kolommen zijn ${p.columns}.`,
  },
  ImportFieldUnknown: {
    message: p => `Deze soort import heeft niets dat "${p.field}" heet.`,
    advice: p => `Mogelijk zijn ${p.fields}.`,
  },
  ImportFieldTwice: {
    message: p => `De kolommen "${p.first}" en "${p.second}" geven allebei ${p.field}.`,
    advice: () => "Laat er een weg, bijvoorbeeld met -Mapping @{ 'Kop' = '' }.",
  },
  ImportCorrectionMalformed: {
    message: p => `"${p.key}" noemt geen cel.`,
    advice: () =>
      "Noem een cel met regel en kolomkop, zoals in -Correction @{ '7:Email Address' = 'ann@fernwick.example' }.",
  },
  ImportSecretInLine: {
    message: p => `${p.field} is een geheim, en dat mag in geen opdrachtregel staan.`,
    advice: () => 'Verbeter het in het bestand.',
  },
  RowTwice: {
    message: p => `${p.target} staat al in regel ${p.line}.`,
    advice: () => 'Laat een van de twee rijen weg.',
  },
  RowCellEmpty: {
    message: p => `In de rij ontbreekt: ${p.label.toLowerCase()}.`,
    advice: p => `Vul de cel, of geef "${p.label}" voor alle rijen op.`,
  },
  RowSaysNothing: { message: () => 'De rij vraagt niets.', advice: () => 'Vul een van de cellen.' },
  RowQuoteStray: {
    message: p => `In regel ${p.line}, positie ${p.column} staat een aanhalingsteken waar dat niet mag.`,
    advice: () => 'Zet de hele cel tussen aanhalingstekens en verdubbel het aanhalingsteken daarin.',
  },
  RowQuoteOpen: {
    message: p => `Het aanhalingsteken dat in regel ${p.line}, positie ${p.column} opent, wordt niet gesloten.`,
    advice: () => 'Sluit het aanhalingsteken, of verdubbel het als het bij de tekst hoort.',
  },
  RowCellsDiffer: {
    message: p =>
      `Regel ${p.line} heeft ${p.cells} ${p.cells === 1 ? 'cel' : 'cellen'} voor ${p.columns} ${p.columns === 1 ? 'kolom' : 'kolommen'}; positie ${p.column}.`,
    advice: p =>
      p.cells > p.columns
        ? 'Een cel waarin het scheidingsteken voorkomt, moet tussen aanhalingstekens staan.'
        : 'Ook lege cellen hebben hun scheidingstekens nodig.',
  },
  RowHasNul: {
    message: p => `Regel ${p.line} bevat een NUL op positie ${p.column}.`,
    advice: () => 'Het bestand is met een andere codering opgeslagen, of is daar beschadigd.',
  },
  RowNotReadable: {
    message: p => `Regel ${p.line} bevat op positie ${p.column} bytes die geen tekst zijn.`,
    advice: () =>
      'Geef aan hoe het bestand is opgeslagen, bijvoorbeeld met -Encoding Windows1252, of sla het op als UTF-8.',
  },
}
