/** How a list was narrowed, ordered and laid out, under a name. */
export interface SavedView {
  readonly name: string
  /** The list's part of the address: words, filters, order; without the page. */
  readonly query: string
  /** The columns in their order; absent where those of the list serve. */
  readonly columns?: readonly string[]
  /** Absent where the rows have the room of all lists. */
  readonly density?: Density
}

export const densities = ['comfortable', 'compact'] as const
/** How much room the rows of lists have. */
export type Density = (typeof densities)[number]

/** The views of each list, by the list's name, in the order of their names. */
export type SavedViews = Readonly<Record<string, readonly SavedView[]>>

/** Views that one list keeps at most. */
export const mostViews = 50
/** Characters of a view's name. */
export const longestViewName = 60

const same = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase()

/** The view of this name, whatever its case. */
export function viewNamed(views: SavedViews, list: string, name: string | undefined): SavedView | undefined {
  return name === undefined ? undefined : views[list]?.find(view => same(view.name, name))
}

/** The views with this one in place of the one of its name, or of `before` where it is renamed. */
export function withView(views: SavedViews, list: string, view: SavedView, before = view.name): SavedViews {
  const others = (views[list] ?? []).filter(({ name }) => !same(name, view.name) && !same(name, before))
  return { ...views, [list]: [...others, view].toSorted((a, b) => a.name.localeCompare(b.name)) }
}

/** The views without this one. */
export function withoutView(views: SavedViews, list: string, name: string): SavedViews {
  return { ...views, [list]: (views[list] ?? []).filter(view => !same(view.name, name)) }
}

/** Why a list can keep nothing under this name; undefined where it can. */
export function nameProblem(
  views: SavedViews,
  list: string,
  name: string,
  before?: string,
): 'empty' | 'taken' | 'full' | undefined {
  if (name.trim() === '') return 'empty'
  if (before !== undefined && same(before, name.trim())) return undefined
  if (viewNamed(views, list, name.trim()) !== undefined) return 'taken'
  return before === undefined && (views[list]?.length ?? 0) >= mostViews ? 'full' : undefined
}

/** The views in something read from a file: what does not fit is left out. */
export function viewsOf(stored: unknown): SavedViews {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).map(([list, views]: [string, unknown]) => [
      list,
      Array.isArray(views) ? views.flatMap(viewOf).slice(0, mostViews) : [],
    ]),
  )
}

function viewOf(stored: unknown): readonly SavedView[] {
  if (typeof stored !== 'object' || stored === null) return []
  const { name, query, columns, density }: Partial<Record<keyof SavedView, unknown>> = stored
  if (typeof name !== 'string' || name.trim() === '' || typeof query !== 'string') return []
  const known = densities.find(each => each === density)
  return [
    {
      name: name.slice(0, longestViewName),
      query,
      ...(Array.isArray(columns) ? { columns: columns.filter(column => typeof column === 'string') } : {}),
      ...(known === undefined ? {} : { density: known }),
    },
  ]
}
