import { defineConfig } from 'vitest/config'
import { long, seed } from './extent.ts'
import { LongestFirst } from './longest-first.ts'

// One seed for all workers.
process.env['TENANT_DESK_SEED'] ??= String(seed)
process.stdout.write(`Drawn by TENANT_DESK_SEED=${seed}\n`)

export default defineConfig({
  test: {
    root: import.meta.dirname + '/..',
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'e2e/rooms.test.ts',
      'e2e/checklist/*.test.ts',
      'e2e/packaging/*.test.ts',
      'e2e/supply/*.test.ts',
      'e2e/servers/*.test.ts',
      'e2e/faults/*.test.ts',
    ],
    setupFiles: ['e2e/set-up.ts'],
    maxWorkers: '100%',
    // Each file cleans up after itself: a fresh world for each would take half of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    env: { TENANT_DESK_LANGUAGE: 'en' },
    testTimeout: long ? 1_800_000 : 30_000,
    hookTimeout: 30_000,
  },
})
