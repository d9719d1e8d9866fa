/** The five meanings a colour may carry, and `quiet`, the normal state, which carries none. */
export type Tone = 'quiet' | 'accent' | 'good' | 'warn' | 'bad' | 'info'

/** One meaning's word, readable on `soft` and on every surface, its soft fill, and its hairline. */
export interface ToneColors {
  readonly text: string
  readonly soft: string
  readonly line: string
}

/** What the parts of a command line are coloured with; all at least 4.5:1 on ink and on the sheet. */
export interface SyntaxColors {
  readonly cmdlet: string
  readonly parameter: string
  readonly text: string
  readonly value: string
  readonly literal: string
  readonly quiet: string
}

/** Colours beyond MUI's own: meanings, syntax, filled controls, edges and data series. */
export interface DeskColors {
  readonly tone: Readonly<Record<Tone, ToneColors>>
  readonly syntax: SyntaxColors
  /** Filled controls, apart from `primary` (words and marks), so that both reach AA in both schemes. */
  readonly fill: {
    readonly accent: string
    readonly accentHover: string
    readonly bad: string
    readonly badHover: string
    readonly on: string
  }
  /** Edges of controls (3:1) and hairlines. */
  readonly line: { readonly control: string; readonly hair: string; readonly hover: string }
  /** Data series, dark to light, one hue; `rest` is what a picture is not about, `alarm` what it warns of. */
  readonly series: Readonly<Record<'one' | 'two' | 'three' | 'four' | 'rest' | 'alarm', string>>
}

declare module '@mui/material/styles' {
  interface TypeBackground {
    /** Behind everything: navigation and top bar. */
    canvas: string
    /** Wells inside a surface: heads of tables, code, tracks. */
    sunken: string
    /** What floats: menus, dialogs, tooltips. */
    raised: string
    /** The command line's own ground, dark in both schemes. */
    ink: string
  }
  interface TypeText {
    /** Help and placeholders; still 4.5:1. */
    hint: string
  }
  interface Palette extends DeskColors {}
  interface PaletteOptions extends DeskColors {}
}

const ink = '#0A1D24'

/** Everything by day. */
export const light = {
  primary: { main: '#0A6675', dark: '#074F5B', light: '#137A88', contrastText: '#FFFFFF' },
  error: { main: '#B3261E' },
  warning: { main: '#8A5300' },
  success: { main: '#19703F' },
  info: { main: '#2457A6' },
  background: { default: '#FFFFFF', paper: '#FFFFFF', canvas: '#F1F4F5', sunken: '#F7F9FA', raised: '#FFFFFF', ink },
  text: { primary: '#10191E', secondary: '#46545C', hint: '#5D6B74', disabled: '#8D999F' },
  divider: '#E3E8EA',
  line: { control: '#7E8D96', hair: '#E3E8EA', hover: '#C5CFD4' },
  fill: { accent: '#0A6675', accentHover: '#074F5B', bad: '#B3261E', badHover: '#8F1D17', on: '#FFFFFF' },
  action: { hover: 'rgb(16 40 50 / 0.045)', selected: 'rgb(10 102 117 / 0.09)', focus: 'rgb(10 102 117 / 0.12)' },
  tone: {
    quiet: { text: '#46545C', soft: '#EDF1F3', line: '#D5DDE1' },
    accent: { text: '#0A6675', soft: '#E1F1F3', line: '#B3D9DE' },
    good: { text: '#19703F', soft: '#E4F4EA', line: '#B5DFC5' },
    warn: { text: '#8A5300', soft: '#FCF1DC', line: '#EFD7A5' },
    bad: { text: '#B3261E', soft: '#FCE9E7', line: '#F3C3BE' },
    info: { text: '#2457A6', soft: '#E8EFFB', line: '#C0D3F2' },
  },
  syntax: {
    cmdlet: '#0A6675',
    parameter: '#5D6B74',
    text: '#10191E',
    value: '#8A5300',
    literal: '#6B3FB5',
    quiet: '#5D6B74',
  },
  series: { one: '#0A6675', two: '#3E97A5', three: '#8CC5CE', four: '#C3E0E5', rest: '#B4C1C7', alarm: '#B8740F' },
} as const

/** Everything by night, and whatever lies on ink. */
export const dark = {
  primary: { main: '#5CC8D6', dark: '#3EB0BF', light: '#8ADCE6', contrastText: '#03252B' },
  error: { main: '#FF8F82' },
  warning: { main: '#EDB95A' },
  success: { main: '#62CF92' },
  info: { main: '#8AB4FF' },
  background: { default: '#11181C', paper: '#11181C', canvas: '#0B1114', sunken: '#0D1417', raised: '#172025', ink },
  text: { primary: '#E8EEF1', secondary: '#A9B7BE', hint: '#93A3AC', disabled: '#5E6C74' },
  divider: '#212C32',
  line: { control: '#65757E', hair: '#212C32', hover: '#36454D' },
  fill: { accent: '#0F7583', accentHover: '#107E8C', bad: '#C43A30', badHover: '#B2322A', on: '#FFFFFF' },
  action: { hover: 'rgb(200 230 240 / 0.055)', selected: 'rgb(92 200 214 / 0.12)', focus: 'rgb(92 200 214 / 0.16)' },
  tone: {
    quiet: { text: '#A9B7BE', soft: '#1D282E', line: '#2E3C43' },
    accent: { text: '#5CC8D6', soft: '#0F2D33', line: '#1B4A53' },
    good: { text: '#62CF92', soft: '#12291D', line: '#1F4831' },
    warn: { text: '#EDB95A', soft: '#2D2412', line: '#51411D' },
    bad: { text: '#FF8F82', soft: '#331A18', line: '#5E2D29' },
    info: { text: '#8AB4FF', soft: '#172439', line: '#294166' },
  },
  syntax: {
    cmdlet: '#7FD9E4',
    parameter: '#9FB4BF',
    text: '#E8EEF1',
    value: '#E9C98F',
    literal: '#C3B0FA',
    quiet: '#8EA0A9',
  },
  series: { one: '#49B5C3', two: '#2C8693', three: '#1F626D', four: '#194850', rest: '#465761', alarm: '#CF9C45' },
} as const
