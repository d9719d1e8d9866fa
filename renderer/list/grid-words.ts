import { nlNL } from '@mui/x-data-grid/locales'
import { language } from '../../shared/texts/language.ts'
import { listTexts } from '../../shared/texts/list.ts'

/** What the grid says by itself, in the language of this page; our own words before its. */
export const gridWords = {
  ...(language === 'nl' ? nlNL.components.MuiDataGrid.defaultProps.localeText : {}),
  ...listTexts.grid,
}
