/** Some rows of many. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** How many there are without `skip` and `first`. */
  readonly total: number
  /** Set where so many match that they were not counted out: there are `total` or more. */
  readonly atLeast?: boolean
}
