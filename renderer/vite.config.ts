import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Packages that only some pages need; each becomes a chunk of its own, fetched with the first page that wants it. */
const lazyPackages = [
  { name: 'grid', test: /node_modules[\\/]@mui[\\/]x-(data-grid|virtualizer)[\\/]/ },
  { name: 'charts', test: /node_modules[\\/](@mui[\\/]x-charts|d3-)/ },
]

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: lazyPackages, includeDependenciesRecursively: false } } },
  },
})
