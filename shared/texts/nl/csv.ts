import type * as en from '../en/csv.ts'
import { number } from './counts.ts'

export const csvWarningText: typeof en.csvWarningText = warning => {
  switch (warning.warning) {
    case 'unnamed-columns':
      return `Een of meer koppen zijn leeg; deze kolommen heten ${warning.names.join(', ')}.`
    case 'other-delimiter':
      return `De enige kop bevat "${warning.found === '\t' ? '`t' : warning.found}": geef dit op met -Delimiter als het de velden scheidt.`
    case 'extra-values':
      return `${warning.rows === 1 ? 'Eén rij heeft' : `${number(warning.rows)} rijen hebben`} meer waarden dan er koppen zijn, voor het eerst op regel ${warning.firstLine}; deze zijn weggelaten.`
  }
}

export const csvWriteWarnings: typeof en.csvWriteWarnings = ({ formulas, lists }) => [
  ...(lists > 0
    ? [
        lists === 1
          ? '1 waarde is een lijst; de delen ervan zijn met puntkomma’s samengevoegd.'
          : `${number(lists)} waarden zijn lijsten; de delen ervan zijn met puntkomma’s samengevoegd.`,
      ]
    : []),
  ...(formulas > 0
    ? [
        formulas === 1
          ? 'Een rekenblad zou 1 waarde als formule uitvoeren; -EscapeFormula maakt er gewone tekst van.'
          : `Een rekenblad zou ${number(formulas)} waarden als formule uitvoeren; -EscapeFormula maakt er gewone tekst van.`,
      ]
    : []),
]

export const layoutWarning: string =
  'Wat Format-Table, Format-List en Format-Wide geven, is een opmaak en niet de objecten: kies kolommen met Select-Object.'

export const encodingWarning: typeof en.encodingWarning = (path, encoding) =>
  encoding === 'windows-1252'
    ? `${path} is geen UTF-8; het is gelezen als Windows-1252, zoals Excel het schrijft.`
    : undefined
