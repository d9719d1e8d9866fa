import type * as en from '../en/list.ts'
import type { Translated } from '../language.ts'
import { count, number } from './counts.ts'

export const listTexts: Translated<typeof en.listTexts> = {
  pages: 'Pagina’s van de lijst',
  range: (first, last) => `${number(first)}–${number(last)}`,
  previous: 'Vorige honderd',
  next: 'Volgende honderd',
  pageJump: 'Naar een pagina gaan',
  page: 'Pagina',
  pageOf: pages => `van ${number(pages)}`,
  pageGo: 'Ga',
  pageFirst: 'Eerste',
  pageLast: 'Laatste',
  filters: 'Filters',
  moreFilters: n => `nog ${number(n)}`,
  columns: 'Kolommen',
  columnsReset: 'Zoals in het begin',
  columnUp: column => `${column} naar links`,
  columnDown: column => `${column} naar rechts`,
  views: 'Weergaven',
  view: name => `Weergave: ${name}`,
  viewChanged: 'gewijzigd',
  viewSaveAs: 'Als weergave opslaan…',
  viewSave: name => `Wijzigingen in ${name} opslaan`,
  viewBack: name => `Terug naar ${name} zoals opgeslagen`,
  viewRename: 'Naam wijzigen…',
  viewDelete: 'Weergave verwijderen',
  viewDeleted: name => `De weergave ${name} is verwijderd. De lijst blijft zoals die wordt getoond.`,
  viewSaved: name => `De weergave ${name} is opgeslagen.`,
  viewName: 'Naam',
  viewNameHelp:
    'De weergave bewaart woorden, filters, volgorde, kolommen en de hoogte van rijen; ze is van u, op deze computer.',
  viewNameProblems: {
    empty: 'Een weergave heeft een naam nodig.',
    taken: 'Er is al een weergave met deze naam. Kies een andere, of sla de wijzigingen daarin op.',
    full: 'Per lijst worden vijftig weergaven bewaard. Verwijder er eerst een.',
  },
  viewNew: 'Als weergave opslaan',
  viewRenameTitle: 'Naam van de weergave wijzigen',
  viewKeep: 'Weergave opslaan',
  viewRenameDo: 'Naam wijzigen',
  cancel: 'Annuleren',
  rows: 'Rijen',
  print: 'Afdrukken',
  printWait: 'Rijen om af te drukken worden gelezen…',
  printedRows: (shown, total) =>
    shown === total
      ? `${count(total, 'rij', 'rijen')}.`
      : `De eerste ${number(shown)} van ${count(total, 'rij', 'rijen')}.`,
  printedPart: (shown, total) =>
    shown === total
      ? `${count(total, 'rij', 'rijen')}.`
      : `${number(shown)} van ${count(total, 'rij', 'rijen')}: die het scherm toonde.`,
  printedSearch: words => `Met de woorden “${words}”.`,
  printedFilters: filters => `Alleen: ${filters.join(', ')}.`,
  printedOrder: (column, descending) => `Op volgorde van ${column}${descending ? ', laatste eerst' : ''}.`,
  export: 'Als CSV opslaan',
  exportWait: 'Alle rijen worden gelezen…',
  newer: n => `${number(n)} nieuw: tonen`,
  selected: n => `${number(n)} geselecteerd`,
  selectAll: n => `Alle ${number(n)}`,
  selectNone: 'Niets selecteren',
  selection: 'Wat er met de geselecteerde rijen moet gebeuren',
  moreActions: 'Meer acties',
  nothing: 'Niets te tonen',
  nothingText: 'De cmdlet gaf geen objecten.',
  grid: {
    checkboxSelectionHeaderName: 'Selecteren',
    checkboxSelectionSelectAllRows: 'Alles selecteren wat voldoet',
    checkboxSelectionUnselectAllRows: 'Niets selecteren',
    checkboxSelectionSelectRow: 'Rij selecteren',
    checkboxSelectionUnselectRow: 'Rij uit de selectie halen',
    columnHeaderSortIconLabel: 'Sorteren',
    noRowsLabel: 'Geen rijen',
  },
}
