import { nlNL } from '@mui/material/locale'
import { createTheme } from '@mui/material/styles'
import type {} from '@mui/material/themeCssVarsAugmentation'
import { language } from '../../shared/texts/language.ts'
import { controls } from './controls.ts'
import { motion, sans, type } from './measures.ts'
import { dark, light } from './palette.ts'
import { surfaces } from './surfaces.ts'

/** What components say by themselves, such as the name of the button that clears a field. */
const words = language === 'nl' ? [nlNL] : []

/** The whole look: both schemes as CSS variables, switched by `data-scheme` on any element. */
export const theme = createTheme(
  {
    cssVariables: { cssVarPrefix: 'td', colorSchemeSelector: 'data-scheme' },
    defaultColorScheme: 'light',
    colorSchemes: { light: { palette: light }, dark: { palette: dark } },
    spacing: 4,
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: sans,
      h1: type(20, 28, 620, '-0.014em'),
      h2: type(15, 22, 620, '-0.008em'),
      h3: type(13, 20, 620),
      h4: type(28, 34, 560, '-0.022em'),
      body1: type(13, 20),
      body2: type(12, 18),
      subtitle1: type(13, 20, 550),
      subtitle2: type(12, 18, 550),
      caption: type(12, 18),
      overline: { ...type(11, 16, 550), textTransform: 'none' },
      button: { ...type(13, 20, 550), textTransform: 'none' },
    },
    transitions: {
      duration: { shortest: 100, shorter: 100, short: 120, standard: 160, enteringScreen: 160, leavingScreen: 120 },
      easing: { easeInOut: motion.ease, easeOut: motion.ease },
    },
    // Whoever asked for less motion does not wait for it either.
    motion: { reducedMotion: 'system' },
    components: { ...surfaces, ...controls },
  },
  ...words,
)
