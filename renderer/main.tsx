import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/jetbrains-mono/index.css'
import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { refuseDrops } from './frame/refuse-drops.ts'
import { theme } from './look/theme.ts'
import { nonce } from './look/nonce.ts'
import { printLight } from './look/print-light.ts'

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no element #root')

const cache = createCache({ key: 'td', ...(nonce === undefined ? {} : { nonce }) })

refuseDrops()
printLight()

createRoot(root).render(
  <StrictMode>
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} defaultMode="system" storageManager={null}>
        <CssBaseline enableColorScheme />
        <App />
      </ThemeProvider>
    </CacheProvider>
  </StrictMode>,
)
