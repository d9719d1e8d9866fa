import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take by far the longest: whatever is left for the end has the machine to itself and leaves a core idle. */
const longest = [
  'e2e/faults/kill.test.ts',
  'electron/import/kill.test.ts',
  'electron/cli.test.ts',
  'electron/bad-input.test.ts',
  'e2e/servers/synchronize.test.ts',
]

/** Starts the longest files first, also where nothing is known of an earlier run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex(name => moduleId.endsWith(name))
      return at < 0 ? longest.length : at
    }
    return sorted.toSorted((a, b) => place(a) - place(b))
  }
}
