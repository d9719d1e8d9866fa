import { registerHooks } from 'node:module'

/** From here on `electron` is the recorder, for whatever this process loads. */
const url = new URL('recorder.ts', import.meta.url).href
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url, shortCircuit: true } : next(name, context)),
})
