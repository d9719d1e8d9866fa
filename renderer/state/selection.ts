/** What is selected of a list: these, or all that match but these. */
export interface Selection {
  readonly type: 'include' | 'exclude'
  readonly ids: ReadonlySet<string>
}

export const nothingSelected: Selection = { type: 'include', ids: new Set() }

/** How many rows are selected of a list of `total`. */
export function selectedCount(selection: Selection, total: number): number {
  return selection.type === 'include' ? selection.ids.size : Math.max(0, total - selection.ids.size)
}

export function isSelected(selection: Selection, id: string): boolean {
  return selection.ids.has(id) === (selection.type === 'include')
}
