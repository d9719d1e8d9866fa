/** The attribute of what the introduction speaks of. */
export const introducedAs = 'data-introduced'

/** The attribute of the one that it speaks of now. */
export const introducingNow = 'data-introducing'

export type Introduced = 'tenant' | 'users' | 'line' | 'search' | 'activity'

/** Marks an element as the one that a step of the introduction speaks of. */
export function introducedBy(about: Introduced): { readonly [introducedAs]: Introduced } {
  return { [introducedAs]: about }
}
