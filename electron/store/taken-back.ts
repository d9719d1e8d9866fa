/** Counts what a run takes back of others, object by object; only what is committed counts. */
export interface TakenBack {
  /** The current object takes a part of that run back, of which there were that many objects left. */
  readonly undoes: (run: string, objects: number) => void
  readonly startObject: () => void
  readonly keepObject: () => void
  readonly commit: () => void
  readonly rollback: () => void
  /** The run of which something was taken back; the first of several. */
  readonly run: () => string | undefined
  /** The runs of which nothing is left. */
  readonly whole: () => readonly string[]
}

/** The count of one run's turn. */
export function createTakenBack(): TakenBack {
  const left = new Map<string, number>()
  const committed = new Set<string>()
  let group: string[] = []
  let object: string | undefined
  return {
    undoes: (run, objects) => {
      object = run
      if (!left.has(run)) left.set(run, objects)
    },
    startObject: () => {
      object = undefined
    },
    keepObject: () => {
      if (object !== undefined) group.push(object)
      object = undefined
    },
    commit: () => {
      for (const run of group) {
        committed.add(run)
        left.set(run, (left.get(run) ?? 0) - 1)
      }
      group = []
    },
    rollback: () => {
      group = []
      object = undefined
    },
    run: () => committed.values().next().value ?? group[0],
    whole: () => [...left].flatMap(([run, objects]) => (objects <= 0 ? [run] : [])),
  }
}
