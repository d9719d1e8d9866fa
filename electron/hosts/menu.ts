import type { HostWish, RecentTenant } from '../../shared/host.ts'
import { type MenuRole, roleTexts } from '../../shared/texts/menu-roles.ts'
import { menuTexts as texts } from '../../shared/texts/menu.ts'

/** What a choice in the window's menu does. */
export type MenuAction =
  { readonly does: 'open'; readonly path: string | null } | { readonly does: 'wish'; readonly wish: HostWish }

/** One line of the menu, as data. */
export type MenuLine =
  | { readonly type: 'separator' }
  | { readonly role: MenuRole; readonly label?: string }
  | { readonly id: string; readonly label: string; readonly accelerator?: string; readonly action: MenuAction }
  | { readonly label: string; readonly enabled?: boolean; readonly submenu: readonly MenuLine[] }

export interface MenuOptions {
  readonly macos: boolean
  readonly recent: readonly RecentTenant[]
  /** Where the page's tools for developers may be opened. */
  readonly developer: boolean
}

const separator: MenuLine = { type: 'separator' }

function lineOf(role: MenuRole): MenuLine {
  const label = roleTexts[role]
  return label === undefined ? { role } : { role, label }
}

const roles = (...names: readonly MenuRole[]): MenuLine[] => names.map(lineOf)

function go(id: string, label: string, to: string, accelerator: string): MenuLine {
  return { id, label, accelerator, action: { does: 'wish', wish: { wish: 'go', to } } }
}

/** The window's menu from top to bottom; what it offers is also reachable in the page. */
export function menuLines({ macos, recent, developer }: MenuOptions): readonly MenuLine[] {
  const settings = go('settings', texts.settings, '/settings', 'CmdOrCtrl+,')
  const reopen = recent.map(({ name, path }, index): MenuLine => ({
    id: `recent-${index}`,
    label: name,
    action: { does: 'open', path },
  }))
  const program: MenuLine = {
    label: texts.program,
    submenu: [
      ...roles('about'),
      separator,
      settings,
      separator,
      ...roles('hide', 'hideOthers', 'unhide'),
      separator,
      ...roles('quit'),
    ],
  }
  const file: MenuLine = {
    label: texts.file,
    submenu: [
      { id: 'open', label: texts.open, accelerator: 'CmdOrCtrl+O', action: { does: 'open', path: null } },
      { label: texts.openRecent, enabled: reopen.length > 0, submenu: reopen },
      separator,
      ...roles('close'),
      ...(macos ? [] : [separator, settings, separator, ...roles('quit')]),
    ],
  }
  return [
    ...(macos ? [program] : []),
    file,
    {
      label: texts.edit,
      submenu: [...roles('undo', 'redo'), separator, ...roles('cut', 'copy', 'paste', 'selectAll')],
    },
    {
      label: texts.view,
      submenu: [
        ...roles('reload', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'),
        ...(developer ? [separator, ...roles('toggleDevTools')] : []),
      ],
    },
    {
      label: texts.go,
      submenu: [
        {
          id: 'search',
          label: texts.search,
          accelerator: 'CmdOrCtrl+K',
          action: { does: 'wish', wish: { wish: 'search' } },
        },
        separator,
        go('home', texts.home, '/', 'CmdOrCtrl+1'),
        go('users', texts.users, '/users', 'CmdOrCtrl+2'),
        go('run', texts.run, '/run', 'CmdOrCtrl+3'),
        go('shell', texts.shell, '/shell', 'CmdOrCtrl+4'),
        go('activity', texts.activity, '/activity', 'CmdOrCtrl+5'),
      ],
    },
    { label: texts.window, submenu: macos ? roles('minimize', 'zoom', 'front') : roles('minimize', 'close') },
    {
      label: texts.help,
      submenu: [
        { id: 'help', label: texts.cmdlets, accelerator: 'F1', action: { does: 'wish', wish: { wish: 'help' } } },
      ],
    },
  ]
}
