import type { HostServices } from '../../shared/host.ts'
import type { SavedView } from '../state/views.ts'
import { preferencesOf, usePreferences, type Preferences } from '../state/preferences.ts'

/** Milliseconds between two savings, while a column is dragged for instance. */
const pause = 400

/** Takes the preferences over from the host and has it keep each change: at once, or right after the pause, or before the page goes. */
export async function keepPreferences(host: HostServices): Promise<void> {
  usePreferences.setState(preferencesOf(await host.preferences()))
  let waits = false
  let changed = false
  const save = () => {
    waits = true
    changed = false
    void host.savePreferences(storedOf(usePreferences.getState()))
    setTimeout(() => {
      waits = false
      if (changed) save()
    }, pause)
  }
  window.addEventListener('pagehide', () => {
    if (changed) save()
  })
  usePreferences.subscribe(() => {
    changed = true
    if (!waits) save()
  })
}

/** Plain JSON, without the store's functions. */
function storedOf({
  scheme,
  density,
  language,
  columns,
  imports,
  views,
  introduced,
  syncNotices,
  signIn,
}: Preferences) {
  return {
    scheme,
    density,
    language,
    introduced,
    signIn: { ...signIn },
    columns: Object.fromEntries(Object.entries(columns).map(([list, { shown }]) => [list, { shown: [...shown] }])),
    imports: Object.fromEntries(Object.entries(imports).map(([key, mapping]) => [key, { ...mapping }])),
    views: Object.fromEntries(Object.entries(views).map(([list, kept]) => [list, kept.map(storedView)])),
    syncNotices,
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
