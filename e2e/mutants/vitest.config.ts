import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { modules } from './modules.ts'
import { plant } from './plant.ts'
import { orderVariable } from './results.ts'
import { ShortestFirst } from './shortest-first.ts'

const root = join(import.meta.dirname, '..', '..')

/** The tests of one module, over its code with every fault planted; `TENANT_DESK_MODULE` names it. */
const module = modules.find(({ name }) => name === process.env['TENANT_DESK_MODULE'])

export default defineConfig({
  plugins: [
    {
      name: 'planted-faults',
      enforce: 'pre',
      load(id) {
        const file = relative(root, id)
        if (module?.files.includes(file) !== true) return undefined
        return { code: plant(file, readFileSync(id, 'utf8')), map: null }
      },
    },
  ],
  test: {
    root,
    include: [...(module?.tests ?? [])],
    // What is kept of a file from one run for the next does not say of which module's faults it is.
    fsModuleCache: false,
    sequence: { sequencer: ShortestFirst },
    setupFiles: [join(import.meta.dirname, 'set-up.ts')],
    ...(process.env[orderVariable] === undefined ? {} : { runner: join(import.meta.dirname, 'runner.ts') }),
    env: { TENANT_DESK_LANGUAGE: 'en', TENANT_DESK_SEED: '1' },
    // A test takes several times as long with the places of faults counted.
    testTimeout: 120_000,
    hookTimeout: 30_000,
    // A fault that shows may leave work behind that fails later.
    dangerouslyIgnoreUnhandledErrors: true,
  },
})
