/** Why an object of a run cannot be taken back. */
export type UndoObstacle =
  /** Somebody changed that field, named as people meet it, after the run. */
  | { readonly reason: 'changedSince'; readonly field: string }
  /** The object was removed after the run. */
  | { readonly reason: 'removedSince' }
  /** The object is there again. */
  | { readonly reason: 'alreadyThere' }
  | { readonly reason: 'addressTaken'; readonly address: string; readonly owner: string }
  /** Removing it would leave a reference to it: a right, a forward, a membership. */
  | { readonly reason: 'referred'; readonly by: string }
  /** What it refers to is gone. */
  | { readonly reason: 'referenceGone'; readonly field: string }
  | { readonly reason: 'noLicence'; readonly subscription: string }

/** The obstacle as the end of a sentence about the object. */
export function undoObstacleText(obstacle: UndoObstacle): string {
  switch (obstacle.reason) {
    case 'changedSince':
      return `${obstacle.field} was changed since`
    case 'removedSince':
      return 'it was removed since'
    case 'alreadyThere':
      return 'it is there again'
    case 'addressTaken':
      return `the address ${obstacle.address} belongs to ${obstacle.owner} now`
    case 'referred':
      return `${obstacle.by} still refers to it`
    case 'referenceGone':
      return `what its ${obstacle.field} refers to is gone`
    case 'noLicence':
      return `${obstacle.subscription} has no licence left`
  }
}
