import { createHashRouter } from 'react-router'
import { fetchDialog } from './frame/dialog-place.tsx'
import { FaultPage } from './frame/fault-page.tsx'
import { Frame } from './frame/frame.tsx'
import { PageSkeleton } from './frame/page-skeleton.tsx'
import { UnknownPage } from './frame/unknown-page.tsx'
import { useDialog } from './state/dialog.ts'

/** The code of each page. */
const pages = {
  home: async () => ({ Component: (await import('./pages/home/home-page.tsx')).HomePage }),
  users: async () => ({ Component: (await import('./pages/users/users-page.tsx')).UsersPage }),
  permissions: async () => ({ Component: (await import('./pages/permissions/permissions-page.tsx')).PermissionsPage }),
  sync: async () => ({ Component: (await import('./pages/sync/sync-page.tsx')).SyncPage }),
  activity: async () => ({ Component: (await import('./pages/activity/activity-page.tsx')).ActivityPage }),
  import: async () => ({ Component: (await import('./pages/import/import-page.tsx')).ImportPage }),
  settings: async () => ({ Component: (await import('./pages/settings/settings-page.tsx')).SettingsPage }),
  cmdlets: async () => ({ Component: (await import('./pages/run/cmdlets-page.tsx')).CmdletsPage }),
  cmdlet: async () => ({ Component: (await import('./pages/run/cmdlet-page.tsx')).CmdletPage }),
  shell: async () => ({ Component: (await import('./pages/shell/shell-page.tsx')).ShellPage }),
} as const

/** Nobody is at work who has pressed nothing for so long, in milliseconds. */
const rest = 1_000

const after = (time: number) => new Promise<void>(resolve => void setTimeout(resolve, time))
const idle = () => new Promise<void>(resolve => void requestIdleCallback(() => resolve()))

/**
 * Fetches the code of the dialogs and of every page before it is gone to, one after the other while nobody is at work and there is nothing
 * else to do, so that going there waits for none of it. Rejects where one cannot be fetched.
 */
export async function fetchPages(): Promise<void> {
  const pressing = new AbortController()
  let pressed = performance.now()
  for (const kind of ['keydown', 'pointerdown'])
    window.addEventListener(kind, () => (pressed = performance.now()), { capture: true, signal: pressing.signal })
  try {
    for (const fetch of [fetchDialog, ...Object.values(pages)]) {
      while (pressed + rest > performance.now()) await after(pressed + rest - performance.now())
      await idle()
      await fetch()
    }
  } finally {
    pressing.abort()
  }
}

/** The pages by their addresses; each page's code is fetched when it is first opened, or before. */
export function createRouter() {
  const router = createHashRouter([
    {
      element: <Frame />,
      children: [
        {
          ErrorBoundary: FaultPage,
          HydrateFallback: PageSkeleton,
          children: [
            { index: true, lazy: pages.home },
            {
              path: 'users/:id?/:tab?',
              lazy: pages.users,
            },
            {
              path: 'permissions/:person?',
              lazy: pages.permissions,
            },
            {
              path: 'sync/:view?',
              lazy: pages.sync,
            },
            {
              path: 'activity/:run?',
              lazy: pages.activity,
            },
            {
              path: 'import',
              lazy: pages.import,
            },
            {
              path: 'settings',
              lazy: pages.settings,
            },
            {
              path: 'run',
              lazy: pages.cmdlets,
            },
            {
              path: 'run/:name',
              lazy: pages.cmdlet,
            },
            {
              path: 'shell',
              lazy: pages.shell,
            },
            { path: '*', element: <UnknownPage /> },
          ],
        },
      ],
    },
  ])
  // A dialog belongs to the page it was opened on.
  let shown = router.state.location.pathname
  router.subscribe(({ location }) => {
    if (location.pathname === shown) return
    shown = location.pathname
    useDialog.getState().close()
  })
  return router
}
