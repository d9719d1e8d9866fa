import type * as en from '../en/undo.ts'

export const undoObstacleText: typeof en.undoObstacleText = obstacle => {
  switch (obstacle.reason) {
    case 'changedSince':
      return `${obstacle.field} is sindsdien gewijzigd`
    case 'removedSince':
      return 'het is sindsdien verwijderd'
    case 'alreadyThere':
      return 'het is er alweer'
    case 'addressTaken':
      return `het adres ${obstacle.address} is nu van ${obstacle.owner}`
    case 'referred':
      return `${obstacle.by} verwijst er nog naar`
    case 'referenceGone':
      return `waarnaar ${obstacle.field} ervan verwijst, is er niet meer`
    case 'noLicence':
      return `${obstacle.subscription} heeft geen licentie meer vrij`
  }
}
