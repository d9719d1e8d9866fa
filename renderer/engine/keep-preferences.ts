import type { HostServices } from '../../shared/host.ts'
import type { SavedView } from '../state/views.ts'
import { preferencesOf, usePreferences, type Preferences } from '../state/preferences.ts'

const settleTime = 400

/** Takes the preferences over from the host and has it keep each change, a moment after the last. */
export async function keepPreferences(host: HostServices): Promise<void> {
  usePreferences.setState(preferencesOf(await host.preferences()))
  let timer: ReturnType<typeof setTimeout> | undefined
  usePreferences.subscribe(store => {
    clearTimeout(timer)
    timer = setTimeout(() => void host.savePreferences(storedOf(store)), settleTime)
  })
}

/** Plain JSON, without the store's functions. */
function storedOf({ scheme, density, columns, imports, views }: Preferences) {
  return {
    scheme,
    density,
    columns: Object.fromEntries(Object.entries(columns).map(([list, { shown }]) => [list, { shown: [...shown] }])),
    imports: Object.fromEntries(Object.entries(imports).map(([key, mapping]) => [key, { ...mapping }])),
    views: Object.fromEntries(Object.entries(views).map(([list, kept]) => [list, kept.map(storedView)])),
  }
}

function storedView({ name, query, columns, density }: SavedView) {
  return {
    name,
    query,
    ...(columns === undefined ? {} : { columns: [...columns] }),
    ...(density === undefined ? {} : { density }),
  }
}
