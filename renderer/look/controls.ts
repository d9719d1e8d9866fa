import type { Components, Theme } from '@mui/material/styles'
import CloseOutlined from '@mui/icons-material/CloseOutlined'
import { createElement } from 'react'
import { rem, ring } from './measures.ts'

const iconSize = (size: number) => ({ '& svg': { fontSize: size } })

const mark = (theme: Theme) => ({
  padding: 4,
  color: theme.vars.palette.line.control,
  ...iconSize(18),
  '&.Mui-focusVisible': ring(theme, -2),
})

/** A button that is off yet keeps its focus: told by `aria-disabled`, because `disabled` would lose it. */
const off = (theme: Theme) => ({
  '&[aria-disabled=true], &[aria-disabled=true]:hover': {
    color: theme.vars.palette.text.disabled,
    backgroundColor: 'transparent',
    borderColor: theme.vars.palette.line.hair,
    cursor: 'default',
  },
})

/** How buttons, inputs, choices, tabs and chips look. */
export const controls: Components<Theme> = {
  MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { fontFamily: 'inherit' } } },
  MuiButton: {
    defaultProps: { disableElevation: true, color: 'inherit' },
    styleOverrides: {
      root: ({ theme }) => ({
        height: 32,
        minWidth: 0,
        padding: '0 12px',
        gap: 6,
        borderRadius: 6,
        whiteSpace: 'nowrap',
        flexShrink: 0,
        '&.Mui-focusVisible': ring(theme),
        '& .MuiButton-startIcon, & .MuiButton-endIcon': { margin: 0, '& > svg': { fontSize: 16 } },
        ...off(theme),
      }),
      sizeSmall: { height: 28, padding: '0 10px', fontSize: rem(12) },
      text: ({ theme }) => ({
        color: theme.vars.palette.text.secondary,
        '&:hover': { color: theme.vars.palette.text.primary, backgroundColor: theme.vars.palette.action.hover },
        '&.MuiButton-colorPrimary': { color: theme.vars.palette.primary.main },
      }),
      outlined: ({ theme }) => ({
        color: theme.vars.palette.text.primary,
        borderColor: theme.vars.palette.line.hover,
        backgroundColor: theme.vars.palette.background.raised,
        '&:hover': {
          borderColor: theme.vars.palette.line.control,
          backgroundColor: theme.vars.palette.background.sunken,
        },
        '&.MuiButton-colorError': { color: theme.vars.palette.tone.bad.text },
      }),
      contained: ({ theme }) => ({
        color: theme.vars.palette.fill.on,
        backgroundColor: theme.vars.palette.fill.accent,
        '&:hover': { backgroundColor: theme.vars.palette.fill.accentHover },
        '&.MuiButton-colorError': {
          backgroundColor: theme.vars.palette.fill.bad,
          '&:hover': { backgroundColor: theme.vars.palette.fill.badHover },
        },
      }),
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 6,
        padding: 6,
        color: theme.vars.palette.text.secondary,
        ...iconSize(18),
        '&.Mui-focusVisible': ring(theme),
        ...off(theme),
      }),
      sizeSmall: { padding: 5, ...iconSize(16) },
    },
  },
  MuiOutlinedInput: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: ({ theme }) => ({
        fontSize: rem(13),
        backgroundColor: theme.vars.palette.background.raised,
        minHeight: 34,
        '& .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.line.control,
          top: 0,
          '& legend': { display: 'none' },
        },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.text.secondary },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.primary.main,
          borderWidth: 2,
        },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.error.main },
      }),
      input: ({ theme }) => ({
        padding: '6px 10px',
        height: 22,
        boxSizing: 'border-box',
        '&::placeholder': { color: theme.vars.palette.text.hint, opacity: 1 },
      }),
      multiline: { padding: 0 },
    },
  },
  MuiInputAdornment: { styleOverrides: { positionStart: { marginRight: 0 } } },
  MuiSelect: { styleOverrides: { icon: { fontSize: 18, right: 8 } } },
  MuiAutocomplete: {
    styleOverrides: {
      root: {
        '& .MuiOutlinedInput-root.MuiInputBase-sizeSmall': { padding: '3px 6px 3px 5px' },
        // Beside one tag in half a column little room is left, and little is needed; its text stands where other fields' does.
        '& .MuiOutlinedInput-root.MuiInputBase-sizeSmall .MuiAutocomplete-input': {
          minWidth: 8,
          padding: '2.5px 4px 2.5px 5px',
        },
      },
      option: { fontSize: rem(13), minHeight: 34 },
      tag: { margin: 2 },
      paper: ({ theme }) => ({
        border: `1px solid ${theme.vars.palette.line.hair}`,
        borderRadius: 8,
        backgroundColor: theme.vars.palette.background.raised,
        boxShadow: '0 8px 28px -6px rgb(8 20 26 / .28)',
      }),
      noOptions: { fontSize: rem(13) },
      loading: { fontSize: rem(13) },
    },
  },
  MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: ({ theme }) => mark(theme) } },
  MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: ({ theme }) => mark(theme) } },
  MuiSwitch: {
    styleOverrides: {
      root: { width: 32, height: 18, padding: 0, overflow: 'visible', flexShrink: 0 },
      switchBase: ({ theme }) => ({
        padding: 2,
        '&.Mui-checked': {
          transform: 'translateX(14px)',
          color: '#FFFFFF',
          '& + .MuiSwitch-track': { opacity: 1, backgroundColor: theme.vars.palette.fill.accent },
        },
        '&.Mui-focusVisible + .MuiSwitch-track': ring(theme),
      }),
      thumb: { width: 14, height: 14, boxShadow: 'none', backgroundColor: '#FFFFFF' },
      track: ({ theme }) => ({ borderRadius: 9, opacity: 1, backgroundColor: theme.vars.palette.line.control }),
    },
  },
  MuiChip: {
    defaultProps: { deleteIcon: createElement(CloseOutlined) },
    styleOverrides: {
      root: ({ theme }) => ({
        height: 22,
        borderRadius: 5,
        fontSize: rem(12),
        fontWeight: 550,
        backgroundColor: theme.vars.palette.tone.quiet.soft,
        color: theme.vars.palette.tone.quiet.text,
        '&.Mui-focusVisible': ring(theme),
      }),
      label: { padding: '0 7px' },
      icon: { fontSize: 14, marginLeft: 6, marginRight: -3, color: 'inherit' },
      deleteIcon: { fontSize: 14, margin: '0 5px 0 -3px', color: 'inherit', '&:hover': { color: 'inherit' } },
    },
  },
  MuiTabs: {
    styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2, borderRadius: 1 }, list: { gap: 16 } },
  },
  MuiTab: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 36,
        minWidth: 0,
        padding: 0,
        color: theme.vars.palette.text.secondary,
        '&.Mui-selected': { color: theme.vars.palette.text.primary },
        '&.Mui-focusVisible': ring(theme),
      }),
    },
  },
  MuiToggleButtonGroup: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.vars.palette.tone.quiet.soft,
        borderRadius: 6,
        padding: 2,
        gap: 2,
      }),
    },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        border: 0,
        borderRadius: '4px !important',
        margin: '0 !important',
        padding: '0 10px',
        height: 26,
        gap: 6,
        fontSize: rem(12),
        color: theme.vars.palette.text.secondary,
        '&.Mui-selected, &.Mui-selected:hover': {
          backgroundColor: theme.vars.palette.background.raised,
          color: theme.vars.palette.text.primary,
          boxShadow: `0 0 0 1px ${theme.vars.palette.line.hover}`,
        },
        '&.Mui-focusVisible': ring(theme),
      }),
    },
  },
}
