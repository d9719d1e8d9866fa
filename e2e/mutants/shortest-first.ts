import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Starts the smallest files: most faults are noticed by the tests of their own file, which take the least time. */
export class ShortestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sizes = new Map(files.map(file => [file, statSync(file.moduleId).size]))
    return Promise.resolve(files.toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0)))
  }
}
