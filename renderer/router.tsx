import { createHashRouter } from 'react-router'
import { FaultPage } from './frame/fault-page.tsx'
import { Frame } from './frame/frame.tsx'
import { PageSkeleton } from './frame/page-skeleton.tsx'
import { UnknownPage } from './frame/unknown-page.tsx'
import { useDialog } from './state/dialog.ts'

/** The pages by their addresses; each page's code is fetched when it is first opened. */
export function createRouter() {
  const router = createHashRouter([
    {
      element: <Frame />,
      children: [
        {
          ErrorBoundary: FaultPage,
          HydrateFallback: PageSkeleton,
          children: [
            { index: true, lazy: async () => ({ Component: (await import('./pages/home/home-page.tsx')).HomePage }) },
            {
              path: 'users/:id?/:tab?',
              lazy: async () => ({ Component: (await import('./pages/users/users-page.tsx')).UsersPage }),
            },
            {
              path: 'permissions/:person?',
              lazy: async () => ({
                Component: (await import('./pages/permissions/permissions-page.tsx')).PermissionsPage,
              }),
            },
            {
              path: 'sync/:view?',
              lazy: async () => ({ Component: (await import('./pages/sync/sync-page.tsx')).SyncPage }),
            },
            {
              path: 'activity/:run?',
              lazy: async () => ({ Component: (await import('./pages/activity/activity-page.tsx')).ActivityPage }),
            },
            {
              path: 'import',
              lazy: async () => ({ Component: (await import('./pages/import/import-page.tsx')).ImportPage }),
            },
            {
              path: 'settings',
              lazy: async () => ({ Component: (await import('./pages/settings/settings-page.tsx')).SettingsPage }),
            },
            {
              path: 'run',
              lazy: async () => ({ Component: (await import('./pages/run/cmdlets-page.tsx')).CmdletsPage }),
            },
            {
              path: 'run/:name',
              lazy: async () => ({ Component: (await import('./pages/run/cmdlet-page.tsx')).CmdletPage }),
            },
            {
              path: 'shell',
              lazy: async () => ({ Component: (await import('./pages/shell/shell-page.tsx')).ShellPage }),
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
