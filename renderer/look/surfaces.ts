import type { Components, Theme } from '@mui/material/styles'
import type {} from '@mui/x-data-grid/themeAugmentation'
import { rem, ring } from './measures.ts'
import { smallMarks } from './small-marks.ts'
import { TooltipPopper } from './tooltip-popper.tsx'

const menuShadow = '0 8px 28px -6px rgb(8 20 26 / .28)'
const dialogShadow = '0 1px 2px rgb(8 20 26 / .10), 0 24px 64px -12px rgb(8 20 26 / .38)'

/** How the page itself, cards, dialogs, menus, hints, bars and the grid look. */
export const surfaces: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: theme => ({
      'html, body, #root': { height: '100%' },
      body: {
        backgroundColor: theme.vars.palette.background.canvas,
        fontFeatureSettings: "'cv05', 'cv11', 'ss03'",
        WebkitFontSmoothing: 'antialiased',
        overflow: 'hidden',
      },
      '.num': { fontVariantNumeric: 'tabular-nums' },
      ...smallMarks(theme),
      ':focus-visible': ring(theme),
      '[data-introducing]': ring(theme),
      // The browser's own cross is blue in one scheme and white in the other.
      '::-webkit-search-cancel-button': { filter: 'grayscale(1)', opacity: 0.7 },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': { animationDuration: '1ms !important', transitionDuration: '0s !important' },
      },
    }),
  },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        borderRadius: 12,
        margin: 24,
        maxHeight: 'calc(100% - 40px)',
        backgroundColor: theme.vars.palette.background.raised,
        border: `1px solid ${theme.vars.palette.line.hair}`,
        boxShadow: dialogShadow,
      }),
    },
  },
  MuiBackdrop: {
    styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgb(9 18 23 / 0.46)' } } },
  },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        borderRadius: 8,
        border: `1px solid ${theme.vars.palette.line.hair}`,
        backgroundColor: theme.vars.palette.background.raised,
        boxShadow: menuShadow,
      }),
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        fontSize: rem(13),
        minHeight: 34,
        gap: 8,
        '& > svg': { fontSize: 16, color: theme.vars.palette.text.hint },
        '&.Mui-focusVisible': ring(theme, -2),
      }),
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterNextDelay: 80, slots: { popper: TooltipPopper } },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.ink,
        color: '#E8EEF1',
        fontSize: rem(12),
        fontWeight: 450,
        borderRadius: 6,
        padding: '5px 8px',
      }),
    },
  },
  MuiLinearProgress: {
    styleOverrides: {
      root: ({ theme }) => ({ height: 6, borderRadius: 3, backgroundColor: theme.vars.palette.tone.quiet.soft }),
      bar: { borderRadius: 3 },
    },
  },
  MuiSkeleton: {
    defaultProps: { animation: 'wave' },
    styleOverrides: {
      root: ({ theme }) => ({ backgroundColor: theme.vars.palette.tone.quiet.soft }),
      rounded: { borderRadius: 4 },
    },
  },
  MuiDataGrid: {
    defaultProps: { rowHeight: 38, columnHeaderHeight: 34, disableColumnMenu: true, hideFooter: true },
    styleOverrides: {
      root: ({ theme }) => ({
        '--DataGrid-rowBorderColor': `color-mix(in srgb, ${theme.vars.palette.line.hair} 65%, transparent)`,
        '--DataGrid-t-color-border-base': theme.vars.palette.line.hair,
        '--DataGrid-t-color-background-base': theme.vars.palette.background.paper,
        '--DataGrid-t-header-background-base': theme.vars.palette.background.paper,
        border: 0,
        borderRadius: 0,
        fontSize: rem(13),
        '& .MuiDataGrid-columnHeaderTitle': {
          fontSize: rem(12),
          fontWeight: 550,
          color: theme.vars.palette.text.secondary,
        },
        '& .MuiDataGrid-columnSeparator': { opacity: 0 },
        '& .MuiDataGrid-columnHeader:hover .MuiDataGrid-columnSeparator': { opacity: 1 },
        '& .MuiDataGrid-cell': { padding: '0 8px', color: theme.vars.palette.text.secondary },
        '& .MuiDataGrid-columnHeader': { padding: '0 8px' },
        '& .MuiDataGrid-row.Mui-selected, & .MuiDataGrid-row.Mui-selected:hover': {
          backgroundColor: theme.vars.palette.action.selected,
        },
        // The shape of rows to come fades down: nobody knows yet how many they are.
        '& .MuiDataGrid-overlayWrapperInner:has(.MuiSkeleton-root)': {
          maskImage: 'linear-gradient(#000 20%, transparent 90%)',
        },
        '& .desk-open-row': {
          backgroundColor: theme.vars.palette.background.sunken,
          boxShadow: `inset 2px 0 0 ${theme.vars.palette.primary.main}`,
        },
        '& .MuiDataGrid-cell:focus, & .MuiDataGrid-columnHeader:focus, & .MuiDataGrid-cell:focus-within, & .MuiDataGrid-columnHeader:focus-within':
          { outline: 'none' },
        '& .MuiDataGrid-cell:focus-visible, & .MuiDataGrid-columnHeader:focus-visible': ring(theme, -2),
      }),
    },
  },
}
