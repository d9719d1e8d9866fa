/** One step from a format to the next; never edited once released. */
export interface Migration {
  /** The format after it; the first is 1. */
  readonly version: number
  readonly statements: readonly string[]
}
